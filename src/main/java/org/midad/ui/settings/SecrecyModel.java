package org.midad.ui.settings;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.midad.app.Conversion;
import org.midad.app.Refusal;
import org.midad.app.Secrecy;
import org.midad.app.Tasks;
import org.midad.model.Passphrase;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices;

/** Whether the library is encrypted, and changing that. */
public final class SecrecyModel {
  private final Secrecy secrecy;
  private final Tasks tasks;
  private final Notices notices;
  private final Consumer<Conversion> closing;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final IntegerProperty copies = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> hindrance =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param closing closes the library, lets it be done and opens the library again
   */
  public SecrecyModel(Secrecy secrecy, Tasks tasks, Notices notices, Consumer<Conversion> closing) {
    this.secrecy = secrecy;
    this.tasks = tasks;
    this.notices = notices;
    this.closing = closing;
  }

  boolean isOn() {
    return secrecy.isOn();
  }

  /** Something is being done, and nothing else can be begun. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Copies beside the library that anybody can read. */
  ReadOnlyIntegerProperty copiesProperty() {
    return copies;
  }

  /** Why the last thing was not done. */
  ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Why whoever sits here may not decide about it. */
  ReadOnlyObjectProperty<Optional<Problem>> hindranceProperty() {
    return hindrance.getReadOnlyProperty();
  }

  /** Somebody sits here now. */
  public void sat(Optional<Person> person) {
    hindrance.set(person.flatMap(secrecy::deciding).map(Refusal::problem));
  }

  /** Looks anew, because somebody is about to decide. */
  void refresh() {
    problem.set(Optional.empty());
    tasks.run(progress -> secrecy.plainCopies().size(), copies::set, failed -> copies.set(0));
  }

  void encrypt(String passphrase, boolean replacing) {
    run(() -> secrecy.encrypting(new Passphrase(passphrase), replacing), closing);
  }

  void change(String before, String after) {
    run(
        () -> {
          secrecy.change(new Passphrase(before), new Passphrase(after));
          return true;
        },
        done -> notices.done("notice.passphrase-changed"));
  }

  void remove(String passphrase) {
    run(() -> secrecy.decrypting(new Passphrase(passphrase)), closing);
  }

  private <T> void run(Supplier<T> work, Consumer<? super T> done) {
    busy.set(true);
    problem.set(Optional.empty());
    tasks.run(
        progress -> work.get(),
        result -> {
          busy.set(false);
          done.accept(result);
        },
        failed -> {
          busy.set(false);
          problem.set(Optional.of(failed));
        });
  }
}
