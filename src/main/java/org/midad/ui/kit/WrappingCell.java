package org.midad.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/**
 * A cell as wide as its list, whose graphic holds text that wraps. JavaFX measures a cell's graphic
 * as if nothing stood around it, and so would give lines too few to text that just fits.
 */
public abstract class WrappingCell<T> extends ListCell<T> {
  protected WrappingCell() {
    setPrefWidth(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    Node graphic = getGraphic();
    if (graphic == null || width < 0) {
      return super.computePrefHeight(width);
    }
    double room = width - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + snapSizeY(graphic.prefHeight(room)) + snappedBottomInset();
  }
}
