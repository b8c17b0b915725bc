package org.midad.deliver;

import java.util.UUID;
import org.midad.export.Issue;
import org.midad.export.PictureFiles;
import org.midad.model.Story;

/**
 * One leaving of a story, for one target. Every try carries the same, to the byte.
 *
 * @param id of the delivery
 * @param story as readers get it: nothing in it is only suggested
 */
public record Parcel(UUID id, Story story, Issue issue, PictureFiles pictures) {

  /** What a leaving does to what readers have. */
  public enum Change {
    /** They get the story, or a later version of it. */
    PUBLISH,
    /** They no longer have it, and whoever got it is told. */
    WITHDRAW
  }

  /** What becomes of what the target may have already. */
  public Change change() {
    return issue.isWithdrawal() ? Change.WITHDRAW : Change.PUBLISH;
  }
}
