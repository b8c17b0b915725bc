package org.midad.ui.people;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.Person;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Initial;
import org.midad.ui.kit.Kit;

/** Somebody who may come in. */
final class PersonCard extends Button {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /**
   * @param locked whether a password is asked for
   */
  PersonCard(Kit kit, Person person, boolean locked) {
    String role = kit.messages().of(person.role());
    Label name = new Label(person.name());
    name.getStyleClass().add("name");
    Label does = new Label(role);
    does.getStyleClass().add("role");
    VBox words = new VBox(2, name, does);
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(12, new Initial(person), words);
    if (locked) {
      row.getChildren().add(Icons.of(Feather.LOCK));
    }
    row.setAlignment(Pos.CENTER_LEFT);
    setId("person-" + person.id());
    getStyleClass().add("person-card");
    setGraphic(row);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText(kit.line("rail.person", person.name(), role));
  }

  void setChosen(boolean chosen) {
    pseudoClassStateChanged(CHOSEN, chosen);
  }
}
