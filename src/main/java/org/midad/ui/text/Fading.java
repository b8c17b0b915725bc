package org.midad.ui.text;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.midad.typeset.ParagraphLayout;

/** Paints a text of which a part is quieter than the rest, because it is to go. */
final class Fading {
  private Fading() {}

  /**
   * @param graphics with its origin at the text's upper left corner
   * @param going areas of the letters that are to go
   */
  static void paint(
      Graphics2D graphics, ParagraphLayout layout, List<Shape> going, Color ink, Color quiet) {
    if (going.isEmpty()) {
      graphics.setColor(ink);
      layout.paint(graphics, 0, 0);
      return;
    }
    float beyond = layout.height();
    Area staying =
        new Area(
            new Rectangle2D.Float(
                -beyond, -beyond, layout.width() + 2 * beyond, layout.height() + 2 * beyond));
    Area gone = new Area();
    going.forEach(shape -> gone.add(new Area(shape)));
    staying.subtract(gone);
    paintWithin(graphics, layout, staying, ink);
    paintWithin(graphics, layout, gone, quiet);
  }

  private static void paintWithin(
      Graphics2D graphics, ParagraphLayout layout, Shape clip, Color colour) {
    Graphics2D within = (Graphics2D) graphics.create();
    within.clip(clip);
    within.setColor(colour);
    layout.paint(within, 0, 0);
    within.dispose();
  }
}
