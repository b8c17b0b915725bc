package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.StoryEditor;

/**
 * Over the page: where the story stands, the one main action, the rest in a menu; and the tools.
 */
final class StoryBar extends VBox {
  /** Below this width, in pixels, only the current stage says its name. */
  private static final double ROOM_FOR_ALL_STAGES = 760;

  private final Kit kit;
  private final StoryActions all;
  private final HBox ways = new HBox(8);
  private final ToolRow tools;
  private final Action copy;

  /**
   * @param copy writes a copy of the story into a file
   */
  StoryBar(Kit kit, StoryActions all, Action copy, StoryViewModel open, StoryEditor page) {
    this.kit = kit;
    this.all = all;
    this.copy = copy;
    getStyleClass().add("story-bar");
    StageTrack track = new StageTrack(kit);
    HBox.setHgrow(track, Priority.ALWAYS);
    ways.setAlignment(Pos.CENTER_RIGHT);
    HBox way = new HBox(16, track, ways);
    way.setAlignment(Pos.CENTER_LEFT);
    way.getStyleClass().add("story-way");
    tools = tools(page);
    getChildren().addAll(way, tools);
    widthProperty().subscribe(width -> track.setRoomy(width.doubleValue() >= ROOM_FOR_ALL_STAGES));
    Follow.value(this, open.headProperty(), head -> head.ifPresent(now -> track.show(now.stage())));
    Follow.value(this, open.waysProperty(), this::show);
  }

  /** Puts a tool behind the others. */
  void addTool(Action tool) {
    tools.getChildren().add(kit.actions().iconButton(tool));
    tools.fit();
  }

  private ToolRow tools(StoryEditor page) {
    MenuButton kinds = new MenuButton();
    kinds.setId("block-kind");
    kinds.getStyleClass().add("flat");
    all.writing.kinds.values().stream().map(kit.actions()::menuItem).forEach(kinds.getItems()::add);
    kinds.setMinWidth(140);
    page.stateProperty().subscribe(state -> kinds.setText(kit.messages().of(state.block().kind())));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Node superscript = superscript();
    Node directions =
        new HBox(
            2,
            line(),
            kit.actions().switchButton(all.direction.rightToLeft),
            kit.actions().switchButton(all.direction.leftToRight));
    Node hiddenSigns = kit.actions().switchButton(all.direction.hiddenSigns);
    ToolRow row =
        new ToolRow(
            2,
            List.of(hiddenSigns, directions, superscript),
            kinds,
            line(),
            kit.actions().switchButton(all.writing.bold),
            kit.actions().switchButton(all.writing.italic),
            superscript,
            kit.actions().switchButton(all.writing.link),
            directions,
            line(),
            kit.actions().iconButton(all.writing.figure),
            space,
            hiddenSigns,
            kit.actions().iconButton(all.undo),
            kit.actions().iconButton(all.redo),
            line(),
            kit.actions().iconButton(all.save));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("story-tools");
    return row;
  }

  /** No picture says it as a small number above a letter does. */
  private Node superscript() {
    ToggleButton button = kit.actions().switchButton(all.writing.superscript);
    Label sign = new Label(kit.messages().of("superscript.sign"));
    sign.getStyleClass().add("sign");
    button.setGraphic(sign);
    return button;
  }

  private static Node line() {
    Separator line = new Separator(Orientation.VERTICAL);
    line.getStyleClass().add("tool-line");
    return line;
  }

  private void show(List<StoryViewModel.Way> open) {
    ways.getChildren().clear();
    List<Action> offered = new ArrayList<>(open.stream().map(all::of).toList());
    if (!offered.isEmpty()) {
      Button main = kit.actions().mainButton(offered.removeFirst());
      main.setId("main-action");
      main.setMinWidth(USE_PREF_SIZE);
      ways.getChildren().add(main);
    }
    offered.add(copy);
    MenuButton more = new MenuButton();
    more.setId("more-actions");
    more.setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
    more.getStyleClass().addAll("flat", "icon-only", "no-arrow");
    more.setAccessibleText(kit.messages().of("story.more"));
    offered.stream().map(kit.actions()::menuItem).forEach(more.getItems()::add);
    ways.getChildren().add(more);
  }
}
