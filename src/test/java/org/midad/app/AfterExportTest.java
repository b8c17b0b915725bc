package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.app.Newsrooms.assertProblem;

import org.junit.jupiter.api.Test;
import org.midad.model.Head;
import org.midad.model.Plan;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.Story;

class AfterExportTest extends WalkedNewsroom {
  @Test
  void aCorrectionStatesItsCauseAndLeavesAsTheNextVersion() {
    Head exported = walks.exported();
    assertProblem(
        "refusal.note", () -> walks.go(exported, Role.DESK_EDITOR, Transition.CORRECT, " "));
    Head correcting = walks.go(exported, Role.DESK_EDITOR, Transition.CORRECT, "الاسم خطأ");
    assertThat(correcting.stage()).isEqualTo(Stage.CORRECTING);
    assertThat(correcting.revision().publication()).isEqualTo(Publication.USABLE);
    assertThat(correcting.revision().note()).isEqualTo("الاسم خطأ");
    Head edited = newsroom.desk().save(correcting.id(), other(correcting.story()));
    Head corrected = walks.export(edited);
    assertThat(corrected.stage()).isEqualTo(Stage.CORRECTED);
    assertThat(corrected.revision().reason()).isEqualTo(Revision.Reason.CORRECTED);
    assertThat(folder.resolve("talks-2.txt")).exists();
    Head again = walks.export(corrected);
    assertThat(again.stage()).isEqualTo(Stage.CORRECTED);
    assertThat(folder.resolve("talks-3.txt")).exists();
  }

  @Test
  void aDroppedCorrectionIsAgainWhatReadersHave() {
    Head exported = walks.exported();
    Head correcting = walks.go(exported, Role.DESK_EDITOR, Transition.CORRECT);
    Head edited = newsroom.desk().save(correcting.id(), other(correcting.story()));
    Head dropped = walks.go(edited, Role.DESK_EDITOR, Transition.DROP_CORRECTION);
    assertThat(dropped.stage()).isEqualTo(Stage.EXPORTED);
    assertThat(dropped.story()).isEqualTo(exported.story());

    Head second = walks.go(dropped, Role.DESK_EDITOR, Transition.CORRECT);
    Head corrected = walks.export(newsroom.desk().save(second.id(), other(second.story())));
    Head third = walks.go(corrected, Role.DESK_EDITOR, Transition.CORRECT);
    Head back = walks.go(third, Role.MANAGING_EDITOR, Transition.DROP_CORRECTION);
    assertThat(back.stage()).isEqualTo(Stage.CORRECTED);
    assertThat(back.story()).isEqualTo(corrected.story());
  }

  @Test
  void aCopyEditorProposesACorrectionBySuggesting() {
    Head correcting = walks.go(walks.exported(), Role.COPY_EDITOR, Transition.CORRECT);
    assertThat(newsroom.desk().access(correcting, Newsrooms.person(Role.COPY_EDITOR)))
        .isInstanceOf(Access.Suggest.class);
    assertThat(newsroom.desk().access(correcting, Newsrooms.person(Role.DESK_EDITOR)))
        .isInstanceOf(Access.Edit.class);
    for (Role role : new Role[] {Role.REPORTER, Role.LANGUAGE_CHECKER, Role.ADMINISTRATOR}) {
      assertThat(newsroom.desk().access(correcting, Newsrooms.person(role)))
          .isInstanceOf(Access.Read.class);
    }
  }

  @Test
  void anUpdateIsANewStoryThatNamesTheOneItFollows() {
    Head exported = walks.exported();
    walks.become(Role.DESK_EDITOR);
    assertProblem("refusal.note", () -> newsroom.desk().update(exported.story().id(), ""));
    Head update = newsroom.desk().update(exported.story().id(), "حصيلة جديدة");
    assertThat(update.story().id()).isNotEqualTo(exported.story().id());
    assertThat(update.story().blocks()).isEqualTo(exported.story().blocks());
    assertThat(update.plan().follows()).isEqualTo(exported.story().id());
    assertThat(update.stage()).isEqualTo(Stage.DRAFT);
    assertThat(update.revision().publication()).isEqualTo(Publication.NONE);
    assertThat(newsroom.desk().open(exported.story().id())).isEqualTo(exported);
    walks.become(Role.REPORTER);
    assertProblem(
        "refusal.reviewers-only", () -> newsroom.desk().update(exported.story().id(), "سبب"));
    Head draft = walks.draft();
    walks.become(Role.DESK_EDITOR);
    assertProblem("refusal.not-exported", () -> newsroom.desk().update(draft.story().id(), "سبب"));
  }

  @Test
  void aManagingEditorKillsAloneAndSaysWhy() {
    Head exported = walks.exported();
    assertProblem(
        "refusal.note", () -> walks.go(exported, Role.MANAGING_EDITOR, Transition.KILL, ""));
    Head killed = walks.go(exported, Role.MANAGING_EDITOR, Transition.KILL, "خبر كاذب");
    assertThat(killed.stage()).isEqualTo(Stage.KILLED);
    assertThat(killed.revision().publication()).isEqualTo(Publication.WITHDRAWN);
    assertThat(killed.revision().note()).isEqualTo("خبر كاذب");
    assertThat(newsroom.review().actions(killed, Newsrooms.person(Role.MANAGING_EDITOR))).isEmpty();
    assertProblem("refusal.killed", () -> walks.export(killed));
  }

  @Test
  void aDeskEditorKillsOnlyWithASecondPerson() {
    Head exported = walks.exported();
    assertProblem(
        "refusal.second-person", () -> walks.go(exported, Role.DESK_EDITOR, Transition.KILL));
    Head asked = walks.go(exported, Role.DESK_EDITOR, Transition.ASK_KILL, "خبر كاذب");
    assertThat(asked.stage()).isEqualTo(Stage.EXPORTED);
    assertThat(asked.plan().kill()).isEqualTo(new Plan.KillRequest("desk_editor", "خبر كاذب"));
    assertProblem(
        "refusal.second-person", () -> walks.go(asked, Role.DESK_EDITOR, Transition.KILL));
    assertProblem("refusal.kill-asked", () -> walks.export(asked));
    for (Role role :
        new Role[] {Role.REPORTER, Role.COPY_EDITOR, Role.LANGUAGE_CHECKER, Role.ADMINISTRATOR}) {
      assertProblem("refusal.desk-only", () -> walks.go(asked, role, Transition.KILL));
    }
    walks.become(Walks.COLLEAGUE);
    Head killed = newsroom.review().perform(asked.story().id(), asked.id(), Transition.KILL, "");
    assertThat(killed.stage()).isEqualTo(Stage.KILLED);
    assertThat(killed.revision().note()).isEqualTo("خبر كاذب");
    assertThat(killed.plan().kill()).isNull();
  }

  @Test
  void aKillThatIsDeclinedLeavesTheStoryOut() {
    Head asked = walks.go(walks.exported(), Role.DESK_EDITOR, Transition.ASK_KILL);
    Head kept = walks.go(asked, Role.MANAGING_EDITOR, Transition.KEEP, "الخبر صحيح");
    assertThat(kept.stage()).isEqualTo(Stage.EXPORTED);
    assertThat(kept.plan().kill()).isNull();
    assertThat(walks.export(kept).stage()).isEqualTo(Stage.EXPORTED);
  }

  private static Story other(Story story) {
    return story.withMeta(story.meta().withUrgency(1));
  }
}
