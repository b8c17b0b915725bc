package org.midad.store;

import java.time.Instant;

/**
 * A receipt as the library keeps it: which file of a revision went where.
 *
 * @param target the kind of target, such as {@code folder}
 * @param address where the file is, in the target's own way of saying it
 * @param sha256 of the file's bytes
 */
public record Delivered(String target, String address, Instant at, String sha256) {}
