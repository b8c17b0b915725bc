package org.midad.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.midad.arabic.Messages;
import org.midad.model.Problem;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.text.TextBlock;

/** Offers to rebuild a damaged library, and tells what came of it. For the FX thread. */
public final class RepairWindow {
  private RepairWindow() {}

  /**
   * @param answer told once: whether it is to be rebuilt
   */
  public static void ask(
      Problem damage, Messages messages, FontBook fonts, Consumer<Boolean> answer) {
    Button rebuild = button(messages.of("rebuild.do"), "rebuild");
    Button leave = new Button(messages.of("problem.close"));
    leave.setId("close");
    leave.setCancelButton(true);
    Stage stage =
        show(
            messages,
            fonts,
            messages.of("rebuild.title"),
            List.of(
                messages.of("rebuild.words", damage.arguments().toArray()),
                messages.of("rebuild.how")),
            leave,
            rebuild);
    stage.setOnHidden(any -> answer.accept(false));
    rebuild.setOnAction(any -> {
      stage.setOnHidden(null);
      stage.hide();
      answer.accept(true);
    });
    leave.setOnAction(any -> stage.hide());
  }

  /**
   * @param sentences what was saved and what was not
   * @param read told once the person goes on
   */
  public static void report(
      List<String> sentences, Messages messages, FontBook fonts, Runnable read) {
    Button open = button(messages.of("rebuild.open"), "open");
    Stage stage = show(messages, fonts, messages.of("rebuild.done"), sentences, open);
    stage.setOnHidden(any -> read.run());
    open.setOnAction(any -> stage.hide());
  }

  private static Button button(String words, String id) {
    Button button = new Button(words);
    button.setId(id);
    button.getStyleClass().add("accent");
    button.setDefaultButton(true);
    return button;
  }

  private static Stage show(
      Messages messages, FontBook fonts, String title, List<String> sentences, Button... buttons) {
    Kit kit = Kit.of(messages, fonts, new Notices());
    VBox words = new VBox(8, kit.words(title, FontWeight.SEMIBOLD, 18));
    for (String sentence : sentences) {
      TextBlock line = new TextBlock(fonts, sentence);
      line.setPrefWidth(StartWindow.WIDTH);
      words.getChildren().add(line);
    }
    words.setId("report");
    HBox row = new HBox(8, buttons);
    row.setAlignment(Pos.CENTER_RIGHT);
    Stage stage = StartWindow.of(messages, words, row);
    stage.show();
    return stage;
  }
}
