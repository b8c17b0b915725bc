package org.midad.ui.editor;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.midad.arabic.Messages;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Kit;

/** Asks why something may stay as it is. */
record WaiverSheet(Kit kit) {

  /**
   * @param what was found
   * @param answer gets the reason
   */
  void show(String what, Consumer<String> answer) {
    Messages messages = kit.messages();
    TextField reason = new TextField();
    reason.setId("waiver-reason");
    Button go = new Button(messages.of("finding.let-stand"));
    go.setId("go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.disableProperty().bind(reason.textProperty().map(String::isBlank));
    go.setOnAction(event -> {
      kit.dialogs().close();
      answer.accept(reason.getText().strip());
    });
    Button cancel = new Button(messages.of("dialog.cancel"));
    cancel.getStyleClass().add("flat");
    cancel.setOnAction(event -> kit.dialogs().close());
    HBox buttons = new HBox(8, cancel, go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    kit.dialogs()
        .show(
            messages.of("finding.waiver-title"),
            kit.dialogs().text(what),
            Field.of(messages.of("finding.waiver-reason"), reason),
            buttons);
    reason.requestFocus();
  }
}
