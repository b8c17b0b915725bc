package org.midad.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Stage;

/**
 * Which stories to show.
 *
 * @param stages those that stand in one of them; none for all
 * @param creator id of the person who began them, or null for everybody's
 * @param assignee id of the person whose turn it is, or null for anybody's
 */
public record StoryFilter(Set<Stage> stages, @Nullable String creator, @Nullable String assignee) {
  public static final StoryFilter ALL = new StoryFilter(Set.of(), null, null);

  public StoryFilter {
    stages = Set.copyOf(stages);
  }

  /** Whether stories of a stage are among them. */
  public boolean holds(Stage stage) {
    return stages.isEmpty() || stages.contains(stage);
  }
}
