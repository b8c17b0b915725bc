package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.app.Newsrooms.assertProblem;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.midad.edit.EditorState;
import org.midad.edit.ReplaceText;
import org.midad.edit.Transaction;
import org.midad.model.Block;
import org.midad.model.Head;
import org.midad.model.Prose;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;
import org.midad.review.Suggesting;
import org.midad.review.Suggestions;

class SuggestionGateTest extends WalkedNewsroom {
  @Test
  void whoeverMayOnlySuggestSavesSuggestionsAndNothingElse() {
    Head head = walks.inReview();
    for (Role role : List.of(Role.COPY_EDITOR, Role.LANGUAGE_CHECKER)) {
      walks.become(role);
      Head before = newsroom.desk().open(head.story().id());
      if (!Suggestions.any(before.story())) {
        assertProblem(
            "refusal.desk-only",
            () -> newsroom.desk().save(before.id(), written(before.story(), "نص آخر")));
      }
      Head after = newsroom.desk().save(before.id(), suggested(before.story(), role));
      assertThat(Suggestions.rejected(after.story())).isEqualTo(head.story());
      newsroom.locks().release(head.story().id());
    }
  }

  @Test
  void aLanguageCheckerTakesBackOnlyWhatWasTheirOwn() {
    Head head = walks.inReview();
    walks.become(Role.COPY_EDITOR);
    Head theirs = newsroom.desk().save(head.id(), suggested(head.story(), Role.COPY_EDITOR));
    newsroom.locks().release(head.story().id());
    walks.become(Role.LANGUAGE_CHECKER);
    assertProblem(
        "refusal.desk-only",
        () -> newsroom.desk().save(theirs.id(), Suggestions.rejected(theirs.story())));
    assertProblem(
        "refusal.desk-only",
        () -> newsroom.desk().save(theirs.id(), Suggestions.accepted(theirs.story())));
    Head both = newsroom.desk().save(theirs.id(), suggested(theirs.story(), Role.LANGUAGE_CHECKER));
    Head back = newsroom.desk().save(both.id(), theirs.story());
    assertThat(back.story()).isEqualTo(theirs.story());
  }

  @Test
  void aCopyEditorAndTheDeskAcceptThem() {
    Head head = walks.inReview();
    walks.become(Role.LANGUAGE_CHECKER);
    Head theirs = newsroom.desk().save(head.id(), suggested(head.story(), Role.LANGUAGE_CHECKER));
    newsroom.locks().release(head.story().id());
    walks.become(Role.COPY_EDITOR);
    Story accepted = Suggestions.accepted(theirs.story());
    assertThat(newsroom.desk().save(theirs.id(), accepted).story()).isEqualTo(accepted);
  }

  @Test
  void aStoryDoesNotGoOnWithOpenSuggestions() {
    Head head = walks.inReview();
    walks.become(Role.DESK_EDITOR);
    Head open = newsroom.desk().save(head.id(), suggested(head.story(), Role.DESK_EDITOR));
    for (Transition way : List.of(Transition.PASS_TO_PROOF, Transition.APPROVE)) {
      assertProblem("refusal.suggestions", () -> walks.go(open, Role.DESK_EDITOR, way));
    }
    Head settled = newsroom.desk().save(open.id(), Suggestions.accepted(open.story()));
    assertThat(walks.go(settled, Role.DESK_EDITOR, Transition.APPROVE).stage())
        .isEqualTo(Stage.APPROVED);
  }

  private Story suggested(Story story, Role role) {
    Block body = story.body().getFirst();
    Transaction direct =
        new Transaction(
            List.of(new ReplaceText(body.id(), 0, 0, Prose.of("أمس، "))),
            Newsrooms.person(role).id(),
            walks.now(),
            null);
    return Suggesting.suggest(EditorState.of(story), direct).apply(story);
  }

  private static Story written(Story story, String text) {
    return story.withBlock(story.body().getFirst().withProse(Prose.of(text)));
  }
}
