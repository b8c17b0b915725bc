package org.midad.ui.text;

import org.midad.model.Direction;
import org.midad.typeset.PlacedBlock;

/**
 * Which way a part runs, as it is shown in the margin that its suggestions leave free.
 *
 * @param chosen whether somebody has chosen it; else the text tells
 * @param middle of the arrow, in page pixels
 * @param y of its shaft, in page pixels
 */
record DirectionSign(Direction direction, boolean chosen, float middle, float y) {
  /** From the column to the middle of the arrow, in page pixels at the usual size. */
  private static final float APART = 16;

  /** How far from its middle it can be pointed at, in page pixels. */
  private static final float REACH = 12;

  /**
   * @param width of the column of text
   * @param side where the page's lines begin
   */
  static DirectionSign of(PlacedBlock block, float width, float zoom, Direction side) {
    float line = block.layout().firstBaseline() - 5 * zoom;
    return new DirectionSign(
        block.layout().direction(),
        block.block().direction() != null,
        side == Direction.RIGHT_TO_LEFT ? -APART : width + APART,
        block.y() + line);
  }

  /** Whether a point of the page is on it. */
  boolean isAt(float x, float pageY) {
    return Math.abs(x - middle) < REACH && Math.abs(pageY - y) < REACH;
  }
}
