package org.midad.ui.people;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Initial;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** What stands in the window while the desk is locked: nothing of the work. */
public final class LockView extends StackPane {
  private static final double WIDTH = 320;

  /**
   * @param model asks whoever locked the desk
   * @param other lets somebody else sit down
   */
  public LockView(Kit kit, SignInModel model, Runnable other) {
    getStyleClass().add("sign-in");
    setId("lock-screen");
    Initial initial = new Initial();
    initial.getStyleClass().add("large");
    TextBlock name = kit.words("", FontWeight.SEMIBOLD, 20);
    name.setSide(TextBlock.Side.CENTER);
    Label role = new Label();
    role.getStyleClass().add("field-name");
    TextBlock words = kit.dialogs().text(kit.messages().of("lock.words"));
    words.setSide(TextBlock.Side.CENTER);
    Follow.value(
        this,
        model.chosenProperty(),
        chosen ->
            chosen.ifPresent(person -> {
              initial.show(chosen);
              name.setText(person.name());
              role.setText(kit.messages().of(person.role()));
            }));
    Button another = new Button(kit.messages().of("lock.other"));
    another.setId("other-person");
    another.getStyleClass().add("flat");
    another.setOnAction(event -> other.run());
    VBox who = new VBox(8, initial, name, role);
    who.setAlignment(Pos.CENTER);
    PasswordEntry entry = new PasswordEntry(kit, model, kit.messages().of("lock.open"));
    VBox page = new VBox(24, who, words, entry, another);
    page.getStyleClass().add("first-page");
    page.setAlignment(Pos.CENTER);
    page.setPrefWidth(WIDTH);
    page.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(page);
  }
}
