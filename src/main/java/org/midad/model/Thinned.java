package org.midad.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an autosaved revision whose content was given up: all that tells where it stands
 * between the others. The same person went on from it in the same stage.
 *
 * @param parents as its content had them
 * @param author id of the {@link Person}
 * @param device what the machine is called that it was made on; null where nobody knows
 */
public record Thinned(
    RevisionId id,
    List<RevisionId> parents,
    Stage stage,
    String author,
    Instant at,
    @Nullable String device) {
  public Thinned {
    parents = List.copyOf(parents);
  }
}
