package org.midad.app;

import java.util.List;
import org.midad.model.Tag;

/**
 * What a story may be filed under.
 *
 * @param tags that it has not, and nobody has refused: its section first, then topics, then names
 *     of the register, then words
 * @param learned stories with a section that this was learned from
 * @param needed so many are needed before anything is suggested
 */
public record SuggestedTags(List<Tag> tags, int learned, int needed) {
  /** Whether the archive is too small to learn from. */
  public boolean tooFew() {
    return learned < needed;
  }
}
