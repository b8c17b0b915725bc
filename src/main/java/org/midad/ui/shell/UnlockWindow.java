package org.midad.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.midad.arabic.Messages;
import org.midad.model.Passphrase;
import org.midad.model.Problem;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.SecretField;
import org.midad.ui.text.TextBlock;

/** Asks for the passphrase of an encrypted library. For the FX thread. */
public final class UnlockWindow {
  /** Of the reason, three lines of it: nothing moves when it comes. */
  private static final double REASON = 66;

  private final Messages messages;
  private final Stage stage;
  private final SecretField field;
  private final TextBlock reason;
  private final Button open;
  private boolean answered;

  /**
   * Shows it.
   *
   * @param answer told each passphrase that is to be tried, and nothing once the person has closed
   *     the window instead
   */
  public UnlockWindow(
      Path library, Messages messages, FontBook fonts, Consumer<Optional<Passphrase>> answer) {
    this.messages = messages;
    Kit kit = Kit.of(messages, fonts, new Notices());
    TextBlock title = kit.words(messages.of("unlock.title"), FontWeight.SEMIBOLD, 18);
    TextBlock words = new TextBlock(fonts, messages.of("unlock.words", library));
    words.setPrefWidth(StartWindow.WIDTH);
    String name = messages.of("secrecy.passphrase");
    field = new SecretField(kit, name, "passphrase");
    reason = new TextBlock(fonts, "");
    reason.setId("refused");
    reason.getStyleClass().add("refused");
    reason.setMinHeight(REASON);
    reason.setPrefSize(StartWindow.WIDTH, REASON);
    open = new Button(messages.of("unlock.open"));
    open.setId("unlock");
    open.getStyleClass().add("accent");
    open.setDefaultButton(true);
    Button leave = new Button(messages.of("problem.close"));
    leave.setId("close");
    leave.setCancelButton(true);
    HBox row = new HBox(8, leave, open);
    row.setAlignment(Pos.CENTER_RIGHT);
    stage =
        StartWindow.of(
            messages, new VBox(8, title, words), new VBox(4, Field.of(name, field), reason), row);
    trying(false);
    open.setOnAction(event -> {
      trying(true);
      answer.accept(Optional.of(new Passphrase(field.getText())));
    });
    leave.setOnAction(event -> stage.hide());
    stage.setOnHidden(event -> {
      if (!answered) {
        answer.accept(Optional.empty());
      }
    });
    stage.show();
    field.requestFocus();
  }

  /** What was tried last did not open it. */
  public void refuse(Problem problem) {
    reason.setText(messages.of(problem.key(), problem.arguments().toArray()));
    field.clear();
    trying(false);
    field.requestFocus();
  }

  /** The library is open. */
  public void close() {
    answered = true;
    stage.hide();
  }

  /** Trying takes half a second on purpose. */
  private void trying(boolean now) {
    field.setDisable(now);
    open.disableProperty().unbind();
    if (now) {
      open.setDisable(true);
      ProgressIndicator turning = new ProgressIndicator();
      turning.setPrefSize(16, 16);
      open.setGraphic(turning);
    } else {
      open.setGraphic(null);
      open.disableProperty().bind(Bindings.isEmpty(field.textProperty()));
    }
  }
}
