package org.midad.ui.shell;

import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.midad.arabic.Messages;
import org.midad.ui.kit.Theme;

/** A small window where no library is open, and so none that could show the whole desk. */
final class StartWindow {
  static final double WIDTH = 480;

  private StartWindow() {}

  static Stage of(Messages messages, Node... parts) {
    VBox sheet = new VBox(24, parts);
    sheet.setStyle("-fx-padding: 32px;");
    sheet.setNodeOrientation(
        messages.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    Stage stage = new Stage();
    Scene scene = new Scene(sheet);
    new Theme(Platform.getPreferences()).style(scene, "shell.css");
    stage.setScene(scene);
    stage.setTitle(messages.of("app.name"));
    return stage;
  }
}
