package org.midad.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Finds JavaFX text that wraps Arabic: on Linux such text throws while it is laid out, or draws
 * itself over and over. Whatever wraps belongs into a {@code TextBlock} or a {@code StoryEditor}.
 */
public final class WrappedArabic {
  private WrappedArabic() {}

  /**
   * Walks everything below a root, itself included.
   *
   * @throws AssertionError naming every control that wraps Arabic, or would if it were given some
   */
  public static void check(Parent root) {
    List<String> found = new ArrayList<>();
    walk(root, found);
    if (!found.isEmpty()) {
      throw new AssertionError("JavaFX wraps Arabic in:\n" + String.join("\n", found));
    }
  }

  private static void walk(Node node, List<String> found) {
    if (node instanceof TextArea || wraps(node)) {
      found.add(path(node));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
    }
  }

  private static boolean wraps(Node node) {
    return switch (node) {
      case Text text ->
          isArabic(text.getText())
              && (text.getWrappingWidth() > 0
                  || text.getParent() instanceof TextFlow
                  || text.getText().strip().lines().count() > 1);
      case Labeled labeled -> labeled.isWrapText() && isArabic(labeled.getText());
      default -> false;
    };
  }

  private static boolean isArabic(String text) {
    return text != null
        && text.codePoints()
            .anyMatch(
                letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
  }

  static String path(Node node) {
    String here =
        node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId());
    String text =
        switch (node) {
          case Text shown -> " «" + shown.getText() + "»";
          case Labeled shown -> " «" + shown.getText() + "»";
          default -> "";
        };
    return (node.getParent() == null ? "" : path(node.getParent()) + " > ") + here + text;
  }
}
