package org.midad.ui.settings;

import java.util.Optional;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.midad.model.RegisteredName;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.UndoKey;
import org.midad.ui.settings.NameRegisterModel.Known;
import org.midad.ui.text.TextBlock;

/** The names of the register that have some letters, of which one is chosen. */
final class NameList extends VBox {
  private static final double WIDTH = 280;
  private static final double ROW = 52;

  private final Kit kit;
  private final NameRegisterModel model;
  private final Runnable entering;
  private final Runnable choosing;
  private final ListView<RegisteredName> list = new ListView<>();
  private boolean filling;

  /**
   * @param add adds one
   * @param entering goes into the one that is chosen
   * @param choosing told that somebody chooses one
   */
  NameList(Kit kit, NameRegisterModel model, Action add, Runnable entering, Runnable choosing) {
    super(8);
    this.kit = kit;
    this.model = model;
    this.entering = entering;
    this.choosing = choosing;
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    Button more = kit.actions().button(add);
    more.setId("name-add");
    more.setMaxWidth(Double.MAX_VALUE);
    prepare();
    getChildren().addAll(filter(), list, more);
    ListChangeListener<RegisteredName> fill = any -> fill();
    sceneProperty()
        .subscribe((was, is) -> {
          model.shown().removeListener(fill);
          if (is != null) {
            model.shown().addListener(fill);
            fill();
          }
        });
    Follow.value(this, model.draftProperty(), any -> select());
  }

  private TextField filter() {
    TextField filter = new TextField();
    filter.setId("names-filter");
    filter.setPromptText(kit.messages().of("names.filter"));
    filter.setAccessibleText(kit.messages().of("names.filter"));
    filter.textProperty().bindBidirectional(model.queryProperty());
    filter.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            list.requestFocus();
            if (list.getSelectionModel().isEmpty()) {
              list.getSelectionModel().selectFirst();
            }
            event.consume();
          }
        });
    return filter;
  }

  private void prepare() {
    list.setId("names");
    list.setAccessibleText(kit.messages().of("names.sheet"));
    list.setFixedCellSize(ROW);
    list.setCellFactory(of -> new Row());
    list.setPlaceholder(new Region());
    list.getSelectionModel().selectedItemProperty().subscribe(name -> choose(name));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    UndoKey.in(list, kit.notices());
    VBox.setVgrow(list, Priority.ALWAYS);
  }

  private void fill() {
    filling = true;
    list.getItems().setAll(model.shown());
    filling = false;
    select();
  }

  /** Shows the row of the name that is being looked at, if it is among those that fit. */
  private void select() {
    Optional<RegisteredName> open =
        model
            .draftProperty()
            .get()
            .flatMap(draft ->
                list.getItems().stream().filter(name -> name.id().equals(draft.id())).findFirst());
    int row = open.map(list.getItems()::indexOf).orElse(-1);
    filling = true;
    if (row < 0) {
      list.getSelectionModel().clearSelection();
    } else if (row != list.getSelectionModel().getSelectedIndex()) {
      list.getSelectionModel().clearAndSelect(row);
      list.scrollTo(Math.max(0, row - 2));
    }
    filling = false;
  }

  private void choose(@Nullable RegisteredName name) {
    if (name != null && !filling) {
      choosing.run();
      model.choose(name);
      // What was being written is kept first, and that may be refused: then it is still open.
      Platform.runLater(this::select);
    }
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE && !isBarred()) {
      model.remove();
    } else if (event.getCode() == KeyCode.ENTER) {
      entering.run();
    } else {
      return;
    }
    event.consume();
  }

  private boolean isBarred() {
    return model.knownProperty().get().flatMap(Known::hindrance).isPresent();
  }

  private final class Row extends ListCell<RegisteredName> {
    Row() {
      getStyleClass().add("target-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable RegisteredName name, boolean empty) {
      super.updateItem(name, empty);
      if (empty || name == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      String about =
          name.variants().isEmpty()
              ? kit.messages().of(name.kind())
              : kit.messages()
                  .of(
                      "names.about",
                      kit.messages().of(name.kind()),
                      String.join("، ", name.variants()));
      TextBlock below = kit.words(about, FontWeight.REGULAR, 12);
      below.getStyleClass().add("message");
      VBox words = new VBox(2, kit.words(name.name(), FontWeight.MEDIUM, 13), below);
      words.setMinWidth(0);
      words.setAlignment(Pos.CENTER_LEFT);
      setGraphic(words);
      setAccessibleText(name.name() + ". " + about);
    }
  }
}
