package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.app.Newsrooms.assertProblem;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.midad.app.Planning.Assignment;
import org.midad.model.Head;
import org.midad.model.Plan;
import org.midad.model.Revision;
import org.midad.model.Role;
import org.midad.model.Stage;
import org.midad.model.StorySummary;

class PlanningTest extends WalkedNewsroom {
  private static final ZonedDateTime TEN = Walks.START.atZone(Newsrooms.BAGHDAD).plusHours(1);

  @Test
  void whatIsAssignedWaitsInThatPersonsQueue() {
    Head head = walks.inReview();
    Head assigned = assign(head, new Assignment("copy_editor", TEN, 2), "راجع الأرقام");
    assertThat(assigned.plan()).isEqualTo(Plan.NONE.withAssignee("copy_editor").withDue(TEN));
    assertThat(assigned.story().meta().urgency()).isEqualTo(2);
    assertThat(assigned.revision().reason()).isEqualTo(Revision.Reason.ASSIGNED);
    assertThat(assigned.revision().note()).isEqualTo("راجع الأرقام");
    assertThat(newsroom.desk().list(Queue.ASSIGNED, 0, 10)).isEmpty();
    walks.become(Role.COPY_EDITOR);
    StorySummary waiting = newsroom.desk().list(Queue.ASSIGNED, 0, 10).getFirst();
    assertThat(waiting.id()).isEqualTo(head.story().id());
    assertThat(waiting.plan()).isEqualTo(assigned.plan());
    assertThat(newsroom.desk().counts()).containsEntry(Queue.ASSIGNED, 1);
  }

  @Test
  void whoeverPicksAStoryUpHasTheTurnUntilItIsHandedOn() {
    Head review = walks.inReview();
    assertThat(review.plan().assignee()).isEqualTo("desk_editor");
    Head proof =
        newsroom
            .review()
            .perform(
                review.story().id(),
                review.id(),
                Transition.PASS_TO_PROOF,
                new Handover("انتبه للأسماء", "language_checker"));
    assertThat(proof.plan().assignee()).isEqualTo("language_checker");
    assertThat(proof.revision().note()).isEqualTo("انتبه للأسماء");
    Head returned = walks.go(proof, Role.DESK_EDITOR, Transition.RETURN, "ينقصه رأي الوزارة");
    assertThat(returned.plan().assignee()).isEqualTo("reporter");
  }

  @Test
  void nobodyIsAssignedWhoDoesNotWorkHere() {
    Head head = walks.inReview();
    assertProblem(
        "problem.person.missing", () -> assign(head, new Assignment("nobody", null, 5), ""));
    assertProblem(
        "problem.person.missing",
        () ->
            newsroom
                .review()
                .perform(
                    head.story().id(),
                    head.id(),
                    Transition.PASS_TO_PROOF,
                    new Handover("", "nobody")));
  }

  @Test
  void whoReviewsTakesAStoryThatWaitsForNobodyAndGivesItBackButAssignsNoOthers() {
    Head review = walks.inReview();
    Head free = assign(review, new Assignment(null, null, 5), "");
    for (Role role : Role.values()) {
      String own = Newsrooms.person(role).id();
      boolean desk = role == Role.DESK_EDITOR || role == Role.MANAGING_EDITOR;
      boolean reviews = desk || role == Role.COPY_EDITOR || role == Role.LANGUAGE_CHECKER;
      assertThat(allows(free, role, new Assignment(own, null, 5)))
          .as("%s", role)
          .isEqualTo(reviews);
      assertThat(allows(free, role, new Assignment("colleague", null, 5)))
          .as("%s", role)
          .isEqualTo(desk);
      assertThat(allows(free, role, new Assignment(own, TEN, 5))).as("%s", role).isEqualTo(desk);
      assertThat(allows(free, role, new Assignment(own, null, 1))).as("%s", role).isEqualTo(desk);
    }
    walks.become(Role.COPY_EDITOR);
    Head taken =
        newsroom
            .planning()
            .assign(free.story().id(), free.id(), new Assignment("copy_editor", null, 5), "");
    assertThat(allows(taken, Role.LANGUAGE_CHECKER, new Assignment("language_checker", null, 5)))
        .isFalse();
    assertThat(allows(taken, Role.COPY_EDITOR, new Assignment(null, null, 5))).isTrue();
  }

  @Test
  void nothingLeavesBeforeItsEmbargo() {
    Head head = walks.approved();
    Head embargoed = newsroom.planning().embargo(head.story().id(), head.id(), TEN);
    assertThat(embargoed.plan().embargo()).isEqualTo(TEN);
    assertProblem("refusal.embargo", () -> walks.export(embargoed));
    assertThat(folder.toFile().listFiles(file -> file.getName().endsWith(".txt"))).isEmpty();
    walks.setClock(TEN.toInstant().minusMillis(1));
    assertProblem("refusal.embargo", () -> walks.export(embargoed));
    walks.setClock(TEN.toInstant());
    assertThat(walks.export(embargoed).stage()).isEqualTo(Stage.EXPORTED);
  }

