package org.midad.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.midad.model.Term;
import org.midad.ui.kit.Kit;

/**
 * One entry of a vocabulary, found by a few letters: a field, and below it what fits. Arrows go
 * through the list, Enter takes one.
 */
final class TermPicker extends VBox {
  private static final double ROW = 32;

  private final TextField field = new TextField();
  private final ListView<Term> list = new ListView<>();
  private final Consumer<Term> taken;

  /**
   * @param find what fits some letters, the best first
   * @param taken told what Enter takes
   */
  TermPicker(Kit kit, String promptKey, Function<String, List<Term>> find, Consumer<Term> taken) {
    super(8);
    this.taken = taken;
    String prompt = kit.messages().of(promptKey);
    field.setId("other-term");
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    list.setId("other-terms");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setCellFactory(of -> new Row());
    VBox.setVgrow(list, Priority.ALWAYS);
    field
        .textProperty()
        .subscribe(letters -> {
          list.getItems().setAll(find.apply(letters));
          list.getSelectionModel().clearSelection();
          // Without a letter nobody has said yet which one is meant.
          if (!letters.isBlank()) {
            list.getSelectionModel().selectFirst();
          }
        });
    getChildren().addAll(field, list);
  }

  /** Calls for an entry as soon as another one is chosen. */
  void onChosen(Consumer<Optional<Term>> listener) {
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(term -> listener.accept(Optional.ofNullable(term)));
  }

  /** Takes the one that is chosen, if any. */
  void take() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(taken);
  }

  private void steer(KeyEvent event) {
    int chosen = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN ->
          list.getSelectionModel().select(Math.min(chosen + 1, list.getItems().size() - 1));
      case UP -> list.getSelectionModel().select(Math.max(chosen - 1, 0));
      case ENTER -> take();
      default -> {
        return;
      }
    }
    list.scrollTo(list.getSelectionModel().getSelectedIndex());
    event.consume();
  }

  private static final class Row extends ListCell<Term> {
    private final TermNames names = new TermNames();

    Row() {
      getStyleClass().add("term-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Term term, boolean empty) {
      super.updateItem(term, empty);
      if (empty || term == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      names.show(term, "");
      setGraphic(names);
      setAccessibleText(String.join(", ", term.arabic(), term.english()));
    }
  }
}
