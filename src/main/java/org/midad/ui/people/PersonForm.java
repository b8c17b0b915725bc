package org.midad.ui.people;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.InkColor;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Choices;
import org.midad.ui.kit.Field;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.InkMark;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.SecretField;

/** One account: name, role and colour; and of somebody who is there already, password and leave. */
final class PersonForm extends VBox {
  private static final double TILE = 120;
  private static final double INK_TILE = 88;

  private final Kit kit;
  private final AccountsModel model;
  private final Runnable back;
  private final TextField name = new TextField();
  private Role role = Role.REPORTER;
  private InkColor color = InkColor.BLUE;

  /**
   * Of somebody new.
   *
   * @param back shows everybody again
   */
  PersonForm(Kit kit, AccountsModel model, Runnable back) {
    super(16);
    this.kit = kit;
    this.model = model;
    this.back = back;
    getChildren()
        .addAll(
            head(kit.messages().of("accounts.add")),
            name(),
            roles(),
            keep(() -> model.add(name.getText(), role, added -> back.run())));
  }

  /**
   * Of somebody who is there.
   *
   * @param hasPassword whether there is one to take away
   */
  PersonForm(Kit kit, AccountsModel model, Runnable back, Person person, boolean hasPassword) {
    super(16);
    this.kit = kit;
    this.model = model;
    this.back = back;
    name.setText(person.name());
    role = person.role();
    color = person.color();
    getChildren()
        .addAll(
            head(person.name()),
            name(),
            roles(),
            colors(),
            keep(() ->
                leave(() ->
                    model.change(
                        person,
                        new Person(
                            person.id(), name.getText().strip(), role, color, person.retired())))),
            line(),
            password(person, hasPassword),
            line(),
            retiring(person));
  }

  private void leave(Runnable work) {
    back.run();
    work.run();
  }

  private Node head(String title) {
    Button button =
        new Button(kit.messages().of("accounts.back"), Icons.of(Feather.CORNER_UP_LEFT));
    button.setId("accounts-back");
    button.getStyleClass().addAll("flat", "icon-only");
    button.setAccessibleText(kit.messages().of("accounts.back"));
    button.setOnAction(event -> back.run());
    HBox row = new HBox(8, button, kit.words(title, FontWeight.SEMIBOLD, 15));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node name() {
    name.setId("account-name");
    name.setPromptText(kit.messages().of("first.name-prompt"));
    return Field.of(kit.messages().of("accounts.name"), name);
  }

  private Node roles() {
    TilePane tiles = tiles(3, TILE);
    Choices.fill(
        tiles,
        "account-role",
        List.of(Role.values()),
        role,
        it -> kit.messages().of(it),
        chosen -> role = chosen);
    return Field.of(kit.messages().of("accounts.role"), tiles);
  }

  private Node colors() {
    TilePane tiles = tiles(4, INK_TILE);
    List<InkColor> inks = List.of(InkColor.values());
    Choices.fill(
        tiles, "account-color", inks, color, it -> kit.messages().of(it), chosen -> color = chosen);
    for (int place = 0; place < inks.size(); place++) {
      ((ToggleButton) tiles.getChildren().get(place)).setGraphic(new InkMark(inks.get(place)));
    }
    return Field.of(kit.messages().of("accounts.color"), tiles);
  }

  private static TilePane tiles(int columns, double width) {
    TilePane tiles = new TilePane(8, 8);
    tiles.getStyleClass().add("tiles");
    tiles.setPrefColumns(columns);
    tiles.setPrefTileWidth(width);
    return tiles;
  }

  private Node keep(Runnable work) {
    Button button = new Button(kit.messages().of("accounts.keep"));
    button.setId("account-keep");
    button.getStyleClass().add("accent");
    button.setDefaultButton(true);
    button.disableProperty().bind(name.textProperty().map(String::isBlank));
    button.setOnAction(event -> work.run());
    HBox row = new HBox(button);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private Node password(Person person, boolean hasPassword) {
    String title = kit.messages().of("accounts.new-password");
    SecretField field = new SecretField(kit, title, "account-password");
    HBox.setHgrow(field, Priority.ALWAYS);
    Button set = new Button(kit.messages().of("accounts.set-password"));
    set.setId("account-password-set");
    set.setMinWidth(Region.USE_PREF_SIZE);
    set.disableProperty().bind(Bindings.isEmpty(field.textProperty()));
    set.setOnAction(event -> leave(() -> model.resetPassword(person, field.getText())));
    HBox row = new HBox(8, field, set);
    VBox all =
        new VBox(
            8,
            Field.of(title, row),
            kit.dialogs().text(kit.messages().of("accounts.password-hint")));
    if (hasPassword) {
      Button remove = new Button(kit.messages().of("accounts.remove-password"));
      remove.setId("account-password-remove");
      remove.getStyleClass().add("flat");
      remove.setOnAction(event -> leave(() -> model.removePassword(person)));
      all.getChildren().add(remove);
    }
    return all;
  }

  private Node retiring(Person person) {
    String key = person.retired() ? "accounts.restore" : "accounts.retire";
    Button button = new Button(kit.messages().of(key));
    button.setId("account-retire");
    button.setOnAction(event ->
        leave(() ->
            model.change(
                person,
                new Person(
                    person.id(),
                    person.name(),
                    person.role(),
                    person.color(),
                    !person.retired()))));
    return new VBox(8, kit.dialogs().text(kit.messages().of("accounts.retire-hint")), button);
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("hair-line");
    return line;
  }
}
