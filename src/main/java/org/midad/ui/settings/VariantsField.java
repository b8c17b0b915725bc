package org.midad.ui.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;

/**
 * Other spellings of a name, or other names, each a chip, and a field that adds to them. Enter or a
 * comma ends one; Backspace in the empty field takes the last one away. What stands in the field
 * counts as well.
 */
final class VariantsField extends VBox {
  private static final Pattern BETWEEN = Pattern.compile("[،,؛;|\\n]");

  private static final Insets WITHOUT_BUTTON = new Insets(0, 6, 0, 0);

  private final Kit kit;
  private final Consumer<List<String>> changed;
  private final List<String> ended = new ArrayList<>();
  private final FlowPane chips = new FlowPane(6, 6);
  private final TextField field = new TextField();
  private boolean filling;
  private boolean editable = true;

  /**
   * @param id of the field in the scene
   * @param nameKey of what they are
   * @param promptKey of how to write one
   * @param changed told with every letter what they are
   */
  VariantsField(
      Kit kit, String id, String nameKey, String promptKey, Consumer<List<String>> changed) {
    super(8);
    this.kit = kit;
    this.changed = changed;
    chips.setId(id + "-chips");
    field.setId(id);
    field.setPromptText(kit.messages().of(promptKey));
    field.setAccessibleText(kit.messages().of(nameKey));
    getChildren().addAll(chips, field);
    field.setTextFormatter(new TextFormatter<>(this::split));
    field.textProperty().subscribe((was, is) -> tell());
    field.focusedProperty().subscribe((was, is) -> end());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    showChips();
  }

  /** What there is, with what is still being written. */
  List<String> variants() {
    return Stream.concat(ended.stream(), Stream.of(field.getText().strip()))
        .filter(variant -> !variant.isEmpty())
        .toList();
  }

  /** Shows other spellings; the same ones stay as they are. */
  void fill(List<String> variants) {
    if (!variants.equals(variants())) {
      filling = true;
      ended.clear();
      ended.addAll(variants);
      field.clear();
      showChips();
      filling = false;
    }
  }

  void setEditable(boolean now) {
    if (editable != now) {
      editable = now;
      field.setVisible(now);
      field.setManaged(now);
      showChips();
    }
  }

  /** What stands in the field is a spelling of its own. */
  void end() {
    String text = field.getText();
    filling = true;
    field.clear();
    filling = false;
    add(List.of(text));
    tell();
  }

  /** What a comma ends leaves the field. */
  private TextFormatter.Change split(TextFormatter.Change change) {
    String text = change.getControlNewText();
    if (BETWEEN.matcher(text).find()) {
      add(Arrays.asList(BETWEEN.split(text)));
      change.setRange(0, change.getControlText().length());
      change.setText("");
      change.selectRange(0, 0);
    }
    return change;
  }

  private void add(List<String> spellings) {
    List<String> fresh =
        spellings.stream()
            .map(String::strip)
            .filter(spelling -> !spelling.isEmpty() && !ended.contains(spelling))
            .distinct()
            .toList();
    if (!fresh.isEmpty()) {
      ended.addAll(fresh);
      showChips();
    }
  }

  private void tell() {
    if (!filling) {
      changed.accept(variants());
    }
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !field.getText().isBlank()) {
      end();
      event.consume();
    } else if (event.getCode() == KeyCode.BACK_SPACE
        && field.getText().isEmpty()
        && !ended.isEmpty()) {
      remove(ended.getLast());
      event.consume();
    }
  }

  private void remove(String variant) {
    ended.remove(variant);
    showChips();
    tell();
  }

  private void showChips() {
    chips.getChildren().setAll(ended.stream().map(this::chip).toList());
    chips.setVisible(!ended.isEmpty());
    chips.setManaged(!ended.isEmpty());
  }

  private Node chip(String variant) {
    Label name = new Label(variant);
    HBox chip = new HBox(name);
    chip.getStyleClass().add("chip");
    chip.setAlignment(Pos.CENTER_LEFT);
    if (editable) {
      Button remove = new Button(null, Icons.of(Feather.X));
      remove.getStyleClass().addAll("flat", "chip-remove");
      remove.setAccessibleText(kit.messages().of("settings.remove", variant));
      remove.setOnAction(event -> {
        remove(variant);
        field.requestFocus();
      });
      chip.getChildren().add(remove);
    } else {
      name.setPadding(WITHOUT_BUTTON);
    }
    return chip;
  }
}
