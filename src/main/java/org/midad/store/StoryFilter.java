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
 * @param awaited id of the person whose answer a comment waits for, or null for anybody's
 */
public record StoryFilter(
    Set<Stage> stages,
    @Nullable String creator,
    @Nullable String assignee,
    @Nullable String awaited) {
  public static final StoryFilter ALL = in();

  public StoryFilter {
    stages = Set.copyOf(stages);
  }

  /** All that stand in one of some stages. */
  public static StoryFilter in(Stage... stages) {
    return in(Set.of(stages));
  }

  /** The same. */
  public static StoryFilter in(Set<Stage> stages) {
    return new StoryFilter(stages, null, null, null);
  }

  /** Those of them that a person began. */
  public StoryFilter begunBy(String person) {
    return new StoryFilter(stages, person, assignee, awaited);
  }

  /** Those of them in which it is a person's turn. */
  public StoryFilter assignedTo(String person) {
    return new StoryFilter(stages, creator, person, awaited);
  }

  /** Those of them in which a comment waits for a person's answer. */
  public StoryFilter waitingFor(String person) {
    return new StoryFilter(stages, creator, assignee, person);
  }

  /** Whether it asks for stages alone, and so for the same stories whoever asks. */
  public boolean isForEverybody() {
    return creator == null && assignee == null && awaited == null;
  }

  /** Whether stories of a stage are among them. */
  public boolean holds(Stage stage) {
    return stages.isEmpty() || stages.contains(stage);
  }
}
