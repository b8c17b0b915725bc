package org.midad.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.midad.arabic.Messages;
import org.midad.model.Problem;
import org.midad.typeset.FontBook;
import org.midad.ui.text.TextBlock;

/** Says why Midad could not open, where there is no window yet that could say it. */
public final class ProblemWindow {
  private ProblemWindow() {}

  /**
   * @param read told once the person has closed it
   */
  public static void show(Problem problem, Messages messages, FontBook fonts, Runnable read) {
    TextBlock words =
        new TextBlock(fonts, messages.of(problem.key(), problem.arguments().toArray()));
    words.setId("problem");
    words.setPrefWidth(StartWindow.WIDTH);
    Button close = new Button(messages.of("problem.close"));
    close.setId("close");
    close.getStyleClass().add("accent");
    close.setDefaultButton(true);
    HBox row = new HBox(close);
    row.setAlignment(Pos.CENTER_RIGHT);
    Stage stage = StartWindow.of(messages, words, row);
    stage.setOnHidden(any -> read.run());
    close.setOnAction(any -> stage.hide());
    stage.show();
  }
}
