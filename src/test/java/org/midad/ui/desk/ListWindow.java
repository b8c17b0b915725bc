package org.midad.ui.desk;

import java.util.Locale;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.midad.arabic.Messages;
import org.midad.typeset.FontBook;
import org.midad.ui.Newsroom;
import org.midad.ui.TestWindow;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;

/** The list of stories alone in a window. */
final class ListWindow {
  private static final double WIDTH = 300;

  private ListWindow() {}

  /**
   * @param height in scene pixels
   */
  static void show(
      Stage stage,
      Newsroom newsroom,
      DeskViewModel desk,
      String language,
      Theme.Choice look,
      double height) {
    Kit kit = Kit.of(Messages.load(Locale.of(language)), FontBook.load(), new Notices());
    DeskView view = new DeskView(kit, desk, newsroom.clock());
    view.getStyleClass().add("list-pane");
    kit.layer().setContent(view);
    kit.layer()
        .setNodeOrientation(
            kit.messages().isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
    Scene scene = new Scene(kit.layer(), WIDTH, height);
    Theme theme = new Theme(Platform.getPreferences());
    theme.choiceProperty().set(look);
    theme.style(scene, "shell.css");
    TestWindow.show(stage, scene);
    desk.refresh();
  }
}
