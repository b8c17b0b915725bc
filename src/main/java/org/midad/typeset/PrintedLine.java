package org.midad.typeset;

import java.util.List;

/**
 * A line of a paragraph as it is printed.
 *
 * @param height from the line above to the line below, in page pixels
 * @param baseline from its top down to its letters' feet, in page pixels
 * @param glyphs from left to right, as the eye sees them
 */
public record PrintedLine(float height, float baseline, List<SetGlyph> glyphs) {
  public PrintedLine {
    glyphs = List.copyOf(glyphs);
  }
}
