package org.midad.store;

import org.jspecify.annotations.Nullable;
import org.midad.model.Stage;

/**
 * Which stories to show.
 *
 * @param stage those that stand there, or null for all
 * @param creator id of the person who began them, or null for everybody's
 */
public record StoryFilter(@Nullable Stage stage, @Nullable String creator) {
  public static final StoryFilter ALL = new StoryFilter(null, null);
}
