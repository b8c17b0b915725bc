package org.midad.ui.editor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.ui.editor.ToolRow.Need;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.StoryEditor;

/**
 * Over the page: where the story stands, the one main action, the rest in a menu; and the tools.
 */
final class StoryBar extends VBox {
  /** In pixels. */
  private static final double KIND_WIDTH = 160;

  private final Kit kit;
  private final StoryActions all;
  private final List<Action> files;
  private final HBox ways = new HBox(8);
  private final ToolRow tools;

  /**
   * @param comment lets something be said of what is selected
   * @param files what puts the story into a file and leaves it where it is
   */
  StoryBar(
      Kit kit,
      Clock clock,
      StoryActions all,
      ModeActions modes,
      Action comment,
      List<Action> files,
      StoryViewModel open,
      StoryEditor page) {
    this.kit = kit;
    this.all = all;
    this.files = files;
    getStyleClass().add("story-bar");
    StageTrack track = new StageTrack(kit);
    HBox.setHgrow(track, Priority.ALWAYS);
    ways.setAlignment(Pos.CENTER_RIGHT);
    HBox way = new WayRow(track, modes.button(kit), ways);
    tools = new ToolRow(kit);
    fill(page, comment);
    getChildren().addAll(way, new StandingRow(kit, clock, open, all.planning), tools);
    Follow.value(this, open.headProperty(), head -> head.ifPresent(now -> track.show(now.stage())));
    Follow.value(this, open.waysProperty(), ways -> show(open));
    Follow.value(this, open.headProperty(), head -> show(open));
  }

  /** Where the story stands, and what can become of it; the mode says its name if it has room. */
  private static final class WayRow extends HBox {
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    /** For the names of the stage and of the mode and what keeps them apart, in pixels. */
    private static final double ROOM_FOR_NAMES = 280;

    private final HBox ways;

    WayRow(StageTrack track, MenuButton mode, HBox ways) {
      super(track, mode, ways);
      this.ways = ways;
      setAlignment(Pos.CENTER_LEFT);
      getStyleClass().add("story-way");
    }

    @Override
    protected double computeMinWidth(double height) {
      return 0;
    }

    @Override
    protected void layoutChildren() {
      double left = getWidth() - snappedLeftInset() - snappedRightInset() - ways.prefWidth(-1);
      pseudoClassStateChanged(TIGHT, left < ROOM_FOR_NAMES);
      super.layoutChildren();
    }
  }

  /** Puts a tool behind the others. */
  void addTool(Action tool, Need need) {
    tools.add(kit.actions().iconButton(tool), tool, need);
  }

  private void fill(StoryEditor page, Action comment) {
    tools.put(kinds(page));
    tools.line();
    put(all.writing.bold, Need.OFTEN);
    put(all.writing.italic, Need.OFTEN);
    tools.add(superscript(), all.writing.superscript, Need.SELDOM);
    put(all.writing.link, Need.OFTEN);
    tools.line();
    put(all.direction.rightToLeft, Need.SELDOM);
    put(all.direction.leftToRight, Need.SELDOM);
    tools.line();
    tools.add(kit.actions().iconButton(all.writing.figure), all.writing.figure, Need.OFTEN);
    tools.add(kit.actions().iconButton(comment), comment, Need.OFTEN);
    tools.space();
    put(all.direction.hiddenSigns, Need.SELDOM);
    tools.add(kit.actions().iconButton(all.undo), all.undo, Need.ALWAYS);
    tools.add(kit.actions().iconButton(all.redo), all.redo, Need.ALWAYS);
    tools.line();
    tools.add(kit.actions().iconButton(all.save), all.save, Need.OFTEN);
  }

  private void put(Action tool, Need need) {
    tools.add(kit.actions().switchButton(tool), tool, need);
  }

  private MenuButton kinds(StoryEditor page) {
    MenuButton kinds = new MenuButton();
    kinds.setId("block-kind");
    kinds.getStyleClass().add("flat");
    all.writing.kinds.values().stream().map(kit.actions()::menuItem).forEach(kinds.getItems()::add);
    // Wide enough for the longest name, so that nothing moves when the caret does.
    kinds.setMinWidth(KIND_WIDTH);
    kinds.setPrefWidth(KIND_WIDTH);
    page.stateProperty().subscribe(state -> kinds.setText(kit.messages().of(state.block().kind())));
    return kinds;
  }

  /** No picture says it as a small number above a letter does. */
  private Node superscript() {
    ToggleButton button = kit.actions().switchButton(all.writing.superscript);
    Label sign = new Label(kit.messages().of("superscript.sign"));
    sign.getStyleClass().add("sign");
    button.setGraphic(sign);
    return button;
  }

  private void show(StoryViewModel open) {
    ways.getChildren().clear();
    List<Action> offered =
        new ArrayList<>(open.waysProperty().get().stream().map(all::of).toList());
    if (!offered.isEmpty()) {
      Button main = kit.actions().mainButton(offered.removeFirst());
      main.setId("main-action");
      main.setMinWidth(USE_PREF_SIZE);
      ways.getChildren().add(main);
    }
    MenuButton more = new MenuButton();
    more.setId("more-actions");
    more.setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
    more.getStyleClass().addAll("flat", "icon-only", "no-arrow");
    more.setAccessibleText(kit.messages().of("story.more"));
    offered.stream().map(kit.actions()::menuItem).forEach(more.getItems()::add);
    List<Action> planned = open.headProperty().get().map(all.planning::offered).orElse(List.of());
    if (!offered.isEmpty() && !planned.isEmpty()) {
      more.getItems().add(new SeparatorMenuItem());
    }
    planned.stream().map(kit.actions()::menuItem).forEach(more.getItems()::add);
    more.getItems().add(new SeparatorMenuItem());
    files.stream().map(kit.actions()::menuItem).forEach(more.getItems()::add);
    ways.getChildren().add(more);
  }
}
