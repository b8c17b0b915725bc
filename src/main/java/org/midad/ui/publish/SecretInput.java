package org.midad.ui.publish;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.SecretField;

/** Where a secret is written. One that is kept is never shown again, and can only be replaced. */
final class SecretInput extends StackPane {
  private final Kit kit;
  private final TargetFormModel form;

  private record Asked(Optional<SecretKind> kind, boolean kept) {}

  SecretInput(Kit kit, TargetFormModel form) {
    this.kit = kit;
    this.form = form;
    setAlignment(Pos.CENTER_LEFT);
    Follow.value(
        this,
        form.stateProperty().map(state -> new Asked(state.draft().secret(), state.secretKept())),
        this::fill);
  }

  @Override
  public void requestFocus() {
    getChildren().getFirst().requestFocus();
  }

  private void fill(Asked asked) {
    getChildren().clear();
    asked
        .kind()
        .map(kind -> asked.kept() ? kept(kind) : written(kind))
        .ifPresent(getChildren()::add);
  }

  private Region kept(SecretKind kind) {
    Label words = new Label(kit.messages().of("target.secret-kept"), Icons.of(Feather.LOCK));
    words.setId("target-secret-kept");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Button replace = new Button(kit.messages().of("target.secret-replace"));
    replace.setId("target-secret-replace");
    replace.setAccessibleText(
        kit.messages().of("target.secret-replace") + " " + kit.messages().of(kind));
    replace.setOnAction(event -> {
      form.replacingProperty().set(true);
      requestFocus();
    });
    HBox row = new HBox(8, words, replace);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Region written(SecretKind kind) {
    SecretField field = new SecretField(kit, kit.messages().of(kind), "target-secret");
    field.textProperty().bindBidirectional(form.secretProperty());
    return field;
  }
}
