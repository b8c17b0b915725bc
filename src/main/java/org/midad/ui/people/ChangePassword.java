package org.midad.ui.people;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.midad.model.Problem;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.SecretField;
import org.midad.ui.text.TextBlock;

/** Lets whoever sits here choose another password. */
public final class ChangePassword {
  /** Of the reason, two lines of it: nothing moves when it comes. */
  private static final double REASON = 44;

  private final Kit kit;
  private final AccountsModel model;

  public ChangePassword(Kit kit, AccountsModel model) {
    this.kit = kit;
    this.model = model;
  }

  /**
   * Opens the dialog.
   *
   * @param known whether there is an old one to name
   */
  public void show(boolean known) {
    SecretField before = field("password.before", "password-before");
    SecretField after = field("password.after", "password-after");
    SecretField again = field("password.again", "password-again");
    TextBlock reason = kit.dialogs().text(kit.messages().of("password.hint"));
    reason.setId("refused");
    reason.setMinHeight(REASON);
    reason.setPrefHeight(REASON);
    Button go = new Button(kit.messages().of("password.change"));
    go.setId("go");
    go.getStyleClass().add("accent");
    go.setDefaultButton(true);
    BooleanExpression empty = Bindings.isEmpty(after.textProperty());
    if (known) {
      empty = empty.or(Bindings.isEmpty(before.textProperty()));
    }
    go.disableProperty().bind(empty);
    go.setOnAction(event -> {
      if (after.getText().equals(again.getText())) {
        model.changeOwn(
            before.getText(),
            after.getText(),
            kit.dialogs()::close,
            problem -> tell(reason, problem));
      } else {
        tell(reason, new Problem("refusal.password-again"));
        again.clear();
        again.requestFocus();
      }
    });
    HBox buttons = new HBox(go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    kit.dialogs()
        .show(
            kit.messages().of("action.password"),
            Optional.of(named("password.before", before))
                .filter(any -> known)
                .orElseGet(() -> kit.dialogs().text(kit.messages().of("password.first"))),
            named("password.after", after),
            named("password.again", again),
            reason,
            buttons);
  }

  private void tell(TextBlock reason, Problem problem) {
    reason.getStyleClass().add("refused");
    reason.setText(kit.told(problem));
  }

  private SecretField field(String key, String id) {
    return new SecretField(kit, kit.messages().of(key), id);
  }

  private Node named(String key, SecretField field) {
    return Field.of(kit.messages().of(key), field);
  }
}
