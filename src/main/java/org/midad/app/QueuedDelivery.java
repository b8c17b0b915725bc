package org.midad.app;

import java.time.Instant;
import org.midad.model.Delivery;

/**
 * A delivery as a person looks at it.
 *
 * @param headline of the story as it is sent; may be empty
 * @param target the name of where it goes
 * @param person the name of who decided
 * @param due when it is tried next, or was last, with embargo and schedule as they stand now
 */
public record QueuedDelivery(
    Delivery delivery, String headline, String target, String person, Instant due) {}
