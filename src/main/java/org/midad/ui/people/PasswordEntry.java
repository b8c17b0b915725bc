package org.midad.ui.people;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.SecretField;
import org.midad.ui.text.TextBlock;

/**
 * Where whoever is chosen types the password, and is told why it was not the right one. Not seen
 * while nobody is.
 */
final class PasswordEntry extends VBox {
  /** Of the reason, two lines of it: nothing moves when it comes. */
  private static final double REASON = 48;

  private final SecretField field;

  /**
   * @param verb on the button
   */
  PasswordEntry(Kit kit, SignInModel model, String verb) {
    super(12);
    String name = kit.messages().of("password.field");
    field = new SecretField(kit, name, "password");
    Button go = new Button(verb);
    go.setId("sign-in");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    go.setMaxWidth(Double.MAX_VALUE);
    go.disableProperty()
        .bind(
            Bindings.isEmpty(field.textProperty())
                .or(model.busyProperty())
                .or(model.waitingProperty()));
    go.setOnAction(event -> {
      String typed = field.getText();
      field.clear();
      model.signIn(typed);
    });
    TextBlock reason = kit.dialogs().text("");
    reason.setId("refused");
    reason.getStyleClass().add("refused");
    reason.setMinHeight(REASON);
    reason.setPrefHeight(REASON);
    getChildren().addAll(Field.of(name, field), go, reason);
    Follow.value(this, model.busyProperty(), busy -> go.setGraphic(busy ? turning() : null));
    Follow.value(
        this,
        model.problemProperty(),
        problem -> {
          String words = problem.map(kit::told).orElse("");
          reason.setText(words);
          field.setAccessibleHelp(words);
        });
    Follow.value(
        this,
        model.chosenProperty(),
        chosen -> {
          field.clear();
          // What is not seen cannot have the focus.
          setVisible(chosen.isPresent());
          if (chosen.isPresent()) {
            field.requestFocus();
          }
        });
  }

  private static ProgressIndicator turning() {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setPrefSize(16, 16);
    return turning;
  }
}
