package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.edit.EditorState;
import org.midad.edit.Transaction;
import org.midad.model.Head;
import org.midad.model.Role;
import org.midad.model.Stamp;
import org.midad.model.StorySummary;
import org.midad.model.ThreadId;
import org.midad.review.Comments;

class MentionedTest extends WalkedNewsroom {
  private Head head;

  @BeforeEach
  void theCopyEditorAsksTheDesk() {
    head = walks.inReview();
    comment(
        Role.COPY_EDITOR,
        (state, by) -> Comments.note(state, "@محرر أي وزارة؟", List.of("desk_editor"), by));
  }

  @Test
  void aStoryWaitsWithWhoeverIsNamedInACommentAndWithNobodyElse() {
    for (Role role : Role.values()) {
      walks.become(role);
      List<StorySummary> waiting = newsroom.desk().list(Queue.MENTIONED, 0, 10);
      assertThat(newsroom.desk().counts()).containsEntry(Queue.MENTIONED, waiting.size());
      assertThat(waiting).as("%s", role).hasSize(role == Role.DESK_EDITOR ? 1 : 0);
    }
  }

  @Test
  void whoeverAnswersIsWaitedForNoMore() {
    comment(
        Role.DESK_EDITOR,
        (state, by) ->
            Comments.answer(state, thread(), "الموارد. @قارئ", List.of("copy_editor"), by));
    assertThat(waitingFor(Role.DESK_EDITOR)).isFalse();
    assertThat(waitingFor(Role.COPY_EDITOR)).isTrue();
  }

  @Test
  void whatIsSettledWaitsForNobodyAndWhatIsOpenedAgainDoes() {
    comment(Role.COPY_EDITOR, (state, by) -> Comments.resolve(state, thread(), by));
    assertThat(waitingFor(Role.DESK_EDITOR)).isFalse();
    comment(Role.COPY_EDITOR, (state, by) -> Comments.reopen(state, thread(), by));
    assertThat(waitingFor(Role.DESK_EDITOR)).isTrue();
  }

  private ThreadId thread() {
    return head.story().threads().getFirst().id();
  }

  private boolean waitingFor(Role role) {
    walks.become(role);
    return !newsroom.desk().list(Queue.MENTIONED, 0, 10).isEmpty();
  }

  private void comment(Role role, BiFunction<EditorState, Stamp, Optional<Transaction>> comment) {
    walks.become(role);
    EditorState state = EditorState.of(head.story());
    Stamp by = new Stamp(Newsrooms.person(role).id(), Walks.START);
    head =
        newsroom
            .desk()
            .save(head.id(), state.apply(comment.apply(state, by).orElseThrow()).story());
  }
}
