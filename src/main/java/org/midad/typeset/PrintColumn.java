package org.midad.typeset;

/**
 * A column of the printed newspaper, in which a story's length is measured.
 *
 * @param millimetres how wide it is
 * @param family what it is set in
 * @param points size of its letters, 72 of them to the inch
 * @param leading points from one baseline to the next
 */
public record PrintColumn(double millimetres, FontFamily family, double points, double leading) {
  private static final double MILLIMETRES_PER_INCH = 25.4;
  private static final double POINTS_PER_INCH = 72;

  /** Page pixels to the inch at zoom 1, as CSS counts. */
  private static final double PIXELS_PER_INCH = 96;

  public PrintColumn {
    if (!(millimetres > 0) || !(points > 0) || !(leading > 0)) {
      throw new IllegalArgumentException(millimetres + " mm, " + points + "/" + leading + " pt");
    }
  }

  /** How tall so many lines are: the column centimetres that newspapers reckon with. */
  public double centimetres(int lines) {
    return lines * leading / POINTS_PER_INCH * MILLIMETRES_PER_INCH / 10;
  }

  /** In page pixels. */
  float width() {
    return (float) (millimetres / MILLIMETRES_PER_INCH * PIXELS_PER_INCH);
  }

  ParagraphStyle style(FontWeight weight) {
    float size = (float) (points / POINTS_PER_INCH * PIXELS_PER_INCH);
    return ParagraphStyle.of(family, weight, size, (float) (leading / points));
  }
}
