package org.midad.ui.kit;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.midad.arabic.Messages;

/** A folder of this machine, typed or picked. */
public final class FolderField extends HBox {
  private final TextField path;

  /**
   * @param id of the field in which it is typed
   * @param nameKey what the folder is for
   * @param now what stands there first
   */
  public FolderField(
      Messages messages, Dialogs dialogs, String id, String nameKey, Optional<Path> now) {
    super(8);
    path = new TextField(now.map(Path::toString).orElse(""));
    path.setId(id);
    path.setPromptText(messages.of("export.folder.prompt"));
    path.setAccessibleText(messages.of(nameKey));
    // A path reads from its root on, in whatever language the window speaks.
    path.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setHgrow(path, Priority.ALWAYS);
    Button browse = new Button(messages.of("export.browse"));
    browse.setOnAction(event ->
        dialogs
            .chooseFolder(messages.of(nameKey), path())
            .ifPresent(chosen -> path.setText(chosen.toString())));
    getChildren().addAll(path, browse);
  }

  /** In which it is typed. */
  public TextField field() {
    return path;
  }

  /** A whole path: one that hangs on the folder the program was started in would be a surprise. */
  public Optional<Path> path() {
    try {
      Path typed = Path.of(path.getText().strip());
      return typed.isAbsolute() ? Optional.of(typed) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
