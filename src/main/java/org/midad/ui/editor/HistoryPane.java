package org.midad.ui.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Problem;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Ago;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.StageMark;
import org.midad.ui.kit.WrappingCell;
import org.midad.ui.text.TextBlock;

/** What was done with the story, by whom and when, newest first; two of these can be compared. */
final class HistoryPane extends VBox {
  private final Kit kit;
  private final Ago ago;
  private final StoryViewModel open;
  private final ListView<HistoryModel.Event> list;
  private final Comparer comparer;
  private final Action compare =
      new Action("action.compare", this::compare)
          .withIcon(Feather.COLUMNS)
          .withKeys("Shortcut+Shift+M");

  private final Action read = new Action("action.read-version", this::read).withIcon(Feather.EYE);

  private final Action restore =
      new Action("action.restore-version", this::restore).withIcon(Feather.ROTATE_CCW);

  /**
   * @param comparer shows how two versions differ
   */
  HistoryPane(Kit kit, Ago ago, StoryViewModel open, Comparer comparer) {
    this.kit = kit;
    this.ago = ago;
    this.open = open;
    this.comparer = comparer;
    getStyleClass().add("history");
    list = new ListView<>(open.history().events());
    list.setId("history");
    list.setAccessibleText(kit.messages().of(InspectorPage.HISTORY));
    list.setCellFactory(view -> new Entry());
    list.setPlaceholder(new Label(kit.messages().of("history.empty")));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        kit.actions().run(read);
        event.consume();
      }
    });
    list.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        kit.actions().run(read);
      }
    });
    setVgrow(list, Priority.ALWAYS);
    TextBlock hint = new TextBlock(kit.fonts(), kit.messages().of("history.compare-hint"));
    hint.getStyleClass().add("quiet-text");
    hint.setSize(12);
    Button look = kit.actions().button(read);
    look.setId("read-version");
    Button button = kit.actions().button(compare);
    button.setId("compare");
    Button back = kit.actions().button(restore);
    back.setId("restore-version");
    VBox foot = new VBox(8, hint, look, button, back);
    foot.getStyleClass().add("history-foot");
    getChildren().addAll(list, foot);
    list.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<HistoryModel.Event>) any -> hinder());
    list.getItems().addListener((ListChangeListener<HistoryModel.Event>) any -> hinder());
    Follow.value(this, open.headProperty(), any -> hinder());
    Follow.value(this, open.readOnlyProperty(), any -> hinder());
    hinder();
  }

  /** Shows how two versions differ. */
  Action compareAction() {
    return compare;
  }

  /** Shows the chosen version as it was. */
  Action readAction() {
    return read;
  }

  /** Makes the chosen version the newest again. */
  Action restoreAction() {
    return restore;
  }

  private void hinder() {
    Optional<String> reason =
        open.headProperty().get().isEmpty() || list.getItems().isEmpty()
            ? Optional.of("refusal.no-story")
            : list.getSelectionModel().getSelectedItems().size() > 2
                ? Optional.of("refusal.compare-two")
                : Optional.empty();
    compare.hindranceProperty().set(reason.map(Problem::new));
    read.hindranceProperty()
        .set(
            reason
                .map(Problem::new)
                .or(() ->
                    list.getSelectionModel().getSelectedIndices().size() == 1
                        ? Optional.empty()
                        : Optional.of(new Problem("refusal.read-one"))));
    restore
        .hindranceProperty()
        .set(
            reason
                .map(Problem::new)
                .or(open.history().version()::restoring)
                .or(() ->
                    list.getSelectionModel().getSelectedIndices().equals(List.of(0))
                            || list.getSelectionModel().getSelectedIndices().size() != 1
                        ? Optional.of(new Problem("refusal.restore-one"))
                        : Optional.empty()));
  }

  private void read() {
    open.history().version().show(list.getSelectionModel().getSelectedItem());
  }

  private void restore() {
    open.history().version().close();
    open.restore(list.getSelectionModel().getSelectedItem().entry().id());
  }

  /** The chosen two; or the chosen one, or the last that is another, with the page. */
  private void compare() {
    // The list begins with the newest, whatever order they were chosen in.
    List<HistoryEntry> chosen =
        list.getSelectionModel().getSelectedIndices().stream()
            .sorted(Comparator.reverseOrder())
            .map(index -> list.getItems().get(index).entry())
            .toList();
    switch (chosen.size()) {
      case 0 -> comparer.compare(last(), Optional.empty());
      case 1 -> comparer.compare(chosen.getFirst(), Optional.empty());
      default -> comparer.compare(chosen.getFirst(), Optional.of(chosen.getLast()));
    }
    open.history().version().close();
  }

  private HistoryEntry last() {
    boolean kept = open.headProperty().get().map(Head::story).equals(open.storyProperty().get());
    List<HistoryModel.Event> events = list.getItems();
    return events.get(kept && events.size() > 1 ? 1 : 0).entry();
  }

  /** By whom; and on what machine, unless the story never left this one. */
  private String by(HistoryModel.Event event) {
    boolean several =
        open.history().events().stream()
                .flatMap(each -> each.entry().device().stream())
                .distinct()
                .count()
            > 1;
    return event
        .entry()
        .device()
        .filter(any -> several)
        .map(device -> kit.messages().of("history.by-on", event.author(), device))
        .orElse(event.author());
  }

  private final class Entry extends WrappingCell<HistoryModel.Event> {
    private final StageMark mark = new StageMark();
    private final TextBlock reason = kit.words("", FontWeight.MEDIUM, 13);
    private final Label when = new Label();
    private final TextBlock author = kit.words("", FontWeight.REGULAR, 12);
    private final TextBlock note = new TextBlock(kit.fonts());
    private final VBox box;

    Entry() {
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      when.setMinWidth(USE_PREF_SIZE);
      when.getStyleClass().add("quiet");
      author.getStyleClass().add("quiet-text");
      reason.setMinWidth(USE_PREF_SIZE);
      HBox line = new HBox(8, mark, reason, space, when);
      line.setAlignment(Pos.CENTER_LEFT);
      box = new VBox(2, line, author, note);
    }

    @Override
    protected void updateItem(HistoryModel.@Nullable Event event, boolean empty) {
      super.updateItem(event, empty);
      if (empty || event == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      mark.setStage(event.entry().stage());
      reason.setText(kit.messages().of(event.entry().reason()));
      when.setText(ago.of(event.entry().at()));
      author.setText(by(event));
      note.setText(event.entry().note());
      note.setVisible(!event.entry().note().isEmpty());
      note.setManaged(note.isVisible());
      setAccessibleText(
          String.join(", ", reason.getText(), author.getText(), when.getText(), note.getText()));
      setGraphic(box);
    }
  }
}
