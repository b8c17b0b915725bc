package org.midad.ui.publish;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Correspondent;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.FolderField;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/**
 * How stories are exchanged with other libraries: the reader's own fingerprint to be read out, the
 * shared folder, and those whose keys are known.
 */
public final class SharingSheet {
  /** Of the room for those who are known, in pixels. */
  private static final double ROOM = 132;

  private final Kit kit;
  private final SharingModel model;

  public SharingSheet(Kit kit, SharingModel model) {
    this.kit = kit;
    this.model = model;
  }

  /** Opens the dialog. */
  public Action action() {
    return new Action("action.sharing", this::show).withIcon(Feather.REPEAT);
  }

  private void show() {
    model.refresh();
    kit.dialogs().show(words("sharing.title"), own(), folder(), known());
  }

  private Node own() {
    Fingerprint fingerprint = new Fingerprint(kit);
    Follow.value(fingerprint, model.fingerprintProperty(), fingerprint::show);
    VBox box = new VBox(8, fingerprint, kit.dialogs().text(words("sharing.fingerprint-about")));
    return Field.of(words("sharing.fingerprint"), box);
  }

  private Node folder() {
    FolderField path =
        new FolderField(
            kit.messages(),
            kit.dialogs(),
            "shared-folder",
            "sharing.folder",
            model.sharing().folder());
    CheckBox on = new CheckBox(words("sharing.on"));
    on.setId("sharing-on");
    on.setSelected(model.sharing().on());
    on.setDisable(path.path().isEmpty());
    path.field()
        .textProperty()
        .subscribe((was, is) -> {
          Optional<Path> typed = path.path();
          on.setDisable(typed.isEmpty());
          if (typed.isEmpty()) {
            on.setSelected(false);
          }
          typed.ifPresent(chosen -> model.change(sharing -> sharing.withFolder(chosen)));
        });
    on.selectedProperty().subscribe((was, is) -> model.change(sharing -> sharing.withOn(is)));
    return new VBox(
        8,
        Field.of(words("sharing.folder"), path),
        on,
        kit.dialogs().text(words("sharing.folder-about")));
  }

  private Node known() {
    VBox list = new VBox(4);
    list.setId("known-senders");
    Follow.value(list, model.knownProperty(), somebody -> fill(list, somebody));
    ScrollPane room = new ScrollPane(list);
    room.setFitToWidth(true);
    room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    room.setFocusTraversable(false);
    room.setMaxHeight(ROOM);
    room.getStyleClass().add("settings");
    return Field.of(words("sharing.known"), room);
  }

  private void fill(VBox list, List<Correspondent> known) {
    list.getChildren().clear();
    if (known.isEmpty()) {
      list.getChildren().add(kit.dialogs().text(words("sharing.nobody")));
    }
    for (Correspondent somebody : known) {
      TextBlock name =
          kit.words(
              kit.messages().of("rail.person", somebody.name(), somebody.role()),
              FontWeight.REGULAR,
              13);
      HBox.setHgrow(name, Priority.ALWAYS);
      Button forget = new Button(words("sharing.forget"));
      forget.getStyleClass().add("flat");
      forget.setAccessibleText(words("sharing.forget") + " " + somebody.name());
      forget.setOnAction(event -> model.forget(somebody));
      HBox row = new HBox(8, name, forget);
      row.setAlignment(Pos.CENTER_LEFT);
      row.setFillHeight(false);
      list.getChildren().add(row);
    }
  }

  private String words(String key) {
    return kit.messages().of(key);
  }
}
