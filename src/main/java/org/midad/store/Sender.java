package org.midad.store;

import java.time.Instant;
import org.midad.model.Role;
import org.midad.model.SenderKey;

/**
 * Somebody who sends stories from another library, as this one came to know them.
 *
 * @param person id of the sender, in every library the same
 * @param role what the sender is taken for as long as nobody of this library has the same id
 * @param confirmed when the key was first trusted
 * @param confirmedBy id of the person of this library who compared the fingerprint
 */
public record Sender(
    String person, String name, Role role, SenderKey key, Instant confirmed, String confirmedBy) {}
