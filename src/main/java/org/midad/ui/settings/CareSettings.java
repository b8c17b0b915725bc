package org.midad.ui.settings;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.midad.app.LibraryCare.BackedUp;
import org.midad.ui.kit.Ago;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.FolderField;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** The library's backups, and the library as a whole, in the settings. */
public final class CareSettings extends VBox {
  private static final double MEGABYTE = 1_000_000;

  /** In megabytes: nothing would look as if nothing were in it. */
  private static final double LEAST = 0.1;

  private final Kit kit;
  private final CareModel model;
  private final SettingsModel settings;
  private final Clock clock;

  /**
   * @param clock tells how long ago a backup was made, in the newsroom's time zone
   */
  public CareSettings(Kit kit, CareModel model, SettingsModel settings, Clock clock) {
    super(16);
    this.kit = kit;
    this.model = model;
    this.settings = settings;
    this.clock = clock;
    getChildren().addAll(last(), folder(), whole(), progress(model));
    model.onLocked(backup -> new EncryptedBackupSheet(kit, model, backup).show());
    model.refresh();
  }

  /** In megabytes, as people count them. */
  static double megabytes(BackedUp backup) {
    return Math.max(LEAST, backup.size() / MEGABYTE);
  }

  /** Keeps its place while nothing is under way, so that nothing moves when it comes. */
  static Node progress(CareModel model) {
    ProgressBar bar = new ProgressBar();
    bar.setId("care-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.progressProperty().bind(model.progressProperty());
    bar.visibleProperty().bind(model.busyProperty());
    return bar;
  }

  private Node last() {
    TextBlock words = new TextBlock(kit.fonts());
    words.setId("last-backup");
    words.setSize(13);
    model.backups().addListener((ListChangeListener<BackedUp>) any -> tell(words));
    tell(words);
    return Choices.field(
        kit.messages().of("care.last"),
        new VBox(8, words, button("action.backup", "back-up", model::backUp)));
  }

  private void tell(TextBlock words) {
    List<BackedUp> all = model.backups();
    words.setText(
        all.isEmpty()
            ? kit.messages().of("care.none")
            : kit.messages()
                .of(
                    "care.last-made",
                    new Ago(kit.messages(), clock).of(all.getFirst().at()),
                    all.getFirst().stories(),
                    megabytes(all.getFirst())));
  }

  private Node folder() {
    FolderField field =
        new FolderField(
            kit.messages(),
            kit.dialogs(),
            "backup-folder",
            "care.folder",
            settings.current().workplace().keeping().backups());
    field.field().setPromptText(kit.messages().of("care.folder-prompt"));
    field
        .field()
        .textProperty()
        .addListener((any, was, is) -> {
          if (is.isBlank() || field.path().isPresent()) {
            keep(field.path());
          }
        });
    return Choices.field(kit.messages().of("care.folder"), field);
  }

  private void keep(Optional<Path> folder) {
    settings.change(now ->
        now.withWorkplace(place -> place.withKeeping(keeping -> keeping.withBackups(folder))));
  }

  private Node whole() {
    FlowPane buttons =
        new FlowPane(
            8,
            8,
            button(
                "care.restore",
                "restore",
                () -> new RestoreSheet(kit, model, clock.getZone()).show()),
            button("care.export", "export-library", this::export),
            button(
                "care.bring",
                "import-library",
                () -> RestoreSheet.chosen(kit, "care.bring").ifPresent(model::bring)));
    TextBlock words = new TextBlock(kit.fonts(), kit.messages().of("care.words"));
    words.setSize(12);
    words.getStyleClass().add("quiet-text");
    return Choices.field(kit.messages().of("care.whole"), new VBox(8, buttons, words));
  }

  private void export() {
    kit.dialogs()
        .chooseNewFile(kit.messages().of("care.export"), kit.messages().of("file.library") + ".zip")
        .ifPresent(model::export);
  }

  private Button button(String key, String id, Runnable work) {
    Button button = new Button(kit.messages().of(key));
    button.setId(id);
    button.disableProperty().bind(model.busyProperty());
    button.setOnAction(event -> work.run());
    return button;
  }
}
