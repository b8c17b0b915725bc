package org.midad.model;

/**
 * A picture as a screen shows it: rows from top to bottom, in each the points from left to right.
 * What it was given is not copied: nobody changes it any more.
 */
public final class Pixels {
  private final int width;
  private final int height;
  private final int[] argb;

  /**
   * @param width in pixels, from 1
   * @param height in pixels, from 1
   * @param argb one for each point: opacity, red, green and blue, eight bits each, from the highest
   *     on; colours are not multiplied by the opacity
   */
  public Pixels(int width, int height, int[] argb) {
    if (width < 1 || height < 1 || argb.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(argb.length + " points in " + width + "×" + height);
    }
    this.width = width;
    this.height = height;
    this.argb = argb;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The points themselves, to be read alone. */
  public int[] argb() {
    return argb;
  }
}
