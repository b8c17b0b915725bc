package org.midad.ui.shell;

import java.util.Optional;
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
  private final Accounts accounts;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Optional<Person>> current;
  private final ObservableList<Person> people = FXCollections.observableArrayList();
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

  /** By name. */
  public ObservableList<Person> people() {
    return FXCollections.unmodifiableObservableList(people);
  }

  /** Reads who works here; where nobody sits yet, the first one takes the desk. */
  public void refresh() {
    tasks.run(
        progress -> accounts.people(),
        read -> {
          people.setAll(read);
          current.set(accounts.current());
          if (current.get().isEmpty() && !read.isEmpty()) {
            become(read.getFirst());
          }
        },
        notices::problem);
  }

  /** Hands the desk over; there is a way back. */
  public void become(Person person) {
    Optional<Person> before = current.get();
    hand(
        person,
        now ->
            before
                .filter(other -> !other.equals(now))
                .ifPresent(other ->
                    notices.undoable(() -> hand(other, back -> {}), "notice.person", now.name())));
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
