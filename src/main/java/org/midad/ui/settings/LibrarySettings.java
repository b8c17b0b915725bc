package org.midad.ui.settings;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.midad.model.Retention;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** How the library is kept, and how it tells where work was done. */
final class LibrarySettings extends VBox {
  private final Kit kit;
  private final SettingsModel model;

  LibrarySettings(Kit kit, SettingsModel model) {
    super(16);
    this.kit = kit;
    this.model = model;
    getChildren().addAll(device(), retention());
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

  /** With what the choice does said below it. */
  private Node retention() {
    TextBlock words = new TextBlock(kit.fonts());
    words.setSize(12);
    words.getStyleClass().add("quiet-text");
    Follow.value(
        words,
        model.currentProperty(),
        now ->
            words.setText(
                kit.messages()
                    .of(
                        "settings.retention-words",
                        now.workplace().keeping().retention().name().toLowerCase(Locale.ROOT))));
    return Choices.field(
        kit.messages().of("settings.retention"),
        new VBox(
            8,
            Choices.row(
                "retention",
                List.of(Retention.USUAL, Retention.ROOMY, Retention.EVERYTHING),
                model.current().workplace().keeping().retention(),
                rule -> kit.messages().of(rule),
                rule ->
                    model.change(settings ->
                        settings.withWorkplace(
                            place -> place.withKeeping(keeping -> keeping.withRetention(rule))))),
            words));
  }
}
