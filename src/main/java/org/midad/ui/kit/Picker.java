package org.midad.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.midad.ui.kit.Layer.Place;

/**
 * One of many, found by a few letters: a sheet with a field and, below it, what fits. Arrows go
 * through the list, Enter or a click takes one.
 */
public final class Picker<T> {
  private static final double WIDTH = 560;
  private static final double ROW = 40;
  private static final int ROWS = 9;

  private final Kit kit;
  private final Function<String, List<T>> find;
  private final Supplier<ListCell<T>> row;
  private final Consumer<T> taken;
  private final TextField field = new TextField();
  private final ObservableList<T> found = FXCollections.observableArrayList();
  private final ListView<T> list = new ListView<>(found);

  /**
   * @param find what fits some letters, the best first; everything for none
   * @param taken told what was taken, once the sheet is closed
   */
  public Picker(
      Kit kit, Function<String, List<T>> find, Supplier<ListCell<T>> row, Consumer<T> taken) {
    this.kit = kit;
    this.find = find;
    this.row = row;
    this.taken = taken;
  }

  /**
   * Opens over the window.
   *
   * @param prompt what to write into the field
   * @param fieldId of the field in the scene
   * @param listId of the list in the scene
   */
  public void show(String prompt, String fieldId, String listId) {
    field.setId(fieldId);
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    list.setId(listId);
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * ROWS + 2);
    list.setCellFactory(of -> row.get());
    field
        .textProperty()
        .subscribe(query -> {
          found.setAll(find.apply(query));
          list.getSelectionModel().selectFirst();
          list.scrollTo(0);
        });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    list.setOnMouseClicked(event -> take());
    VBox sheet = new VBox(field, list);
    sheet.getStyleClass().add("palette");
    sheet.setPrefWidth(WIDTH);
    kit.layer().show(sheet, Place.TOP);
  }

  private void steer(KeyEvent event) {
    int rows = found.size();
    int chosen = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN -> select(chosen + 1 < rows ? chosen + 1 : 0);
      case UP -> select(chosen > 0 ? chosen - 1 : rows - 1);
      case ENTER -> take();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void select(int chosen) {
    list.getSelectionModel().select(chosen);
    list.scrollTo(Math.max(0, chosen - ROWS / 2));
  }

  private void take() {
    T chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      kit.layer().close();
      taken.accept(chosen);
    }
  }
}
