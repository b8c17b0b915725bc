package org.midad.ui.editor;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * A row of tools. Where there is no room for all it leaves out those that are needed least: each of
 * them has a key, and stands in the command palette.
 */
final class ToolRow extends HBox {
  private final List<Node> leastFirst;

  /**
   * @param leastFirst which may be left out, that first which goes first
   */
  ToolRow(double spacing, List<Node> leastFirst, Node... tools) {
    super(spacing, tools);
    this.leastFirst = List.copyOf(leastFirst);
    widthProperty().subscribe(any -> fit());
  }

  /** Looks anew at what there is room for. */
  void fit() {
    leastFirst.forEach(tool -> show(tool, true));
    for (Node tool : leastFirst) {
      if (getWidth() <= 0 || prefWidth(-1) <= getWidth()) {
        return;
      }
      show(tool, false);
    }
  }

  private static void show(Node tool, boolean shown) {
    tool.setVisible(shown);
    tool.setManaged(shown);
  }

  /** A row is as narrow as it has to be, whatever is in it. */
  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }
}
