package org.midad.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Children of a pane that come into the scene when they are shown for the first time: what nobody
 * has looked at needs no style, no skin and no layout, and the window stands there sooner. They
 * stay from then on, and lie over each other in the order in which they were given.
 */
public final class LateChildren {
  private final Pane pane;
  private final List<Node> order = new ArrayList<>();

  /**
   * @param pane has no other children
   */
  public LateChildren(Pane pane) {
    this.pane = pane;
  }

  /** Adds one that tells by being visible that it is to be shown. */
  public void add(Node child) {
    add(child, child.visibleProperty());
  }

  /**
   * @param wished whether the child is to be shown: for one that learns it only in a scene
   */
  public void add(Node child, ObservableValue<Boolean> wished) {
    order.add(child);
    Follow.value(
        pane,
        wished,
        now -> {
          if (now && child.getParent() == null) {
            pane.getChildren().add(place(child), child);
          }
        });
  }

  /** Whether any after the first few is looked at. */
  public boolean isAnyVisible(int after) {
    return order.stream().skip(after).anyMatch(Node::isVisible);
  }

  private int place(Node child) {
    return (int)
        order.subList(0, order.indexOf(child)).stream()
            .filter(before -> before.getParent() != null)
            .count();
  }
}
