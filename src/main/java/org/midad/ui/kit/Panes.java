package org.midad.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * F6 walks from pane to pane in the order of reading, Shift+F6 back. A pane gives the focus to the
 * place in it that had it last, or to its first.
 */
public final class Panes {
  private static final class Pane {
    private final Node node;
    private @Nullable Node last;

    Pane(Node node) {
      this.node = node;
    }
  }

  private final List<Pane> panes = new ArrayList<>();

  /**
   * Adds a pane after the others.
   *
   * @param first what takes the focus when the pane is come to for the first time
   */
  public void add(Node pane, Node first) {
    Pane added = new Pane(pane);
    added.last = first;
    panes.add(added);
  }

  /** Listens to the keys of a scene. */
  public void walk(Scene scene) {
    scene
        .focusOwnerProperty()
        .subscribe(owner ->
            panes.stream()
                .filter(pane -> isInside(owner, pane.node))
                .forEach(pane -> pane.last = owner));
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.F6 && !event.isControlDown() && !event.isAltDown()) {
            step(scene, event.isShiftDown() ? -1 : 1);
            event.consume();
          }
        });
  }

  private void step(Scene scene, int direction) {
    List<Pane> open = panes.stream().filter(pane -> isShown(pane.node)).toList();
    if (open.isEmpty()) {
      return;
    }
    int current = -1;
    for (int index = 0; index < open.size(); index++) {
      if (isInside(scene.getFocusOwner(), open.get(index).node)) {
        current = index;
      }
    }
    int next =
        current < 0 && direction < 0
            ? open.size() - 1
            : Math.floorMod(current + direction, open.size());
    Pane pane = open.get(next);
    Node last = pane.last;
    if (last != null && isShown(last) && !last.isDisabled() && isInside(last, pane.node)) {
      last.requestFocus();
    } else {
      focusFirst(pane.node);
    }
  }

  /** Gives the focus to the first node inside that takes it; says whether there is one. */
  static boolean focusFirst(Node node) {
    if (node.isFocusTraversable() && isShown(node) && !node.isDisabled()) {
      node.requestFocus();
      return true;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        if (child.isVisible() && focusFirst(child)) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean isInside(@Nullable Node node, Node pane) {
    for (Node step = node; step != null; step = step.getParent()) {
      if (step.equals(pane)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShown(Node node) {
    for (Node step = node; step != null; step = step.getParent()) {
      if (!step.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }
}
