package org.midad.ui.text;

import javafx.geometry.Bounds;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** Where what is dragged over the page would come to stand: between letters, or between parts. */
final class DropMark extends Rectangle {
  private static final double THICKNESS = 2;

  DropMark() {
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    setId("drop-mark");
  }

  /** Between letters. */
  void showAt(Bounds caret, Color color) {
    show(caret.getMinX() - THICKNESS / 2, caret.getMinY(), THICKNESS, caret.getHeight(), color);
  }

  /**
   * Between parts.
   *
   * @param y of the line's middle, in the view's pixels
   */
  void showLine(double x, double y, double width, Color color) {
    show(x, y - THICKNESS / 2, width, THICKNESS, color);
  }

  void hide() {
    setVisible(false);
  }

  private void show(double x, double y, double width, double height, Color color) {
    setX(Math.rint(x));
    setY(Math.rint(y));
    setWidth(width);
    setHeight(Math.rint(height));
    setFill(color);
    setVisible(true);
  }
}
