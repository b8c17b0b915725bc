package org.midad.ui.people;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Refusal;
import org.midad.app.Roster;
import org.midad.model.Person;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Initial;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** The accounts in the settings: everybody in a line, or one of them to be changed. */
public final class AccountsPane extends VBox {
  private final Kit kit;
  private final AccountsModel model;
  private final Node more;

  /**
   * @param more what else there is to choose, below the list
   */
  public AccountsPane(Kit kit, AccountsModel model, Node more) {
    super(16);
    this.kit = kit;
    this.model = model;
    this.more = more;
    setId("accounts");
    Follow.value(this, model.rosterProperty(), this::list);
    model.refresh();
  }

  private void list(Roster roster) {
    VBox people = new VBox();
    people.getStyleClass().add("accounts");
    roster.people().stream()
        .filter(person -> !person.retired())
        .forEach(person -> people.getChildren().add(row(person, roster)));
    roster.people().stream()
        .filter(Person::retired)
        .forEach(person -> people.getChildren().add(row(person, roster)));
    Action add =
        new Action("accounts.add", () -> show(new PersonForm(kit, model, this::back)))
            .withIcon(Feather.USER_PLUS);
    hinder(add, roster);
    HBox foot = new HBox(kit.actions().button(add));
    TextBlock words =
        kit.dialogs()
            .text(
                kit.messages()
                    .of(
                        roster.withPassword().isEmpty()
                            ? "accounts.without-passwords"
                            : "accounts.with-passwords"));
    getChildren().setAll(words, people, foot, more);
  }

  private Node row(Person person, Roster roster) {
    Label name = new Label(person.name());
    String role = kit.messages().of(person.role());
    String state =
        person.retired()
            ? kit.messages().of("accounts.retired")
            : roster.withPassword().contains(person.id())
                ? kit.messages().of("accounts.password")
                : kit.messages().of("accounts.no-password");
    Label does = new Label(kit.line("accounts.row", role, state));
    does.getStyleClass().add("field-name");
    VBox words = new VBox(name, does);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Action edit =
        new Action(
                "accounts.edit",
                () ->
                    show(
                        new PersonForm(
                            kit,
                            model,
                            this::back,
                            person,
                            roster.withPassword().contains(person.id()))))
            .withIcon(Feather.EDIT_2);
    hinder(edit, roster);
    Node button = kit.actions().iconButton(edit);
    button.setId("edit-" + person.id());
    button.setAccessibleText(kit.line("accounts.edit-person", person.name()));
    HBox row = new HBox(12, new Initial(person), words, button);
    row.getStyleClass().add(person.retired() ? "retired-account" : "account");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static void hinder(Action action, Roster roster) {
    action.hindranceProperty().set(roster.refusal().map(Refusal::problem));
  }

  private void show(Node form) {
    getChildren().setAll(form);
  }

  private void back() {
    list(model.rosterProperty().get());
  }
}
