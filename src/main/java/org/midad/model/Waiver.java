package org.midad.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a rule finds, and that somebody lets be.
 *
 * @param story where, or null for everywhere
 * @param rule its name
 * @param subject of what it speaks there, as it would again
 * @param reason why it may stand; empty where nobody had to say
 * @param person id of the {@link Person}
 */
public record Waiver(
    UUID id,
    @Nullable StoryId story,
    String rule,
    String subject,
    String reason,
    String person,
    Instant at) {}
