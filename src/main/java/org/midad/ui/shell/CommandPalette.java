package org.midad.ui.shell;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.arabic.Messages;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Layer.Place;

/** Everything that can be done, found by a few letters and done with Enter. */
final class CommandPalette {
  private static final PseudoClass HINDERED = PseudoClass.getPseudoClass("hindered");
  private static final double WIDTH = 560;
  private static final double ROW = 40;
  private static final int ROWS = 9;

  private final Kit kit;
  private final Messages other;
  private final CommandSearch search;

  /**
   * @param other the messages of the language that the window does not speak
   */
  CommandPalette(Kit kit, Messages other, List<Action> actions) {
    this.kit = kit;
    this.other = other;
    this.search = new CommandSearch(actions, kit.messages(), other);
  }

  /** Opens over the window. */
  void show() {
    TextField field = new TextField();
    field.setId("command");
    field.setPromptText(kit.messages().of("palette.prompt"));
    field.setAccessibleText(kit.messages().of("palette.prompt"));
    ObservableList<Action> found = FXCollections.observableArrayList();
    ListView<Action> list = new ListView<>(found);
    list.setId("commands");
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * ROWS + 2);
    list.setCellFactory(of -> new Row());
    field
        .textProperty()
        .subscribe(query -> {
          found.setAll(search.find(query));
          list.getSelectionModel().selectFirst();
          list.scrollTo(0);
        });
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> steer(event, list));
    list.setOnMouseClicked(event -> choose(list));
    VBox sheet = new VBox(field, list);
    sheet.getStyleClass().add("palette");
    sheet.setPrefWidth(WIDTH);
    kit.layer().show(sheet, Place.TOP);
  }

  private void steer(KeyEvent event, ListView<Action> list) {
    int rows = list.getItems().size();
    int row = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN -> select(list, row + 1 < rows ? row + 1 : 0);
      case UP -> select(list, row > 0 ? row - 1 : rows - 1);
      case ENTER -> choose(list);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static void select(ListView<Action> list, int row) {
    list.getSelectionModel().select(row);
    list.scrollTo(Math.max(0, row - ROWS / 2));
  }

  private void choose(ListView<Action> list) {
    Action action = list.getSelectionModel().getSelectedItem();
    if (action != null) {
      kit.layer().close();
      kit.actions().run(action);
    }
  }

  private final class Row extends ListCell<Action> {
    private final Label name = new Label();
    private final Label otherName = new Label();
    private final Label keys = new Label();
    private final HBox content;

    Row() {
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      otherName.getStyleClass().add("other-name");
      keys.getStyleClass().add("keys");
      name.setMinWidth(Region.USE_PREF_SIZE);
      keys.setMinWidth(Region.USE_PREF_SIZE);
      content = new HBox(10, new Region(), name, otherName, space, keys);
      content.setAlignment(Pos.CENTER_LEFT);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      getStyleClass().add("command-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Action action, boolean empty) {
      super.updateItem(action, empty);
      pseudoClassStateChanged(
          HINDERED, action != null && action.hindranceProperty().get().isPresent());
      if (empty || action == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      name.setText(kit.messages().of(action.key()));
      otherName.setText(other.of(action.key()));
      keys.setText(action.accelerator().map(it -> "\u200E" + it.getDisplayText()).orElse(""));
      Feather usual = action.icon().orElse(Feather.CORNER_DOWN_LEFT);
      Node icon = Icons.of(action.onProperty().get() ? Feather.CHECK : usual);
      content.getChildren().set(0, icon);
      setGraphic(content);
      setAccessibleText(name.getText());
    }
  }
}
