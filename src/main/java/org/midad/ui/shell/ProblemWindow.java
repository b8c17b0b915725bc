package org.midad.ui.shell;

import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.midad.arabic.Messages;
import org.midad.model.Problem;
import org.midad.typeset.FontBook;
import org.midad.ui.kit.Theme;
import org.midad.ui.text.TextBlock;

/** Says why Midad could not open, where there is no window yet that could say it. */
public final class ProblemWindow {
  private static final double WIDTH = 480;

  private ProblemWindow() {}

  /**
   * @param read told once the person has closed it
   */
  public static void show(Problem problem, Messages messages, FontBook fonts, Runnable read) {
    TextBlock words =
        new TextBlock(fonts, messages.of(problem.key(), problem.arguments().toArray()));
    words.setId("problem");
    words.setPrefWidth(WIDTH);
    Button close = new Button(messages.of("problem.close"));
    close.setId("close");
    close.getStyleClass().add("accent");
    close.setDefaultButton(true);
    HBox row = new HBox(close);
    row.setAlignment(Pos.CENTER_RIGHT);
    VBox sheet = new VBox(24, words, row);
    sheet.setStyle("-fx-padding: 32px;");
    sheet.setNodeOrientation(
        messages.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    Stage stage = new Stage();
    Scene scene = new Scene(sheet);
    new Theme(Platform.getPreferences()).style(scene, "shell.css");
    stage.setScene(scene);
    stage.setTitle(messages.of("app.name"));
    stage.setOnHidden(any -> read.run());
    close.setOnAction(any -> stage.hide());
    stage.show();
  }
}
