package org.midad.tag;

import java.util.List;
import java.util.stream.Collectors;
import org.midad.model.Block;
import org.midad.model.Story;
import org.midad.model.Tag;

/**
 * A story that somebody has filed, to learn from.
 *
 * @param text each part in a line of its own
 */
public record Lesson(String text, List<Tag> tags) {
  /** What a story says, and what it is filed under. */
  public static Lesson of(Story story) {
    return new Lesson(text(story), story.meta().tags());
  }

  /** All that a reader gets, but for the byline: who writes does not say of what. */
  static String text(Story story) {
    return story.blocks().stream()
        .filter(block ->
            switch (block.kind()) {
              case BYLINE -> false;
              case KICKER,
                  HEADLINE,
                  DECK,
                  FIGURE,
                  DATELINE,
                  PARAGRAPH,
                  CROSSHEAD,
                  QUOTE,
                  LIST_ITEM ->
                  true;
            })
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }
}
