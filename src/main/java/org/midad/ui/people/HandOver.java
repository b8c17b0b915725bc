package org.midad.ui.people;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.midad.model.Person;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Kit;

/** Asks a colleague who takes over the desk for the password. */
public final class HandOver {
  private HandOver() {}

  /**
   * Opens the dialog, and closes it once the colleague sits here.
   *
   * @param current who sits here
   */
  public static void show(
      Kit kit, SignInModel model, Person person, ObservableValue<Optional<Person>> current) {
    model.ask(person);
    PasswordEntry entry = new PasswordEntry(kit, model, kit.messages().of("sign-in.enter"));
    Follow.value(
        entry,
        current,
        now -> {
          if (now.filter(person::equals).isPresent()) {
            kit.dialogs().close();
          }
        });
    kit.dialogs().show(kit.messages().of("sign-in.password-of", person.name()), entry);
  }
}
