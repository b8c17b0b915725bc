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
 * @param change what becomes of what the target may have already
 */
public record Parcel(UUID id, Story story, Issue issue, Change change, PictureFiles pictures) {

  /** What a leaving does to what readers have. */
  public enum Change {
    /** They get the story, or a later version of it. */
    PUBLISH,
    /** They no longer have it, and whoever got it is told. */
    WITHDRAW
  }
}
