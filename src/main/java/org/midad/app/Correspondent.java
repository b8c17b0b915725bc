package org.midad.app;

import org.midad.model.Role;

/**
 * Somebody who sends stories from another library, and whose key is known.
 *
 * @param role what the sender is in this library
 */
public record Correspondent(String id, String name, Role role) {}
