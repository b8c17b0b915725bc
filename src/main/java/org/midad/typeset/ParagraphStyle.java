package org.midad.typeset;

import java.awt.Color;

/**
 * How a paragraph looks.
 *
 * @param size page pixels to the em, over 0
 * @param leading from one baseline to the next, in ems, as a whole number of page pixels; where
 *     letters of two lines would touch, the lower line gives way
 * @param balanced whether lines of about equal length are wished, as in headlines, and not full
 *     ones
 * @param link colour of links, which are underlined too
 */
public record ParagraphStyle(
    FontFamily family,
    FontWeight weight,
    float size,
    float leading,
    Alignment alignment,
    boolean balanced,
    Color link) {
  public ParagraphStyle {
    if (!(size > 0) || !(leading > 0)) {
      throw new IllegalArgumentException("size " + size + ", leading " + leading);
    }
  }

  /** Full lines from the start side. */
  public static ParagraphStyle of(FontFamily family, FontWeight weight, float size, float leading) {
    return new ParagraphStyle(
        family, weight, size, leading, Alignment.START, false, new Color(0x1F4E79));
  }

  /** In the middle of the width, with lines of about equal length. */
  public ParagraphStyle centred() {
    return new ParagraphStyle(family, weight, size, leading, Alignment.CENTER, true, link);
  }

  public ParagraphStyle withAlignment(Alignment changed) {
    return new ParagraphStyle(family, weight, size, leading, changed, balanced, link);
  }

  public ParagraphStyle withLink(Color changed) {
    return new ParagraphStyle(family, weight, size, leading, alignment, balanced, changed);
  }
}
