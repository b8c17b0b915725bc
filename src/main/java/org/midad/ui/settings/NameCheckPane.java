package org.midad.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.NameRegister.Misspelt;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.settings.NameCheckModel.Check;
import org.midad.ui.text.TextBlock;

/** The archive held to the register: how far that is, and where names stand otherwise. */
final class NameCheckPane extends VBox {
  private static final double ROW = 56;

  private final Kit kit;
  private final NameCheckModel model;
  private final Consumer<Misspelt> opening;
  private final Runnable saving;
  private final ProgressBar bar = new ProgressBar();

  /**
   * @param opening leads to the story
   * @param saving asks for a file, and has what was found written into it
   */
  NameCheckPane(Kit kit, NameCheckModel model, Consumer<Misspelt> opening, Runnable saving) {
    super(16);
    this.kit = kit;
    this.model = model;
    this.opening = opening;
    this.saving = saving;
    setId("name-check");
    bar.setId("name-check-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(kit.messages().of("names.checking"));
  }

  /** Shows how far it is, or what came of it. */
  void show(Check check) {
    switch (check) {
      case Check.None none -> getChildren().clear();
      case Check.Running running -> {
        if (!getChildren().contains(bar)) {
          getChildren().setAll(title("names.checking"), bar, leave("names.stop"));
        }
        bar.setProgress(running.done());
      }
      case Check.Done done -> getChildren().setAll(parts(done.found()));
    }
  }

  private List<Node> parts(List<Misspelt> found) {
    long stories = found.stream().map(Misspelt::story).distinct().count();
    int places = found.stream().mapToInt(Misspelt::times).sum();
    if (found.isEmpty()) {
      return List.of(
          title("names.found-none"),
          kit.dialogs().text(kit.messages().of("names.found-none-about")),
          leave("names.back"));
    }
    ListView<Misspelt> list = new ListView<>();
    list.setId("name-check-found");
    list.setAccessibleText(kit.messages().of("names.found", places, stories));
    list.setFixedCellSize(ROW);
    list.setCellFactory(of -> new Row());
    list.getItems().setAll(found);
    list.getSelectionModel().selectFirst();
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open(list.getSelectionModel().getSelectedItem());
            event.consume();
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    Button save = new Button(kit.messages().of("names.save-report"), Icons.of(Feather.DOWNLOAD));
    save.setId("name-check-save");
    save.setOnAction(event -> saving.run());
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox foot = new HBox(8, leave("names.back"), between, save);
    foot.setAlignment(Pos.CENTER_LEFT);
    return List.of(title("names.found", places, stories), list, foot);
  }

  private TextBlock title(String key, Object... arguments) {
    return kit.words(kit.messages().of(key, arguments), FontWeight.SEMIBOLD, 15);
  }

  private Button leave(String key) {
    Button leave = new Button(kit.messages().of(key));
    leave.setId("name-check-leave");
    leave.getStyleClass().add("flat");
    leave.setOnAction(event -> model.cancel());
    return leave;
  }

  private void open(@Nullable Misspelt found) {
    if (found != null) {
      opening.accept(found);
    }
  }

  private final class Row extends ListCell<Misspelt> {
    Row() {
      getStyleClass().add("target-row");
      setPrefWidth(0);
      setOnMouseClicked(event -> {
        if (event.getClickCount() == 2) {
          open(getItem());
        }
      });
    }

    @Override
    protected void updateItem(@Nullable Misspelt found, boolean empty) {
      super.updateItem(found, empty);
      if (empty || found == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      String headline =
          found.headline().isBlank() ? kit.messages().of("names.untitled") : found.headline();
      String spelt =
          kit.messages().of("names.misspelt", found.written(), found.approved(), found.times());
      TextBlock below = kit.words(spelt, FontWeight.REGULAR, 12);
      below.getStyleClass().add("message");
      VBox words = new VBox(2, kit.words(headline, FontWeight.REGULAR, 13), below);
      words.setMinWidth(0);
      words.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(words, Priority.ALWAYS);
      Button go = new Button(kit.messages().of("names.go"), Icons.of(Feather.ARROW_RIGHT));
      go.getStyleClass().addAll("flat", "icon-only", "name-check-go");
      go.setAccessibleText(kit.messages().of("names.go"));
      go.setFocusTraversable(false);
      go.setOnAction(event -> open(found));
      HBox row = new HBox(8, words, go);
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
      setAccessibleText(headline + ". " + spelt);
    }
  }
}
