package org.midad.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Styling;
import org.midad.check.Severity;
import org.midad.check.StyleBook;
import org.midad.check.WrittenRule;
import org.midad.model.Tag;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.settings.StyleBookModel.Known;

/** The newspaper's style book: its choices and its rules in a list, and beside it one of them. */
public final class StyleBookSheet {
  /** So that what scrolls and what has the focus stand clear of the bar. */
  private static final Insets BESIDE_BAR = new Insets(2, 14, 2, 2);

  private final Kit kit;
  private final StyleBookModel model;
  private final Supplier<List<Tag>> sections;

  /**
   * @param sections of the newsroom
   */
  public StyleBookSheet(Kit kit, StyleBookModel model, Supplier<List<Tag>> sections) {
    this.kit = kit;
    this.model = model;
    this.sections = sections;
  }

  /** Opens the sheet. */
  public Action action() {
    return new Action("action.style-book", this::show).withIcon(Feather.BOOK_OPEN);
  }

  private void show() {
    model.refresh();
    kit.dialogs().showWide(kit.messages().of("style.sheet"), new Open());
  }

  /** What stands in the list. */
  private sealed interface Entry {
    record House() implements Entry {}

    record Own(String id) implements Entry {}

    record Given(Styling.Known rule) implements Entry {}
  }

  /** The sheet while it is open. */
  private final class Open extends VBox {
    private final ListView<Entry> list = new ListView<>();
    private final StackPane place = new StackPane();
    private final TextField note = new TextField();
    private final Button publish = new Button(kit.messages().of("style.publish"));
    private final Label version = new Label();
    private final Button add = new Button(kit.messages().of("style.add"), Icons.of(Feather.PLUS));

    Open() {
      super(16);
      list.setId("style-rules");
      list.setCellFactory(of -> new Row());
      list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
      VBox.setVgrow(list, Priority.ALWAYS);
      add.setId("style-add");
      add.setMaxWidth(Double.MAX_VALUE);
      add.setOnAction(event -> add());
      VBox side = new VBox(8, list, add);
      side.setMinWidth(260);
      side.setPrefWidth(260);
      Region line = new Region();
      line.getStyleClass().add("upright-line");
      HBox.setHgrow(place, Priority.ALWAYS);
      place.setMinWidth(0);
      HBox middle = new HBox(24, side, line, place);
      VBox.setVgrow(middle, Priority.ALWAYS);
      middle.setMinHeight(0);
      getChildren().addAll(middle, foot());
      Follow.value(this, model.knownProperty(), known -> known.ifPresent(this::fill));
      Follow.value(this, model.draftProperty(), book -> list.refresh());
    }

    private Node foot() {
      note.setId("style-note");
      note.setPromptText(kit.messages().of("style.note"));
      note.setAccessibleText(kit.messages().of("style.note"));
      HBox.setHgrow(note, Priority.ALWAYS);
      publish.setId("style-publish");
      publish.getStyleClass().add("accent");
      publish.setMinWidth(Region.USE_PREF_SIZE);
      version.setMinWidth(Region.USE_PREF_SIZE);
      publish.setOnAction(event -> {
        model.publish(note.getText());
        note.clear();
      });
      HBox foot = new HBox(12, version, note, publish);
      foot.setAlignment(Pos.CENTER_LEFT);
      return foot;
    }

    private void fill(Known known) {
      boolean barred = known.hindrance().isPresent();
      version.setText(
          known
              .hindrance()
              .map(why -> kit.line(why.key(), why.arguments().toArray()))
              .orElseGet(() -> kit.line("style.version", known.version().number())));
      publish.disableProperty().unbind();
      publish.setDisable(true);
      if (!barred) {
        publish.disableProperty().bind(model.changedProperty().not());
      }
      note.setDisable(barred);
      add.setDisable(barred);
      Entry chosen = list.getSelectionModel().getSelectedItem();
      list.getItems().setAll(entries(known));
      list.getSelectionModel()
          .select(list.getItems().contains(chosen) ? chosen : new Entry.House());
    }

    private List<Entry> entries(Known known) {
      List<Entry> entries = new ArrayList<>(List.of(new Entry.House()));
      model.draftProperty().get().rules().forEach(rule -> entries.add(new Entry.Own(rule.id())));
      known.rules().forEach(rule -> entries.add(new Entry.Given(rule)));
      return entries;
    }

    private void add() {
      WrittenRule rule =
          new WrittenRule(
              UUID.randomUUID().toString(),
              "",
              "",
              Severity.WARNING,
              WrittenRule.Form.WORDS,
              "",
              "");
      model.change(book -> RuleForm.with(book, rule));
      model.knownProperty().get().ifPresent(this::fill);
      list.getSelectionModel().select(new Entry.Own(rule.id()));
      place.applyCss();
      Optional.ofNullable(place.lookup("#rule-title")).ifPresent(Node::requestFocus);
    }

    private void choose(@Nullable Entry entry) {
      boolean barred = model.knownProperty().get().flatMap(Known::hindrance).isPresent();
      if (entry == null) {
        return;
      }
      VBox shown =
          switch (entry) {
            case Entry.House house -> new HouseChoices(kit, model);
            case Entry.Own own -> new RuleForm(kit, model, sections.get(), own.id(), this::removed);
            case Entry.Given given -> new GivenRule(kit, model, sections.get(), given.rule());
          };
      shown.setDisable(barred);
      shown.setPadding(BESIDE_BAR);
      ScrollPane room = new ScrollPane(shown);
      room.setFitToWidth(true);
      room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
      room.getStyleClass().add("settings");
      place.getChildren().setAll(room);
    }

    private void removed() {
      model.knownProperty().get().ifPresent(this::fill);
    }

    private final class Row extends ListCell<Entry> {
      @Override
      protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(empty || entry == null ? null : name(entry));
        setOpacity(entry instanceof Entry.Given given && isOff(given.rule().name()) ? 0.5 : 1);
      }
    }

    private boolean isOff(String rule) {
      return model
          .draftProperty()
          .get()
          .silent()
          .getOrDefault(rule, Set.of())
          .contains(StyleBook.EVERYWHERE);
    }

    private String name(Entry entry) {
      return switch (entry) {
        case Entry.House house -> kit.messages().of("style.house");
        case Entry.Own own ->
            RuleForm.rule(model.draftProperty().get(), own.id())
                .map(WrittenRule::title)
                .filter(title -> !title.isBlank())
                .orElseGet(() -> kit.messages().of("style.untitled"));
        case Entry.Given given -> kit.line(given.rule().title().key());
      };
    }
  }
}
