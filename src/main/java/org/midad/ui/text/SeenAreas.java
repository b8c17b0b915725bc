package org.midad.ui.text;

import java.awt.Shape;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.midad.model.Position;

/** Where stretches of a story are in a view of its page. */
final class SeenAreas {
  private SeenAreas() {}

  /** What lies between two places, in the view's pixels: an area for each line. */
  static List<Bounds> between(PageView view, Position from, Position to) {
    Bounds column = view.column();
    return view.page().selection(from, to).stream()
        .map(Shape::getBounds2D)
        .<Bounds>map(area ->
            new BoundingBox(
                area.getX() + column.getMinX(),
                area.getY() + column.getMinY(),
                area.getWidth(),
                area.getHeight()))
        .toList();
  }
}
