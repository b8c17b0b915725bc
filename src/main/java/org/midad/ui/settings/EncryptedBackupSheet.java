package org.midad.ui.settings;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.midad.model.Passphrase;
import org.midad.model.Problem;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.SecretField;
import org.midad.ui.text.TextBlock;

/** Asks for the passphrase of another library, whose backup is brought in. */
final class EncryptedBackupSheet {
  /** Of the reason, two lines of it: nothing moves when it comes. */
  private static final double REASON = 44;

  private final Kit kit;
  private final CareModel model;
  private final Path backup;
  private final SecretField field;
  private final TextBlock reason;

  EncryptedBackupSheet(Kit kit, CareModel model, Path backup) {
    this.kit = kit;
    this.model = model;
    this.backup = backup;
    field = new SecretField(kit, kit.messages().of("secrecy.passphrase"), "backup-passphrase");
    reason = kit.dialogs().text("");
    reason.setId("refused");
    reason.getStyleClass().add("refused");
    reason.setMinHeight(REASON);
  }

  /** Opens the dialog. */
  void show() {
    Button go = new Button(kit.messages().of("encrypted-backup.go"));
    go.setId("bring-encrypted");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.setMaxWidth(Double.MAX_VALUE);
    go.disableProperty().bind(model.busyProperty().or(Bindings.isEmpty(field.textProperty())));
    go.setOnAction(event -> bring());
    kit.dialogs()
        .show(
            kit.messages().of("unlock.title"),
            kit.dialogs()
                .text(
                    kit.messages()
                        .of("encrypted-backup.words", String.valueOf(backup.getFileName()))),
            new VBox(4, Field.of(kit.messages().of("secrecy.passphrase"), field), reason),
            go,
            CareSettings.progress(model));
    field.requestFocus();
  }

  private void bring() {
    reason.setText("");
    model.bring(backup, new Passphrase(field.getText()), this::leave, this::refuse);
  }

  private void leave() {
    if (isOpen()) {
      kit.dialogs().close();
    }
  }

  private void refuse(Problem problem) {
    if (isOpen()) {
      reason.setText(kit.told(problem));
      field.clear();
      field.requestFocus();
    } else {
      kit.notices().problem(problem);
    }
  }

  /** Whoever does not want to look on closes it meanwhile. */
  private boolean isOpen() {
    return field.getScene() != null;
  }
}
