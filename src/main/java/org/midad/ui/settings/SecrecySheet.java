package org.midad.ui.settings;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.SecretField;
import org.midad.ui.text.TextBlock;

/** Where the library is encrypted, its passphrase changed, and the encryption removed. */
final class SecrecySheet extends VBox {
  /** Of the reason, two lines of it: nothing moves when it comes. */
  private static final double REASON = 44;

  private final Kit kit;
  private final SecrecyModel model;
  private final SecretField current;
  private final SecretField fresh;
  private final SecretField again;

  SecrecySheet(Kit kit, SecrecyModel model) {
    super(12);
    this.kit = kit;
    this.model = model;
    current = new SecretField(kit, kit.messages().of("secrecy.current"), "passphrase");
    fresh = new SecretField(kit, kit.messages().of("secrecy.new"), "new-passphrase");
    again = new SecretField(kit, kit.messages().of("secrecy.again"), "passphrase-again");
    getChildren().add(words(model.isOn() ? "secrecy.on" : "secrecy.off"));
    getChildren().addAll(model.isOn() ? encrypted() : plain());
    getChildren().add(reason());
    disableProperty().bind(model.busyProperty());
    model.refresh();
  }

  private Node[] plain() {
    CheckBox replace = new CheckBox();
    replace.setId("replace-copies");
    replace.setSelected(true);
    replace.visibleProperty().bind(Bindings.greaterThan(model.copiesProperty(), 0));
    replace.managedProperty().bind(replace.visibleProperty());
    Follow.value(
        this,
        model.copiesProperty(),
        count -> {
          String text = kit.messages().of("secrecy.replace", count.intValue());
          HBox label = new HBox(kit.words(text, FontWeight.REGULAR, 13));
          label.setPadding(new Insets(0, 0, 0, 8));
          replace.setGraphic(label);
          replace.setAccessibleText(text);
        });
    Button encrypt = button("secrecy.encrypt", "encrypt");
    encrypt.setOnAction(event -> model.encrypt(fresh.getText(), replace.isSelected()));
    return new Node[] {newFields(), replace, words("secrecy.warning"), encrypt};
  }

  private Node[] encrypted() {
    Button change = button("secrecy.change", "change-passphrase");
    change
        .disableProperty()
        .bind(
            Bindings.isEmpty(current.textProperty())
                .or(isChosen().not())
                .or(model.hindranceProperty().isNotEqualTo(Optional.empty())));
    change.setOnAction(event -> {
      model.change(current.getText(), fresh.getText());
      forget();
    });
    Button remove = new Button(kit.messages().of("secrecy.remove"));
    remove.setId("decrypt");
    remove
        .disableProperty()
        .bind(
            Bindings.isEmpty(current.textProperty())
                .or(model.hindranceProperty().isNotEqualTo(Optional.empty())));
    remove.setOnAction(event -> {
      model.remove(current.getText());
      forget();
    });
    HBox row = new HBox(8, change, remove);
    HBox.setHgrow(change, Priority.ALWAYS);
    return new Node[] {
      Field.of(kit.messages().of("secrecy.current"), current),
      newFields(),
      words("secrecy.backups"),
      row
    };
  }

  private Node newFields() {
    TextBlock strength = kit.dialogs().text("");
    strength.setId("strength");
    strength.setMinHeight(REASON);
    Follow.value(
        this,
        fresh.textProperty(),
        typed ->
            strength.setText(
                typed.isEmpty()
                    ? kit.messages().of("secrecy.advice")
                    : kit.messages().of(Strength.of(typed))));
    return new VBox(
        8,
        Field.of(kit.messages().of("secrecy.new"), fresh),
        Field.of(kit.messages().of("secrecy.again"), again),
        strength);
  }

  private Button button(String verb, String id) {
    Button button = new Button(kit.messages().of(verb));
    button.setId(id);
    button.getStyleClass().add("accent");
    button.setMaxWidth(Double.MAX_VALUE);
    button
        .disableProperty()
        .bind(isChosen().not().or(model.hindranceProperty().isNotEqualTo(Optional.empty())));
    return button;
  }

  /** The same was typed twice. */
  private BooleanBinding isChosen() {
    return Bindings.createBooleanBinding(
        () -> !fresh.getText().isBlank() && fresh.getText().equals(again.getText()),
        fresh.textProperty(),
        again.textProperty());
  }

  private void forget() {
    current.clear();
    fresh.clear();
    again.clear();
  }

  private TextBlock words(String key) {
    return kit.dialogs().text(kit.messages().of(key));
  }

  private Node reason() {
    TextBlock reason = kit.dialogs().text("");
    reason.setId("refused");
    reason.getStyleClass().add("refused");
    reason.setMinHeight(Region.USE_PREF_SIZE);
    Follow.value(
        this,
        Bindings.createObjectBinding(
            () -> model.hindranceProperty().get().or(() -> model.problemProperty().get()),
            model.hindranceProperty(),
            model.problemProperty()),
        why -> reason.setText(why.map(kit::told).orElse("")));
    return reason;
  }
}
