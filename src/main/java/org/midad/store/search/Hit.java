package org.midad.store.search;

import org.midad.model.StoryId;

/**
 * A story that was found.
 *
 * @param body its text without headline and byline, each part in a line of its own
 */
public record Hit(StoryId story, String body) {}
