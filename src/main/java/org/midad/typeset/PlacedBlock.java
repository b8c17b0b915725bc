package org.midad.typeset;

import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;

/**
 * A part of a story at its place on the page.
 *
 * @param layout its text; for a figure, the caption
 * @param prompt what is shown while it is empty, or null once something is written
 * @param x of the text's upper left corner
 * @param y of the text's upper left corner
 * @param frame where a figure's picture stands, or null
 */
public record PlacedBlock(
    Block block,
    ParagraphLayout layout,
    @Nullable ParagraphLayout prompt,
    float x,
    float y,
    @Nullable Rectangle2D frame) {

  /** Where the part begins, its picture included. */
  public float top() {
    return frame == null ? y : (float) frame.getMinY();
  }

  public float bottom() {
    return y + Math.max(layout.height(), prompt == null ? 0 : prompt.height());
  }

  /** The caret at one of the part's offsets, on the page. */
  public Caret caret(int offset) {
    Caret caret = layout.caret(offset);
    if (prompt == null) {
      return caret.movedBy(x, y);
    }
    // Where the prompt begins, which in a centred part is not where the first letter will stand.
    Caret first = prompt.caret(0);
    return new Caret(first.x(), OptionalDouble.empty(), caret.top(), caret.bottom()).movedBy(x, y);
  }

  /** The offset nearest to a point of the page. */
  public int offsetAt(float pageX, float pageY) {
    return layout.offsetAt(pageX - x, pageY - y);
  }

  /** How far a point lies beside what is seen of the text. */
  float distance(float pageX) {
    ParagraphLayout seen = prompt == null ? layout : prompt;
    float start = x + seen.inkStart();
    return Math.max(0, Math.max(start - pageX, pageX - start - seen.usedWidth()));
  }
}
