package org.midad.model;

/**
 * A story that was looked for.
 *
 * @param headline all of it, and what it was found by
 * @param excerpt where its text says most of what was looked for
 */
public record Found(StorySummary story, Excerpt headline, Excerpt excerpt) {}
