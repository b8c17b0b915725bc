package org.midad.ui.editor;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Ago;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.StageMark;
import org.midad.ui.text.TextBlock;

/** What was done with the story, by whom and when, newest first. */
final class HistoryPane extends VBox {
  private final Kit kit;
  private final Ago ago;

  HistoryPane(Kit kit, Ago ago, StoryViewModel open) {
    this.kit = kit;
    this.ago = ago;
    getStyleClass().add("history");
    ListView<HistoryModel.Event> list = new ListView<>(open.history());
    list.setId("history");
    list.setAccessibleText(kit.messages().of("inspector.history"));
    list.setCellFactory(view -> new Entry());
    list.setPlaceholder(new Label(kit.messages().of("history.empty")));
    setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
  }

  private final class Entry extends ListCell<HistoryModel.Event> {
    private final StageMark mark = new StageMark();
    private final TextBlock reason = kit.words("", FontWeight.MEDIUM, 13);
    private final Label when = new Label();
    private final Label author = new Label();
    private final TextBlock note = new TextBlock(kit.fonts());
    private final VBox box;

    Entry() {
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      when.setMinWidth(USE_PREF_SIZE);
      when.getStyleClass().add("quiet");
      author.getStyleClass().add("quiet");
      reason.setMinWidth(USE_PREF_SIZE);
      HBox line = new HBox(8, mark, reason, space, when);
      line.setAlignment(Pos.CENTER_LEFT);
      box = new VBox(2, line, author, note);
      setPrefWidth(0);
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
      author.setText(event.author());
      note.setText(event.entry().note());
      note.setVisible(!event.entry().note().isEmpty());
      note.setManaged(note.isVisible());
      setAccessibleText(
          String.join(", ", reason.getText(), author.getText(), when.getText(), note.getText()));
      setGraphic(box);
    }
  }
}
