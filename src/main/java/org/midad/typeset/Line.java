package org.midad.typeset;

import java.awt.font.TextLayout;
import org.midad.model.Direction;

/**
 * One line of a paragraph, in the paragraph's coordinates.
 *
 * @param shownStart where it begins in the text that the JDK was given
 * @param start its first character
 * @param end after its last, the space at which it was broken included
 * @param visibleEnd before the spaces at which it was broken; for a last line, its end
 * @param layout the JDK's, as far as it is seen; of an empty paragraph, that of a space which
 *     counts as no character
 * @param x of the layout's left end
 * @param width of what is seen, without spaces at its end
 * @param hanging width of each of the spaces at which it was broken
 */
record Line(
    int shownStart,
    int start,
    int end,
    int visibleEnd,
    TextLayout layout,
    float x,
    float width,
    float hanging,
    float top,
    float baseline,
    float bottom) {

  boolean isEmpty() {
    return start == end;
  }

  /** The left end of what is seen; in a right-to-left line the spaces hang out there. */
  float seenX(Direction direction) {
    return direction == Direction.RIGHT_TO_LEFT ? x + layout.getAdvance() - width : x;
  }
}
