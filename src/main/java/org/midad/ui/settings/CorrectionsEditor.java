package org.midad.ui.settings;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;

/**
 * The words that are put right. What is written in the first field narrows the list; a word that
 * the list has already gets another right one.
 */
final class CorrectionsEditor extends VBox {
  private static final double ROW = 32;
  private static final int ROWS = 4;

  private final Kit kit;
  private final Map<String, String> words;
  private final Consumer<Map<String, String>> changed;
  private final TextField wrong = new TextField();
  private final TextField right = new TextField();
  private final ObservableList<String> shown = FXCollections.observableArrayList();

  CorrectionsEditor(Kit kit, Map<String, String> words, Consumer<Map<String, String>> changed) {
    super(8);
    this.kit = kit;
    this.words = new TreeMap<>(words);
    this.changed = changed;
    ListView<String> list = new ListView<>(shown);
    list.setId("corrections");
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * ROWS + 2);
    list.setMinHeight(ROW * ROWS + 2);
    list.setCellFactory(of -> new Row());
    list.setOnKeyPressed(event -> {
      String word = list.getSelectionModel().getSelectedItem();
      if (event.getCode() == KeyCode.DELETE && word != null) {
        remove(word);
        event.consume();
      }
    });
    getChildren().addAll(adding(), list);
    wrong.textProperty().subscribe(letters -> show());
  }

  private HBox adding() {
    prepare(wrong, "correction-wrong", "settings.wrong");
    prepare(right, "correction-right", "settings.right");
    Button add = new Button(kit.messages().of("settings.add"));
    add.setId("correction-add");
    add.setMinWidth(USE_PREF_SIZE);
    add.disableProperty()
        .bind(
            wrong
                .textProperty()
                .map(String::isBlank)
                .flatMap(blank -> right.textProperty().map(text -> blank || text.isBlank())));
    add.setOnAction(event -> add());
    wrong.setOnAction(event -> right.requestFocus());
    right.setOnAction(event -> add.fire());
    HBox row = new HBox(8, wrong, right, add);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void prepare(TextField field, String id, String key) {
    field.setId(id);
    field.setPromptText(kit.messages().of(key));
    field.setAccessibleText(kit.messages().of(key));
    field.setPrefColumnCount(8);
    HBox.setHgrow(field, Priority.ALWAYS);
  }

  private void add() {
    words.put(one(wrong), one(right));
    changed.accept(words);
    wrong.clear();
    right.clear();
    show();
    wrong.requestFocus();
  }

  private void remove(String word) {
    words.remove(word);
    changed.accept(words);
    show();
  }

  private void show() {
    String letters = one(wrong);
    shown.setAll(words.keySet().stream().filter(word -> word.contains(letters)).toList());
  }

  /** What is written in a field, in a form that a list of lines can keep. */
  private static String one(TextField field) {
    return field.getText().strip().replaceAll("\\s+", " ");
  }

  private final class Row extends RemovableWord {
    private final Label wrong;
    private final Label right;

    Row() {
      this(new Label(), new Label());
    }

    private Row(Label wrong, Label right) {
      super(kit, CorrectionsEditor.this::remove, wrong, Icons.of(Feather.ARROW_RIGHT), right);
      this.wrong = wrong;
      this.right = right;
      getStyleClass().add("correction");
    }

    @Override
    String tell(String word) {
      wrong.setText(word);
      right.setText(words.get(word));
      return word + ": " + words.get(word);
    }
  }
}
