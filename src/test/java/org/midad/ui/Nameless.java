package org.midad.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Finds what the focus can reach and a screen reader has no name for. */
public final class Nameless {
  private Nameless() {}

  /**
   * Walks everything below the root of a window, itself included. Popups are left out: the focus
   * stays in the field or the bar that opened them.
   *
   * @throws AssertionError naming every such node
   */
  public static void check(Parent root) {
    List<String> found = new ArrayList<>();
    if (root.getScene().getWindow() instanceof Stage) {
      walk(root, found);
    }
    if (!found.isEmpty()) {
      throw new AssertionError("Nothing to read aloud for:\n" + String.join("\n", found));
    }
  }

  private static void walk(Node node, List<String> found) {
    if (node.isFocusTraversable() && !isNamed(node)) {
      found.add(WrappedArabic.path(node));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
    }
  }

  private static boolean isNamed(Node node) {
    return Stream.<@Nullable String>of(
            node.getAccessibleText(),
            node.getAccessibleRoleDescription(),
            node instanceof Labeled labeled ? labeled.getText() : null,
            node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label
                ? label.getText()
                : null)
        .filter(Objects::nonNull)
        .anyMatch(name -> !name.isBlank());
  }
}
