package org.midad.app;

/**
 * What a person looks for again and again.
 *
 * @param query as it was typed
 * @param stories that it finds now
 */
public record SavedSearch(String query, int stories) {}
