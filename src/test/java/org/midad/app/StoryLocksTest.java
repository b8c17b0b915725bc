package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.app.Newsrooms.assertProblem;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Lock;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Story;

class StoryLocksTest extends WalkedNewsroom {
  @Test
  void whoeverWritesKeepsOthersOutUntilTheStoryIsLeft() {
    Head head = walks.inReview();
    Head written = newsroom.desk().save(head.id(), other(head.story(), 1));
    assertThat(written.lock())
        .hasValueSatisfying(lock -> assertThat(lock.person()).isEqualTo("desk_editor"));
    walks.become(Walks.COLLEAGUE);
    assertProblem(
        "refusal.locked", () -> newsroom.desk().save(written.id(), other(head.story(), 2)));
    assertProblem("refusal.locked", () -> newsroom.locks().take(head.story().id()));
    assertProblem(
        "refusal.locked",
        () -> newsroom.review().perform(head.story().id(), written.id(), Transition.APPROVE, ""));
    assertThat(newsroom.desk().open(head.story().id())).isEqualTo(written);
    walks.become(Role.DESK_EDITOR);
    newsroom.locks().release(head.story().id());
    walks.become(Walks.COLLEAGUE);
    newsroom.desk().save(written.id(), other(head.story(), 2));
  }

  @Test
  void aLockLastsFourHoursWithoutAKey() {
    Head head = walks.inReview();
    Head written = newsroom.desk().save(head.id(), other(head.story(), 1));
    Duration three = Duration.ofHours(3);
    walks.setClock(Walks.START.plus(three));
    newsroom.locks().take(head.story().id());
    walks.become(Walks.COLLEAGUE);
    walks.setClock(Walks.START.plus(three).plus(Lock.PATIENCE).minusMillis(1));
    assertProblem(
        "refusal.locked", () -> newsroom.desk().save(written.id(), other(head.story(), 2)));
    walks.setClock(Walks.START.plus(three).plus(Lock.PATIENCE));
    Head theirs = newsroom.desk().save(written.id(), other(head.story(), 2));
    assertThat(theirs.lock())
        .hasValueSatisfying(lock -> assertThat(lock.person()).isEqualTo("colleague"));
  }

  @Test
  void handingAStoryOverLetsGoOfIt() {
    Head head = walks.inReview();
    Head written = newsroom.desk().save(head.id(), other(head.story(), 1));
    Head proof = walks.go(written, Role.DESK_EDITOR, Transition.PASS_TO_PROOF);
    assertThat(proof.lock()).isEmpty();
  }

  @Test
  void breakingALockKeepsWhatTheOtherWrote() {
    Head head = walks.inReview();
    Head written = newsroom.desk().save(head.id(), other(head.story(), 1));
    walks.become(Walks.COLLEAGUE);
    Head taken = newsroom.locks().takeOver(head.story().id(), written.id());
    assertThat(taken.lock())
        .hasValueSatisfying(lock -> assertThat(lock.person()).isEqualTo("colleague"));
    assertThat(taken.revision().reason()).isEqualTo(Revision.Reason.TAKEN_OVER);
    assertThat(taken.revision().parents()).isEqualTo(List.of(written.id()));
    assertThat(taken.story()).isEqualTo(written.story());
    Head mine = newsroom.desk().save(taken.id(), other(head.story(), 3));

    // What the other had on the page and not on the disk is kept beside the way.
    walks.become(Role.DESK_EDITOR);
    Story unsaved = other(head.story(), 2);
    assertProblem("problem.story.kept-aside", () -> newsroom.desk().save(written.id(), unsaved));
    HistoryEntry aside = newsroom.desk().history(head.story().id()).getFirst();
    assertThat(aside.reason()).isEqualTo(Revision.Reason.KEPT_ASIDE);
    assertThat(newsroom.desk().revision(aside.id()).story()).isEqualTo(unsaved);
    assertThat(newsroom.desk().open(head.story().id()).id()).isEqualTo(mine.id());
  }

  @Test
  void locksAreBrokenByDeskManagingEditorAndAdministratorAlone() {
    for (Role role : Role.values()) {
      Head head = walks.inReview();
      walks.become(Walks.COLLEAGUE);
      Head written = newsroom.desk().save(head.id(), other(head.story(), 1));
      boolean may =
          role == Role.DESK_EDITOR || role == Role.MANAGING_EDITOR || role == Role.ADMINISTRATOR;
      assertThat(newsroom.locks().breaking(Newsrooms.person(role)).isEmpty()).isEqualTo(may);
      walks.become(role);
      if (may) {
        newsroom.locks().takeOver(head.story().id(), written.id());
      } else {
        assertProblem(
            "refusal.overseers-only",
            () -> newsroom.locks().takeOver(head.story().id(), written.id()));
      }
    }
  }

  @Test
  void aStoryThatNobodyElseWritesInIsNotTakenOver() {
    Head head = walks.inReview();
    Head written = newsroom.desk().save(head.id(), other(head.story(), 1));
    assertProblem(
        "refusal.not-locked", () -> newsroom.locks().takeOver(head.story().id(), written.id()));
  }

  private static Story other(Story story, int urgency) {
    return story.withMeta(story.meta().withUrgency(urgency));
  }
}
