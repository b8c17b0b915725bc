package org.midad.review;

import java.util.List;
import org.midad.model.Story;

/**
 * Two versions of a story in one.
 *
 * @param story with all that either side wrote
 * @param conflicts where both sides changed the same thing, in the order of reading, the story's
 *     fields last. Our reading and theirs stand there as their suggestions: accepted, they give
 *     their reading, rejected ours
 */
public record Merged(Story story, List<Conflict> conflicts) {
  public Merged {
    conflicts = List.copyOf(conflicts);
  }
}
