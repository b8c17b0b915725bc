package org.midad.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One revision in a story's history, without its text.
 *
 * @param parents what it was made from
 * @param author id of the {@link Person}
 * @param note what the author said with it; empty as a rule
 * @param device what the machine is called that it was made on, if that is known
 * @param thinned whether its content was given up, as there are enough others of its time
 */
public record HistoryEntry(
    RevisionId id,
    List<RevisionId> parents,
    Stage stage,
    String author,
    Instant at,
    Revision.Reason reason,
    String note,
    Optional<String> device,
    boolean thinned) {
  public HistoryEntry {
    parents = List.copyOf(parents);
  }
}
