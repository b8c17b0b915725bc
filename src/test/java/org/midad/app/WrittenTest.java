package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.edit.EditorState;
import org.midad.edit.Selection;
import org.midad.edit.Transaction;
import org.midad.edit.Typing;
import org.midad.model.Block;
import org.midad.model.Head;
import org.midad.model.Position;
import org.midad.model.Problem;
import org.midad.model.Role;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.review.Comments;
import org.midad.review.Suggesting;
import org.midad.review.Suggestions;
import org.midad.store.Library;

/** Who may save what of a story, whatever their screen would let them write. */
class WrittenTest {
  @TempDir Path folder;

  private Library library;
  private UseCases newsroom;
  private Head head;

  /** A story in review. */
  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("library"));
    newsroom = Newsrooms.over(library);
    become(Role.REPORTER);
    head = newsroom.desk().create();
    head = newsroom.desk().save(head.id(), Newsrooms.complete(head.story().id()));
    head = newsroom.review().perform(head.story().id(), head.id(), Transition.SUBMIT, "");
    become(Role.DESK_EDITOR);
    head = newsroom.review().perform(head.story().id(), head.id(), Transition.ACCEPT, "");
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void everybodyMayCommentAndNobodyMayChangeTheTextByThat() {
    for (Role role : Role.values()) {
      become(role);
      Story commented =
          after((state, by) -> Comments.note(state, "رأي " + role, List.of(), by), role);
      head = newsroom.desk().save(head.id(), commented);
      assertThat(head.story()).isEqualTo(commented);
    }
    become(Role.ADMINISTRATOR);
    assertRefused(head.story().withThreads(List.of()));
    assertRefused(written(Role.ADMINISTRATOR));
  }

  @Test
  void whoMayOnlySuggestSavesSuggestionsAndNoChange() {
    for (Role role : List.of(Role.COPY_EDITOR, Role.LANGUAGE_CHECKER)) {
      become(role);
      assertRefused(written(role));
      Story suggested = suggested(role);
      head = newsroom.desk().save(head.id(), suggested);
      assertThat(Suggestions.any(head.story())).isTrue();
      newsroom.locks().release(head.story().id());
    }
    become(Role.REPORTER);
    assertRefused(suggested(Role.REPORTER));
  }

  @Test
  void whoMayDecideAcceptsWhatOthersSuggestAndNotTheirOwn() {
    become(Role.LANGUAGE_CHECKER);
    head = newsroom.desk().save(head.id(), suggested(Role.LANGUAGE_CHECKER));
    Head suggested = head;
    assertRefused(settled(Role.LANGUAGE_CHECKER, true));
    newsroom.locks().release(head.story().id());
    become(Role.COPY_EDITOR);
    head = newsroom.desk().save(head.id(), settled(Role.COPY_EDITOR, true));
    assertThat(Suggestions.any(head.story())).isFalse();
    assertThat(head.story().body().getFirst().text()).startsWith("جديد");
    head = newsroom.desk().save(head.id(), suggested.story());
    head = newsroom.desk().save(head.id(), settled(Role.COPY_EDITOR, false));
    assertThat(head.story().body().getFirst().text()).startsWith("كشفت");
    head = newsroom.desk().save(head.id(), suggested(Role.COPY_EDITOR));
    assertRefused(settled(Role.COPY_EDITOR, true));
  }

  private Story written(Role role) {
    return after((state, by) -> Typing.type(state, "جديد ", by), role);
  }

  private Story suggested(Role role) {
    return after(
        (state, by) ->
            Typing.type(state, "جديد ", by).map(direct -> Suggesting.suggest(state, direct)),
        role);
  }

  private Story settled(Role role, boolean accepted) {
    return after(
        (state, by) ->
            accepted
                ? Suggestions.accept(state, any -> true, by)
                : Suggestions.reject(state, any -> true, by),
        role);
  }

  private Story after(BiFunction<EditorState, Stamp, Optional<Transaction>> command, Role role) {
    Block first = head.story().body().getFirst();
    EditorState state = EditorState.of(head.story(), Selection.caret(new Position(first.id(), 0)));
    Stamp by = new Stamp(Newsrooms.person(role).id(), Instant.parse("2026-11-24T07:00:00Z"));
    return state.apply(command.apply(state, by).orElseThrow()).story();
  }

  private void assertRefused(Story story) {
    assertThatThrownBy(() -> newsroom.desk().save(head.id(), story)).isInstanceOf(Problem.class);
  }

  private void become(Role role) {
    newsroom.accounts().become(Newsrooms.person(role).id());
  }
}
