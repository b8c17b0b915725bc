package org.midad.ui.editor;

import org.midad.app.Rejoined;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices;

/** Tells what went wrong with a story; where somebody else saved it, offers to join the two. */
final class Rejoining {
  private final Notices notices;
  private final Runnable rejoin;

  Rejoining(Notices notices, Runnable rejoin) {
    this.notices = notices;
    this.rejoin = rejoin;
  }

  /** A save that fails again does not take away the way out that is offered already. */
  void tell(Problem problem) {
    if (notices
        .currentProperty()
        .get()
        .filter(told -> told.key().equals(problem.key()))
        .isPresent()) {
      return;
    }
    if (problem.key().equals("problem.story.changed")) {
      notices.problem(problem, new Notices.Remedy("notice.merge", rejoin));
    } else {
      notices.problem(problem);
    }
  }

  void done(Rejoined rejoined) {
    int conflicts = rejoined.conflicts().size();
    if (conflicts == 0) {
      notices.done("notice.merged");
    } else {
      notices.warn("notice.merged-conflicts", conflicts);
    }
  }
}
