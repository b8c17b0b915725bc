package org.midad.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.feather.Feather;
import org.midad.arabic.Messages;
import org.midad.model.Tag;
import org.midad.ui.kit.Icons;

/**
 * The tags of one vocabulary on a story, and a field that adds to them by typing part of a name.
 */
final class TagChips extends VBox {
  private final Messages messages;
  private final FlowPane chips = new FlowPane(6, 6);
  private final TextField field = new TextField();
  private Consumer<Tag> onRemove = tag -> {};

  /**
   * @param name which screen readers tell
   */
  TagChips(Messages messages, String id, String name, String prompt) {
    this.messages = messages;
    getStyleClass().add("tag-chips");
    setSpacing(8);
    chips.setId(id + "-chips");
    field.setId(id);
    field.setPromptText(prompt);
    field.setAccessibleText(name);
    getChildren().addAll(chips, field);
    // Leaving by Backspace takes the last tag with it, as in every field of this kind.
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.BACK_SPACE
              && field.getText().isEmpty()
              && !chips.getChildren().isEmpty()) {
            onRemove.accept((Tag) chips.getChildren().getLast().getUserData());
            event.consume();
          }
        });
  }

  /** Enter makes a tag of whatever stands in the field. */
  void addFree(Function<String, Tag> make, Consumer<Tag> add) {
    field.setOnAction(event -> {
      String text = field.getText().strip();
      if (!text.isEmpty()) {
        add.accept(make.apply(text));
        field.clear();
      }
    });
  }

  /**
   * Offers what a vocabulary has for the letters typed.
   *
   * @param search called off the FX thread
   * @param line how an offer is told in one line
   */
  void addOffered(
      Function<String, List<Tag>> search, Function<Tag, String> line, Consumer<Tag> add) {
    AutoCompletionBinding<Tag> offers =
        TextFields.bindAutoCompletion(
            field,
            request ->
                request.getUserText().isBlank() ? List.of() : search.apply(request.getUserText()),
            new StringConverter<>() {
              @Override
              public String toString(Tag tag) {
                return line.apply(tag);
              }

              @Override
              public Tag fromString(String text) {
                throw new UnsupportedOperationException("offers are chosen, not typed");
              }
            });
    offers.setVisibleRowCount(8);
    offers.setDelay(120);
    offers.setOnAutoCompleted(event -> {
      add.accept(event.getCompletion());
      field.clear();
    });
  }

  void onRemove(Consumer<Tag> listener) {
    onRemove = listener;
  }

  void show(List<Tag> tags) {
    chips.getChildren().setAll(tags.stream().map(this::chip).toList());
    chips.setVisible(!tags.isEmpty());
    chips.setManaged(!tags.isEmpty());
  }

  private Node chip(Tag tag) {
    Label name = new Label(tag.name());
    Button remove = new Button();
    remove.setGraphic(Icons.of(Feather.X));
    remove.getStyleClass().addAll("flat", "chip-remove");
    remove.setAccessibleText(messages.of("tags.remove", tag.name()));
    remove.setOnAction(event -> onRemove.accept(tag));
    HBox chip = new HBox(name, remove);
    chip.getStyleClass().add("chip");
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.setUserData(tag);
    return chip;
  }
}