  @Test
  void anEmbargoIsLifted() {
    Head head = walks.approved();
    Head embargoed = newsroom.planning().embargo(head.story().id(), head.id(), TEN);
    Head lifted = newsroom.planning().embargo(head.story().id(), embargoed.id(), null);
    assertThat(lifted.revision().reason()).isEqualTo(Revision.Reason.EMBARGO_LIFTED);
    assertThat(walks.export(lifted).stage()).isEqualTo(Stage.EXPORTED);
  }

  @Test
  void aStoryIsScheduledForAMomentToComeAndNeverBeforeItsEmbargo() {
    Head head = walks.approved();
    Planning planning = newsroom.planning();
    Head embargoed = planning.embargo(head.story().id(), head.id(), TEN);
    assertProblem(
        "refusal.scheduled-before-embargo", () -> schedule(embargoed, TEN.minusMinutes(1)));
    assertProblem(
        "refusal.moment-past", () -> schedule(embargoed, Walks.START.atZone(Newsrooms.BAGHDAD)));
    Head scheduled = schedule(embargoed, TEN.plusMinutes(5));
    assertThat(scheduled.stage()).isEqualTo(Stage.SCHEDULED);
    assertThat(scheduled.plan().scheduled()).isEqualTo(TEN.plusMinutes(5));
    assertProblem(
        "refusal.scheduled-before-embargo",
        () -> planning.embargo(head.story().id(), scheduled.id(), TEN.plusMinutes(6)));
    walks.setClock(TEN.toInstant());
    assertProblem("refusal.scheduled", () -> walks.export(scheduled));
    walks.setClock(TEN.plusMinutes(5).toInstant());
    Head exported = walks.export(scheduled);
    assertThat(exported.stage()).isEqualTo(Stage.EXPORTED);
    assertThat(exported.plan().scheduled()).isNull();
  }

  @Test
  void whatIsHeldOrUnscheduledHasLostItsMoment() {
    Head scheduled = schedule(walks.approved(), TEN);
    Head held = walks.go(scheduled, Role.DESK_EDITOR, Transition.HOLD);
    assertThat(held.plan().scheduled()).isNull();
    Head released = walks.go(held, Role.DESK_EDITOR, Transition.RELEASE);
    assertThat(released.stage()).isEqualTo(Stage.APPROVED);
    Head again = schedule(released, TEN);
    Head unscheduled = walks.go(again, Role.MANAGING_EDITOR, Transition.UNSCHEDULE);
    assertThat(unscheduled.stage()).isEqualTo(Stage.APPROVED);
    assertThat(unscheduled.plan().scheduled()).isNull();
  }

  @Test
  void onlyTheDeskSetsEmbargoesAndSchedules() {
    Head approved = walks.approved();
    for (Role role : Role.values()) {
      boolean desk = role == Role.DESK_EDITOR || role == Role.MANAGING_EDITOR;
      assertThat(newsroom.planning().embargoing(approved, Newsrooms.person(role)).isEmpty())
          .isEqualTo(desk);
      assertThat(newsroom.planning().scheduling(approved, Newsrooms.person(role)).isEmpty())
          .isEqualTo(desk);
      if (!desk) {
        walks.become(role);
        assertProblem("refusal.desk-only", () -> schedule(approved, TEN));
        assertProblem(
            "refusal.desk-only",
            () -> newsroom.planning().embargo(approved.story().id(), approved.id(), TEN));
      }
    }
  }

  @Test
  void whatIsPlannedMeanwhileDoesNotHinderWhoeverWrites() {
    Head head = walks.draft();
    walks.become(Role.DESK_EDITOR);
    Head assigned = assign(head, new Assignment("reporter", TEN, 5), "");
    walks.setClock(Walks.START.plus(Duration.ofMinutes(1)));
    walks.become(Role.REPORTER);
    Head saved =
        newsroom
            .desk()
            .save(head.id(), head.story().withMeta(head.story().meta().withSlug("other")));
    assertThat(saved.plan()).isEqualTo(assigned.plan());
    assertThat(saved.revision().parents()).isEqualTo(List.of(assigned.id()));
  }

  private boolean allows(Head head, Role role, Assignment wish) {
    return newsroom.planning().assigning(head, Newsrooms.person(role), wish).isEmpty();
  }

  private Head assign(Head head, Assignment wish, String note) {
    walks.become(Role.DESK_EDITOR);
    return newsroom.planning().assign(head.story().id(), head.id(), wish, note);
  }

  private Head schedule(Head head, ZonedDateTime moment) {
    return newsroom.planning().schedule(head.story().id(), head.id(), moment);
  }
}
