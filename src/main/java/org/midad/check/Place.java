package org.midad.check;

import org.midad.edit.Span;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;

/** Where in a story something was found; whoever goes there opens this. */
public sealed interface Place {
  /**
   * A stretch of text.
   *
   * @param span in the story as it stands, with what is suggested to go in it
   */
  record Letters(Span span) implements Place {}

  /** The picture of a figure, or what is said of it. */
  record Picture(BlockId block, Aspect aspect) implements Place {}

  /** A part that the story does not have. */
  record Missing(BlockKind kind) implements Place {}

  /** What is known of a story beside its text. */
  record Field(Name name) implements Place {}

  /** What belongs to a figure. */
  enum Aspect {
    CAPTION,
    FILE,
    CREDIT,
    RIGHTS,
    ALTERNATIVE
  }

  /** What a story has beside its parts. */
  enum Name {
    SLUG,
    SECTION,
    TOPICS,
    EMBARGO,
    SUGGESTIONS
  }
}
