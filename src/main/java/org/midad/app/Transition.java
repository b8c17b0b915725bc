package org.midad.app;

import org.midad.model.Head;
import org.midad.model.Revision;
import org.midad.model.Stage;

/** The ways from one stage to the next. Export is not among them: it is {@link Publishing}'s. */
public enum Transition {
  /** رفع إلى الديسك. */
  SUBMIT(Stage.INCOMING, Revision.Reason.SUBMITTED),
  /** تسلّم. */
  ACCEPT(Stage.REVIEW, Revision.Reason.ACCEPTED),
  /** استعادة: before the desk picked it up. */
  TAKE_BACK(Stage.DRAFT, Revision.Reason.TAKEN_BACK),
  /** إحالة إلى التدقيق اللغوي. */
  PASS_TO_PROOF(Stage.PROOF, Revision.Reason.PASSED_TO_PROOF),
  /** إجازة. */
  APPROVE(Stage.APPROVED, Revision.Reason.APPROVED),
  /** إعادة إلى الكاتب, with a note that says why. */
  RETURN(Stage.DRAFT, Revision.Reason.RETURNED),
  /** إعادة فتح: an approved story goes back to be worked on. */
  REOPEN(Stage.REVIEW, Revision.Reason.REOPENED),
  /** استبعاد. */
  SPIKE(Stage.SPIKED, Revision.Reason.SPIKED),
  /** استرجاع: to the stage that the story was spiked from. */
  UNSPIKE(Stage.DRAFT, Revision.Reason.UNSPIKED);

  private final Stage to;
  private final Revision.Reason reason;

  Transition(Stage to, Revision.Reason reason) {
    this.to = to;
    this.reason = reason;
  }

  /** Whether a story in this stage can go this way. */
  public boolean leaves(Stage stage) {
    return switch (stage) {
      case DRAFT -> this == SUBMIT || this == SPIKE;
      case INCOMING -> this == ACCEPT || this == TAKE_BACK || this == RETURN || this == SPIKE;
      case REVIEW -> this == PASS_TO_PROOF || this == APPROVE || this == RETURN || this == SPIKE;
      case PROOF -> this == APPROVE || this == RETURN || this == SPIKE;
      case APPROVED -> this == REOPEN || this == SPIKE;
      case EXPORTED -> false;
      case SPIKED -> this == UNSPIKE;
    };
  }

  /** Whether it takes a story on, and not aside or back to its writer against the writer's will. */
  public boolean goesOn() {
    return switch (this) {
      case SUBMIT, ACCEPT, TAKE_BACK, PASS_TO_PROOF, APPROVE, REOPEN, UNSPIKE -> true;
      case RETURN, SPIKE -> false;
    };
  }

  /** Whether somebody has to say why. */
  public boolean needsNote() {
    return this == RETURN;
  }

  /** What the revision that it makes is called. */
  public Revision.Reason reason() {
    return reason;
  }

  /** Where it leads a story. */
  Stage target(Head head) {
    return this == UNSPIKE ? head.resting() : to;
  }
}
