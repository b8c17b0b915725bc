package org.midad.app;

import java.util.List;
import org.midad.model.Delivery;
import org.midad.model.Problem;
import org.midad.model.StoryId;

/**
 * What became of the wish to let several stories leave.
 *
 * @param decided what was decided, one for each story and target
 * @param refused those that may not, each with its reason
 */
public record LeavingTogether(List<Delivery> decided, List<Refused> refused) {
  /** A story that stays, and why. */
  public record Refused(StoryId story, String headline, Problem problem) {}

  public LeavingTogether {
    decided = List.copyOf(decided);
    refused = List.copyOf(refused);
  }
}
