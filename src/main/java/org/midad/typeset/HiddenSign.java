package org.midad.typeset;

/**
 * A sign that nobody sees, and where it stands; in the paragraph's coordinates.
 *
 * @param x of its middle
 * @param baseline of its line
 * @param size of the letters around it, in page pixels to the em
 */
public record HiddenSign(Kind kind, float x, float baseline, float size) {

  /** What writers want to tell apart. */
  public enum Kind {
    SPACE,
    TAB,
    NO_BREAK_SPACE,
    NON_JOINER,
    JOINER,
    /** One of Unicode's marks, embeddings and isolates for direction, in the story itself. */
    DIRECTION_MARK,
    /** Where what runs to the right is held apart on the page; no letter of the story. */
    ISOLATE_TO_RIGHT,
    /** Where what runs to the left is held apart on the page; no letter of the story. */
    ISOLATE_TO_LEFT,
    /** Where what was held apart ends. */
    ISOLATE_END,
    PARAGRAPH_END
  }
}
