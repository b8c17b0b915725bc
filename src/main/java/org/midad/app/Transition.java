package org.midad.app;

import org.midad.model.Head;
import org.midad.model.Plan;
import org.midad.model.Publication;
import org.midad.model.Revision;
import org.midad.model.Stage;

/** The ways from one stage to the next. Export is not among them: it is {@link Publishing}'s. */
public enum Transition {
  /** رفع إلى الديسك. */
  SUBMIT(Revision.Reason.SUBMITTED),
  /** تسلّم. */
  ACCEPT(Revision.Reason.ACCEPTED),
  /** استعادة: before the desk picked it up. */
  TAKE_BACK(Revision.Reason.TAKEN_BACK),
  /** إحالة إلى التدقيق اللغوي. */
  PASS_TO_PROOF(Revision.Reason.PASSED_TO_PROOF),
  /** إجازة. */
  APPROVE(Revision.Reason.APPROVED),
  /** إعادة إلى الكاتب, with a note that says why. */
  RETURN(Revision.Reason.RETURNED),
  /** إعادة فتح: an approved story goes back to be worked on. */
  REOPEN(Revision.Reason.REOPENED),
  /** إلغاء الجدولة: back to the approved ones, which leave when somebody sends them. */
  UNSCHEDULE(Revision.Reason.UNSCHEDULED),
  /** تعليق, with a note that says why. */
  HOLD(Revision.Reason.HELD),
  /** رفع التعليق: to the stage that the story was held in. */
  RELEASE(Revision.Reason.RELEASED),
  /** استبعاد. */
  SPIKE(Revision.Reason.SPIKED),
  /** استرجاع: to the stage that the story was spiked from. */
  UNSPIKE(Revision.Reason.UNSPIKED),
  /** تصحيح: what readers have is put right, with the cause stated. */
  CORRECT(Revision.Reason.CORRECTION_BEGUN),
  /** ترك التصحيح: the story is again what readers have. */
  DROP_CORRECTION(Revision.Reason.CORRECTION_DROPPED),
  /** طلب الإلغاء: a second person has to agree. */
  ASK_KILL(Revision.Reason.KILL_ASKED),
  /** إلغاء مع إشعار. */
  KILL(Revision.Reason.KILLED),
  /** إبقاء: the second person does not agree. */
  KEEP(Revision.Reason.KILL_DECLINED);

  private final Revision.Reason reason;

  Transition(Revision.Reason reason) {
    this.reason = reason;
  }

  /** Whether a story that stands so can go this way. */
  public boolean leaves(Head head) {
    boolean killAsked = head.plan().kill() != null;
    return switch (head.stage()) {
      case DRAFT -> this == SUBMIT || this == SPIKE;
      case INCOMING ->
          this == ACCEPT || this == TAKE_BACK || this == RETURN || this == HOLD || this == SPIKE;
      case REVIEW ->
          this == PASS_TO_PROOF
              || this == APPROVE
              || this == RETURN
              || this == HOLD
              || this == SPIKE;
      case PROOF -> this == APPROVE || this == RETURN || this == HOLD || this == SPIKE;
      case APPROVED -> this == REOPEN || this == HOLD || this == SPIKE;
      case SCHEDULED -> this == UNSCHEDULE || this == HOLD || this == SPIKE;
      case EXPORTED, CORRECTED -> this == CORRECT || kills(killAsked);
      case CORRECTING -> this == DROP_CORRECTION || kills(killAsked);
      case KILLED -> false;
      case HELD -> this == RELEASE || this == SPIKE;
      case SPIKED -> this == UNSPIKE;
    };
  }

  private boolean kills(boolean asked) {
    return this == KILL || this == (asked ? KEEP : ASK_KILL);
  }

  /** Whether it takes a story on, and not aside or back to its writer against the writer's will. */
  public boolean goesOn() {
    return switch (this) {
      case SUBMIT,
          ACCEPT,
          TAKE_BACK,
          PASS_TO_PROOF,
          APPROVE,
          REOPEN,
          UNSCHEDULE,
          RELEASE,
          UNSPIKE ->
          true;
      case RETURN, HOLD, SPIKE, CORRECT, DROP_CORRECTION, ASK_KILL, KILL, KEEP -> false;
    };
  }

  /** Whether somebody has to say why. */
  public boolean needsNote(Head head) {
    // Whoever agrees to a kill need not say it again.
    boolean kills = this == ASK_KILL || (this == KILL && head.plan().kill() == null);
    return this == RETURN || this == HOLD || this == CORRECT || kills;
  }

  /** What the revision that it makes is called. */
  public Revision.Reason reason() {
    return reason;
  }

  /** Where it leads a story. */
  Stage target(Head head) {
    return switch (this) {
      case SUBMIT -> Stage.INCOMING;
      case ACCEPT, REOPEN -> Stage.REVIEW;
      case TAKE_BACK, RETURN -> Stage.DRAFT;
      case PASS_TO_PROOF -> Stage.PROOF;
      case APPROVE, UNSCHEDULE -> Stage.APPROVED;
      case HOLD -> Stage.HELD;
      case RELEASE, UNSPIKE -> head.resting();
      case SPIKE -> Stage.SPIKED;
      case CORRECT -> Stage.CORRECTING;
      case KILL -> Stage.KILLED;
      // What readers have decides where it stands.
      case DROP_CORRECTION -> Stage.EXPORTED;
      case ASK_KILL, KEEP -> head.stage();
    };
  }

  /** What readers have afterwards. */
  Publication publication(Head head) {
    return this == KILL ? Publication.WITHDRAWN : head.revision().publication();
  }

  /**
   * What is planned afterwards. Whose turn it was is over when a story leaves the stage, unless
   * somebody is named; who picks one up has the turn.
   *
   * @param person id of who takes the story this way
   */
  Plan plan(Head head, String person, Handover handover) {
    Plan plan = head.plan();
    Plan next =
        switch (this) {
          case ACCEPT -> plan.assignee() == null ? plan.withAssignee(person) : plan;
          case RETURN -> plan.withAssignee(head.creator());
          case SUBMIT, TAKE_BACK, PASS_TO_PROOF, APPROVE, REOPEN, DROP_CORRECTION ->
              plan.withAssignee(null);
          case CORRECT -> plan.withAssignee(person);
          case UNSCHEDULE, HOLD, SPIKE -> plan.withScheduled(null);
          case ASK_KILL -> plan.withKill(new Plan.KillRequest(person, handover.note()));
          case KILL, KEEP -> plan.withKill(null);
          case RELEASE, UNSPIKE -> plan;
        };
    return handover.assignee() == null ? next : next.withAssignee(handover.assignee());
  }
}
