package org.midad.ui.settings;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** Whether the library is encrypted, and the way to change that. */
public final class SecrecySettings extends VBox {
  public SecrecySettings(Kit kit, SecrecyModel model) {
    TextBlock state =
        kit.dialogs().text(kit.messages().of(model.isOn() ? "secrecy.on" : "secrecy.off"));
    Button open = new Button(kit.messages().of(verb(model)));
    open.setId("secrecy");
    open.setOnAction(event -> open(kit, model));
    getChildren().add(Field.of(kit.messages().of("secrecy.title"), new VBox(8, state, open)));
  }

  /** The same for the palette. */
  public static Action action(Kit kit, SecrecyModel model) {
    Action action = new Action(verb(model), () -> open(kit, model));
    Follow.value(
        kit.layer(), model.hindranceProperty(), why -> action.hindranceProperty().set(why));
    return action;
  }

  private static String verb(SecrecyModel model) {
    return model.isOn() ? "action.passphrase" : "action.encryption";
  }

  private static void open(Kit kit, SecrecyModel model) {
    kit.dialogs().show(kit.messages().of("secrecy.title"), new SecrecySheet(kit, model));
  }
}
