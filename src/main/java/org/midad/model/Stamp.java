package org.midad.model;

import java.time.Instant;

/**
 * Who changes something, and when.
 *
 * @param author id of the {@link Person}, or a guest's name as another program gave it
 */
public record Stamp(String author, Instant at) {}
