package org.midad.model;

import java.time.Instant;

/**
 * One revision in a story's history, without its text.
 *
 * @param author id of the {@link Person}
 * @param note what the author said with it; empty as a rule
 */
public record HistoryEntry(
    RevisionId id, Stage stage, String author, Instant at, Revision.Reason reason, String note) {}
