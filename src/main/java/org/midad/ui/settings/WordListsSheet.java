package org.midad.ui.settings;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.WordLists.Shelf;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.UndoKey;
import org.midad.ui.settings.WordListsModel.Known;
import org.midad.ui.text.TextBlock;

/**
 * The dictionary of whoever sits here, and the newspaper's. What is written in the field narrows
 * the list; Enter puts it on the shelf.
 */
public final class WordListsSheet {
  private static final double ROW = 32;
  private static final int ROWS = 9;

  private final Kit kit;
  private final WordListsModel model;

  public WordListsSheet(Kit kit, WordListsModel model) {
    this.kit = kit;
    this.model = model;
  }

  /** Opens the sheet. */
  public Action action() {
    return new Action("action.word-lists", this::show)
        .withIcon(Feather.BOOK)
        .withKeys("Shortcut+Alt+W");
  }

  private void show() {
    model.lettersProperty().set("");
    model.refresh();
    Open open = new Open();
    kit.dialogs().show(kit.messages().of("words.sheet"), open);
    open.field.requestFocus();
  }

  /** The sheet while it is open. */
  private final class Open extends VBox {
    private final TextField field = new TextField();
    private final ListView<String> list = new ListView<>();
    private final TextBlock about = new TextBlock(kit.fonts());
    private final TextBlock count = kit.words("", FontWeight.REGULAR, 13);
    private final Action add = new Action("settings.add", model::add);
    private final Action take = new Action("words.import", this::take).withIcon(Feather.UPLOAD);

    Open() {
      super(12);
      about.setId("words-about");
      about.setSize(12);
      about.getStyleClass().add("quiet-text");
      prepare();
      getChildren()
          .addAll(
              Choices.row(
                  "shelf",
                  List.of(Shelf.values()),
                  model.shelfProperty().get(),
                  kit.messages()::of,
                  model.shelfProperty()::set),
              about,
              adding(),
              list,
              foot());
      ListChangeListener<String> fill = any -> list.getItems().setAll(model.shown());
      sceneProperty()
          .subscribe((was, is) -> {
            model.shown().removeListener(fill);
            if (is != null) {
              model.shown().addListener(fill);
              list.getItems().setAll(model.shown());
            }
          });
      Follow.value(this, model.knownProperty(), this::look);
    }

    private Node adding() {
      field.setId("word");
      field.setPromptText(kit.messages().of("words.field"));
      field.setAccessibleText(kit.messages().of("words.field"));
      field.textProperty().bindBidirectional(model.lettersProperty());
      field.addEventFilter(
          KeyEvent.KEY_PRESSED,
          event -> {
            if (event.getCode() == KeyCode.DOWN) {
              list.requestFocus();
              list.getSelectionModel().selectFirst();
              event.consume();
            }
          });
      HBox.setHgrow(field, Priority.ALWAYS);
      Button more = kit.actions().button(add);
      more.setId("word-add");
      more.setMinWidth(USE_PREF_SIZE);
      more.disableProperty().bind(field.textProperty().map(String::isBlank));
      field.setOnAction(event -> more.fire());
      return new HBox(8, field, more);
    }

    private void prepare() {
      list.setId("words");
      list.setAccessibleText(kit.messages().of("words.sheet"));
      list.setFixedCellSize(ROW);
      list.setPrefHeight(ROW * ROWS + 2);
      list.setCellFactory(of -> new Row());
      TextBlock none = kit.words(kit.messages().of("words.none"), FontWeight.REGULAR, 13);
      none.getStyleClass().add("message");
      none.setSide(TextBlock.Side.CENTER);
      list.setPlaceholder(none);
      list.addEventFilter(
          KeyEvent.KEY_PRESSED,
          event -> {
            String word = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && word != null && !isBarred()) {
              model.remove(word);
              event.consume();
            }
          });
      UndoKey.in(list, kit.notices());
    }

    private Node foot() {
      count.setId("words-count");
      count.setMinWidth(0);
      HBox.setHgrow(count, Priority.ALWAYS);
      Button in = kit.actions().flatButton(take);
      in.setId("words-import");
      Button out =
          kit.actions()
              .flatButton(new Action("words.export", this::write).withIcon(Feather.DOWNLOAD));
      out.setId("words-export");
      for (Button button : List.of(in, out)) {
        button.setMinWidth(USE_PREF_SIZE);
      }
      HBox foot = new HBox(8, count, in, out);
      foot.setAlignment(Pos.CENTER_LEFT);
      return foot;
    }

    private void look(Known known) {
      add.hindranceProperty().set(known.hindrance());
      take.hindranceProperty().set(known.hindrance());
      about.setText(
          known
              .hindrance()
              .map(kit::told)
              .orElseGet(() ->
                  kit.messages()
                      .of(
                          switch (model.shelfProperty().get()) {
                            case MINE -> "words.mine-about";
                            case HOUSE -> "words.house-about";
                          })));
      count.setText(kit.messages().of("words.count", known.words().size()));
      list.refresh();
    }

    private boolean isBarred() {
      return model.knownProperty().get().hindrance().isPresent();
    }

    private void take() {
      kit.dialogs()
          .chooseFiles(kit.messages().of("words.import"), kit.messages().of("words.files"), "*.txt")
          .forEach(model::take);
    }

    private void write() {
      kit.dialogs()
          .chooseNewFile(
              kit.messages().of("words.export"), kit.messages().of("words.sheet") + ".txt")
          .ifPresent(model::write);
    }

    private final class Row extends RemovableWord {
      private final Label name;

      Row() {
        this(new Label());
      }

      private Row(Label name) {
        super(kit, model::remove, name);
        this.name = name;
        getStyleClass().add("target-row");
      }

      @Override
      String tell(String word) {
        name.setText(word);
        remove.setVisible(!isBarred());
        return word;
      }
    }
  }
}
