package org.midad.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.midad.app.Accounts;
import org.midad.app.Tasks;
import org.midad.model.Person;
import org.midad.ui.kit.Notices;

/** Who works in this newsroom, and which of them sits here. */
public final class PeopleModel {
  private record Known(List<Person> people, Set<String> withPassword, Optional<Person> current) {}

  private final Accounts accounts;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Optional<Person>> current;
  private final ObservableList<Person> people = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Set<String>> withPassword =
      new ReadOnlyObjectWrapper<>(Set.of());
  private Consumer<Runnable> beforeHanding = Runnable::run;

  public PeopleModel(Accounts accounts, Tasks tasks, Notices notices) {
    this.accounts = accounts;
    this.tasks = tasks;
    this.notices = notices;
    this.current = new ReadOnlyObjectWrapper<>(accounts.current());
  }

  public ReadOnlyObjectProperty<Optional<Person>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /**
   * What has to be done while somebody still sits here, such as to keep what they wrote.
   *
   * @param first does it, and then runs what it was given
   */
  public void beforeHanding(Consumer<Runnable> first) {
    beforeHanding = first;
  }

  /** Those who may sit down here, by name. */
  public ObservableList<Person> people() {
    return FXCollections.unmodifiableObservableList(people);
  }

  /** The ids of those who have a password. */
  public ReadOnlyObjectProperty<Set<String>> withPasswordProperty() {
    return withPassword.getReadOnlyProperty();
  }

  /** Whether this person has to type a password before sitting down. */
  public boolean hasPassword(Person person) {
    return withPassword.get().contains(person.id());
  }

  /** Reads who works here, and who sits here: that may have been changed elsewhere. */
  public void refresh() {
    tasks.run(
        progress -> new Known(accounts.working(), accounts.withPassword(), accounts.current()),
        known -> {
          people.setAll(known.people());
          withPassword.set(known.withPassword());
          current.set(known.current());
        },
        notices::problem);
  }

  /** Hands the desk to somebody who has no password; there is a way back. */
  public void become(Person person) {
    Optional<Person> before = current.get();
    hand(person, now -> told(before, now));
  }

  /** Somebody has sat down with a password. */
  public void sat(Person person) {
    Optional<Person> before = current.get();
    current.set(Optional.of(person));
    told(before, person);
  }

  /** Leaves the desk to nobody, once what was written is kept. */
  public void leave(Runnable then) {
    beforeHanding.accept(() -> {
      accounts.signOut();
      current.set(Optional.empty());
      then.run();
    });
  }

  /** Does what has to be done while somebody still sits here, and then what it is given. */
  public void handing(Runnable then) {
    beforeHanding.accept(then);
  }

  private void told(Optional<Person> before, Person now) {
    before
        .filter(other -> !other.id().equals(now.id()))
        .ifPresent(other -> {
          if (hasPassword(other)) {
            notices.done("notice.person", now.name());
          } else {
            notices.undoable(() -> hand(other, back -> {}), "notice.person", now.name());
          }
        });
  }

  private void hand(Person person, Consumer<Person> then) {
    beforeHanding.accept(() ->
        tasks.run(
            progress -> accounts.become(person.id()),
            now -> {
              current.set(Optional.of(now));
              then.accept(now);
            },
            notices::problem));
  }
}
