package org.midad.export;

import java.time.Instant;

/**
 * A target's word that it has the whole file.
 *
 * @param target the kind of target, such as {@code folder}
 * @param address where the file now is, in the target's own way of saying it: for a folder, the
 *     absolute path
 * @param sha256 of the file's bytes: 64 lower-case hexadecimal digits
 */
public record Receipt(String target, String address, Instant at, String sha256) {}
