package org.midad.app;

import java.util.List;
import org.midad.model.Head;
import org.midad.model.Stamp;
import org.midad.review.Conflict;

/**
 * What became of a text that was written while somebody else saved the same story.
 *
 * @param head with all that both wrote
 * @param their who saved meanwhile, and when: the author of the suggestions at each conflict
 * @param conflicts where both changed the same thing
 */
public record Rejoined(Head head, Stamp their, List<Conflict> conflicts) {
  public Rejoined {
    conflicts = List.copyOf(conflicts);
  }
}
