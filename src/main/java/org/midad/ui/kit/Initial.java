package org.midad.ui.kit;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import org.midad.model.Person;

/** The first letter of somebody's name, on a disc in that person's colour. */
public final class Initial extends Label {
  private String ink = "";

  public Initial() {
    getStyleClass().add("initial");
  }

  public Initial(Person person) {
    this();
    show(Optional.of(person));
  }

  /** Empty while nobody is there. */
  public void show(Optional<Person> person) {
    String name = person.map(Person::name).orElse("");
    setText(name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)));
    getStyleClass().remove(ink);
    ink = person.map(somebody -> somebody.color().name().toLowerCase(Locale.ROOT)).orElse("");
    if (!ink.isEmpty()) {
      getStyleClass().add(ink);
    }
  }
}
