package org.midad.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One revision in a story's history, without its text.
 *
 * @param author id of the {@link Person}
 * @param note what the author said with it; empty as a rule
 * @param device what the machine is called that it was made on, if that is known
 */
public record HistoryEntry(
    RevisionId id,
    Stage stage,
    String author,
    Instant at,
    Revision.Reason reason,
    String note,
    Optional<String> device) {}
