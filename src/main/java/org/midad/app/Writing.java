package org.midad.app;

import org.midad.arabic.typing.HouseStyle;

/**
 * How a person writes.
 *
 * @param house what is put right of what is typed
 * @param zoom of the page, from {@link #SMALLEST} to {@link #LARGEST}; 1 is the chosen size of text
 * @param typewriter whether the line that is written stays at the same height
 * @param arrows what the left and the right arrow mean
 */
public record Writing(HouseStyle house, double zoom, boolean typewriter, ArrowKeys arrows) {
  public static final double SMALLEST = 0.5;
  public static final double LARGEST = 3;

  /** How the left and the right arrow move the caret. */
  public enum ArrowKeys {
    /** As the eye sees it. */
    VISUAL,
    /** In the order of the letters. */
    LOGICAL
  }

  /** Until somebody chooses. */
  public static final Writing DEFAULT = new Writing(HouseStyle.DEFAULT, 1, false, ArrowKeys.VISUAL);

  public Writing {
    if (!(zoom >= SMALLEST && zoom <= LARGEST)) {
      throw new IllegalArgumentException("zoom " + zoom);
    }
  }

  public Writing withHouse(HouseStyle changed) {
    return new Writing(changed, zoom, typewriter, arrows);
  }

  public Writing withZoom(double changed) {
    return new Writing(house, changed, typewriter, arrows);
  }

  public Writing withTypewriter(boolean changed) {
    return new Writing(house, zoom, changed, arrows);
  }

  public Writing withArrows(ArrowKeys changed) {
    return new Writing(house, zoom, typewriter, changed);
  }
}
