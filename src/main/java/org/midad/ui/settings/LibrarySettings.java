package org.midad.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Kit;

/** How the library tells where work was done. */
final class LibrarySettings extends VBox {
  private final Kit kit;
  private final SettingsModel model;

  LibrarySettings(Kit kit, SettingsModel model) {
    super(16);
    this.kit = kit;
    this.model = model;
    getChildren().add(device());
  }

  private Node device() {
    TextField field = new TextField(model.current().workplace().device().orElse(""));
    field.setId("device");
    field.setPromptText(kit.messages().of("settings.device-prompt"));
    field
        .focusedProperty()
        .subscribe((was, is) -> {
          if (was && !is) {
            model.change(
                settings -> settings.withWorkplace(place -> place.withDevice(field.getText())));
          }
        });
    return Choices.field(kit.messages().of("settings.device"), field);
  }
}
