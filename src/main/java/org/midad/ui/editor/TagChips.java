package org.midad.ui.editor;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PopupControl;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.WindowEvent;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.feather.Feather;
import org.midad.arabic.Messages;
import org.midad.model.Tag;
import org.midad.model.Term;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Tip;

/**
 * The tags of one vocabulary on a story, and a field that adds to them by typing part of a name.
 */
final class TagChips extends VBox {
  /**
   * Modena's names for colours, which ControlsFX's own sheet asks for also before the offers have a
   * window, and with it our sheets. JavaFX would complain of each on the terminal.
   */
  private static final String UNOWNED =
      "-fx-color: transparent; -fx-control-inner-background: transparent;";

  /** An offer has a name in two languages, and where it belongs: more than a field is wide. */
  private static final double OFFERS_WIDTH = 400;

  private final Messages messages;
  private final FlowPane chips = new FlowPane(6, 6);
  private final TextField field = new TextField();
  private final Function<Tag, String> called;
  private Consumer<Tag> onRemove = tag -> {};

  /** What stands in the field, for the threads that look for offers. */
  private volatile String typed = "";

  /** Whether somebody asks in the empty field for what is used most. */
  private volatile boolean usual;

  private String typedLast = "";

  /**
   * @param name which screen readers tell
   * @param called how a tag is called today
   */
  TagChips(Messages messages, String id, String name, String prompt, Function<Tag, String> called) {
    this.messages = messages;
    this.called = called;
    getStyleClass().add("tag-chips");
    setSpacing(8);
    chips.setId(id + "-chips");
    field.setId(id);
    field.setPromptText(prompt);
    field.setAccessibleText(name);
    getChildren().addAll(chips, field);
    // Before anybody else listens who asks for offers.
    field
        .textProperty()
        .addListener((any, was, is) -> {
          typed = is;
          usual = false;
        });
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

  /**
   * Offers what the vocabularies have for the letters typed. Enter takes the first offer, and Down
   * in the empty field shows what is used most.
   *
   * @param search best first; any thread may call it
   * @param line how an offer is told in one line
   */
  void offer(Function<String, List<Term>> search, Function<Term, String> line, Consumer<Tag> add) {
    AutoCompletionBinding<Term> offers =
        TextFields.bindAutoCompletion(
            field,
            request -> offers(request.getUserText(), search),
            new StringConverter<>() {
              @Override
              public String toString(Term term) {
                // Asked for last before what is chosen takes the place of what was typed.
                typedLast = field.getText();
                return line.apply(term);
              }

              @Override
              public Term fromString(String text) {
                throw new UnsupportedOperationException("offers are chosen, not typed");
              }
            });
    offers.setVisibleRowCount(8);
    offers.setMinWidth(OFFERS_WIDTH);
    offers.setDelay(0);
    PopupControl shown = offers.getAutoCompletionPopup();
    shown.setStyle(UNOWNED);
    shown.addEventHandler(
        WindowEvent.WINDOW_SHOWN,
        event -> {
          // What was typed has been taken before it was answered.
          if (typed.isBlank() && !usual) {
            shown.hide();
          }
        });
    offers.setOnAutoCompleted(event -> {
      add.accept(meant(event.getCompletion(), typedLast, search).tag());
      field.clear();
    });
    field.setOnAction(event -> {
      List<Term> found = field.getText().isBlank() ? List.of() : search.apply(field.getText());
      if (!found.isEmpty()) {
        add.accept(found.getFirst().tag());
        field.clear();
      }
    });
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN && field.getText().isBlank()) {
            usual = true;
            offers.setUserInput("");
            event.consume();
          }
        });
  }

  /**
   * @throws CancellationException for letters that do not stand in the field any more: an answer
   *     that comes late must not take the place of a later one
   */
  private List<Term> offers(String letters, Function<String, List<Term>> search) {
    if (letters.isBlank() && !usual) {
      return List.of();
    }
    List<Term> found = letters.equals(typed) ? search.apply(letters) : List.of();
    if (!letters.equals(typed)) {
      throw new CancellationException();
    }
    return found;
  }

  /**
   * Who presses Enter faster than offers come means what stands in the field, and not what was
   * offered for some letters less.
   */
  private static Term meant(Term chosen, String letters, Function<String, List<Term>> search) {
    List<Term> now = letters.isBlank() ? List.of(chosen) : search.apply(letters);
    return now.isEmpty() || now.contains(chosen)
        ? chosen
        : now.stream()
            .filter(one -> one.scheme() == chosen.scheme())
            .findFirst()
            .orElse(now.getFirst());
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
    String told = called.apply(tag);
    Label name = new Label(told);
    if (!told.equals(tag.name())) {
      Tip.on(name, messages.of("tags.was", tag.name()));
    }
    Button remove = new Button();
    remove.setGraphic(Icons.of(Feather.X));
    remove.getStyleClass().addAll("flat", "chip-remove");
    remove.setAccessibleText(messages.of("tags.remove", told));
    remove.setOnAction(event -> onRemove.accept(tag));
    HBox chip = new HBox(name, remove);
    chip.getStyleClass().add("chip");
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.setUserData(tag);
    return chip;
  }
}
