package org.midad.app;

import java.util.Optional;
import org.midad.model.Delivery;
import org.midad.model.HistoryEntry;

/**
 * What the readers of one target have of a story.
 *
 * @param id of the target
 * @param target its name
 * @param had what arrived there last
 * @param sent the revision that was sent then
 * @param current whether that is what the desk has
 * @param underway what is on its way there
 */
public record AtReaders(
    String id,
    String target,
    Optional<Delivery> had,
    Optional<HistoryEntry> sent,
    boolean current,
    Optional<Delivery> underway) {}
