package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;

/** A row of tools. Those for which it has no room stand, by name, in a menu at its end. */
final class ToolRow extends HBox {
  private static final double SPACING = 2;

  private final Kit kit;
  private final List<Tool> tools = new ArrayList<>();
  private final MenuButton more = new MenuButton();
  private List<Tool> left = List.of();

  /** How long a tool keeps its place where room gets scarce: the last of these goes first. */
  enum Need {
    ALWAYS,
    OFTEN,
    SELDOM
  }

  /**
   * @param item the same in the menu, where it always is, seen or not: JavaFX takes the keys of a
   *     menu's item from the scene together with the item
   */
  private record Tool(Node node, MenuItem item, Need need) {}

  ToolRow(Kit kit) {
    super(SPACING);
    this.kit = kit;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("story-tools");
    more.setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
    more.setAccessibleText(kit.messages().of("story.more-tools"));
    more.getStyleClass().addAll("flat", "icon-only", "no-arrow");
    getChildren().add(more);
  }

  /** Puts a tool behind the others. */
  void add(Node node, Action action, Need need) {
    MenuItem item = kit.actions().menuItem(action);
    more.getItems().add(item);
    tools.add(new Tool(node, item, need));
    put(node);
  }

  /** Parts what comes from what is there. */
  void line() {
    Separator line = new Separator(Orientation.VERTICAL);
    line.getStyleClass().add("tool-line");
    put(line);
  }

  /** What comes stands at the row's end. */
  void space() {
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    put(space);
  }

  /** Something that is there at any width. */
  void put(Node node) {
    getChildren().add(getChildren().size() - 1, node);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    // Not before: how wide a tool is, its style tells, which comes after the row's own width.
    fit();
    super.layoutChildren();
  }

  private void fit() {
    double missing = needed() - getWidth();
    List<Tool> out = new ArrayList<>();
    if (missing > 0) {
      missing += widthOf(more);
      List<Tool> seldomFirst =
          tools.reversed().stream().sorted(Comparator.comparing(Tool::need).reversed()).toList();
      for (Tool tool : seldomFirst) {
        if (missing <= 0 || tool.need() == Need.ALWAYS) {
          break;
        }
        missing -= widthOf(tool.node());
        out.add(tool);
      }
    }
    if (!out.equals(left) || more.isVisible() == out.isEmpty()) {
      left = List.copyOf(out);
      show();
    }
  }

  /** What the row takes with all its tools in it. */
  private double needed() {
    double needed = snappedLeftInset() + snappedRightInset() - SPACING;
    for (Node node : getChildren()) {
      needed += node.equals(more) ? 0 : widthOf(node);
    }
    return needed;
  }

  private static double widthOf(Node node) {
    return SPACING + Math.max(node.minWidth(-1), node.prefWidth(-1));
  }

  private void show() {
    for (Tool tool : tools) {
      show(tool.node(), !left.contains(tool));
      tool.item().setVisible(left.contains(tool));
    }
    show(more, !left.isEmpty());
    showLines();
  }

  /** A line that would part nothing is not there. */
  private void showLines() {
    boolean before = false;
    Node waiting = null;
    for (Node node : getChildren()) {
      if (node instanceof Separator) {
        show(node, false);
        waiting = before ? node : null;
      } else if (node.isManaged()) {
        if (waiting != null) {
          show(waiting, true);
          waiting = null;
        }
        before = true;
      }
    }
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
