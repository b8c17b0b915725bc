package org.midad.ui.settings;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.midad.app.LibraryCare.BackedUp;
import org.midad.arabic.Moments;
import org.midad.ui.kit.Kit;

/** The backups there are, of which one may take the library's place; or one from a file. */
public final class RestoreSheet {
  private static final double HEIGHT = 264;

  private final Kit kit;
  private final CareModel model;
  private final ZoneId zone;

  /**
   * @param zone of the newsroom
   */
  public RestoreSheet(Kit kit, CareModel model, ZoneId zone) {
    this.kit = kit;
    this.model = model;
    this.zone = zone;
  }

  /** Opens the dialog. */
  public void show() {
    model.refresh();
    ListView<BackedUp> list = new ListView<>(model.backups());
    list.setId("backups");
    list.setAccessibleText(kit.messages().of("restore.title"));
    list.setPrefHeight(HEIGHT);
    list.setPlaceholder(new Label(kit.messages().of("restore.none")));
    list.setCellFactory(any -> new Row());
    list.getStyleClass().add("backups");
    Button go = new Button(kit.messages().of("restore.go"));
    go.setId("restore-library");
    go.getStyleClass().add("accent");
    go.disableProperty()
        .bind(list.getSelectionModel().selectedItemProperty().isNull().or(model.busyProperty()));
    go.setOnAction(event -> restore(list.getSelectionModel().getSelectedItem()));
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        restore(list.getSelectionModel().getSelectedItem());
        event.consume();
      }
    });
    Button file = new Button(kit.messages().of("restore.file"));
    file.setId("restore-file");
    file.disableProperty().bind(model.busyProperty());
    file.setOnAction(event -> chosen(kit, "restore.file").ifPresent(model::restore));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(8, file, space, go);
    foot.setAlignment(Pos.CENTER_LEFT);
    Node words = kit.dialogs().text(kit.messages().of("restore.words"));
    kit.dialogs()
        .show(
            kit.messages().of("restore.title"),
            new VBox(16, words, list, CareSettings.progress(model), foot));
    list.getSelectionModel().selectFirst();
    list.requestFocus();
  }

  /** Lets the person pick a backup's file. */
  static Optional<Path> chosen(Kit kit, String titleKey) {
    return kit
        .dialogs()
        .chooseFiles(kit.messages().of(titleKey), kit.messages().of("restore.kind"), "*.zip")
        .stream()
        .findFirst();
  }

  private void restore(@Nullable BackedUp chosen) {
    if (chosen != null) {
      model.restore(chosen.file());
    }
  }

  private final class Row extends ListCell<BackedUp> {
    @Override
    protected void updateItem(@Nullable BackedUp backup, boolean empty) {
      super.updateItem(backup, empty);
      if (empty || backup == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      String moment = Moments.dayAndTime(backup.at().atZone(zone), kit.messages().locale());
      String content =
          kit.line("restore.content", backup.stories(), CareSettings.megabytes(backup));
      Label what = new Label(content);
      what.getStyleClass().add("field-name");
      setGraphic(new VBox(2, new Label(moment), what));
      setAccessibleText(moment + ", " + content);
    }
  }
}
