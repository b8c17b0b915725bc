package org.midad.ui.text;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.typeset.PageStyle;
import org.midad.typeset.ParagraphLayout;

/**
 * What stands at the start side of quotes and list items.
 *
 * @param width of the column of text
 */
record Aside(BlockKind kind, PageStyle style, float width) {

  /**
   * Draws it in the graphics' colour.
   *
   * @param x left end of the text in its column
   * @param y upper edge of the text
   */
  void paint(Graphics2D graphics, ParagraphLayout layout, float x, float y) {
    float zoom = style.zoom();
    boolean rightToLeft = layout.direction() == Direction.RIGHT_TO_LEFT;
    switch (kind) {
      case QUOTE -> {
        float thick = 3 * zoom;
        graphics.fill(
            new RoundRectangle2D.Float(
                rightToLeft ? width - thick : 0, y, thick, layout.height(), thick, thick));
      }
      case LIST_ITEM -> {
        float size = 6 * zoom;
        float middle = x + (rightToLeft ? layout.width() + 13 * zoom : -13 * zoom);
        float line = style.paragraph(BlockKind.LIST_ITEM).size() * 0.22f;
        graphics.fill(
            new Ellipse2D.Float(
                middle - size / 2, y + layout.firstBaseline() - line - size / 2, size, size));
      }
      case KICKER, HEADLINE, DECK, FIGURE, DATELINE, BYLINE, PARAGRAPH, CROSSHEAD -> {
        // nothing stands beside them
      }
    }
  }
}
