package org.midad.export;

import java.util.List;
import java.util.UUID;
import org.midad.model.Direction;
import org.midad.model.Story;
import org.midad.model.StoryMeta;
import org.midad.review.Suggestions;

/**
 * Stories that leave as one, in the order in which they are to be read.
 *
 * @param id names the package wherever it comes to; a later version of it has the same
 * @param title what a person calls it; if empty, the first story's headline stands for it
 * @param leavings at least one, and no story twice
 * @param issue the package's own: its version grows by itself, whichever of the stories changed
 */
public record StoryPackage(UUID id, String title, List<Leaving> leavings, Issue issue) {

  /** One of the stories, and which leaving of it this is. */
  public record Leaving(Story story, Issue issue) {}

  public StoryPackage {
    leavings = List.copyOf(leavings);
    long stories = leavings.stream().map(leaving -> leaving.story().id()).distinct().count();
    if (stories == 0 || stories < leavings.size()) {
      throw new IllegalArgumentException("a package has a story, and none of them twice");
    }
  }

  /** As it goes to readers: nothing is only suggested, and what is withdrawn is not said again. */
  StoryPackage forReaders() {
    return new StoryPackage(
        id,
        title,
        leavings.stream()
            .map(leaving -> {
              Story story = Suggestions.forReaders(leaving.story());
              return new Leaving(Notices.after(story, leaving.issue()), leaving.issue());
            })
            .toList(),
        issue);
  }

  String uri() {
    return "urn:uuid:" + id;
  }

  /** What it is called where something has to stand. */
  String name() {
    return title.isBlank() ? Typed.title(first(), uri()) : title.strip();
  }

  /** That of the first story. */
  String language() {
    return first().meta().language();
  }

  /** Where its title begins. */
  Direction direction() {
    return Direction.of(name(), StoryMeta.EMPTY.withLanguage(language()).direction());
  }

  private Story first() {
    return leavings.getFirst().story();
  }
}
