package org.midad.ui.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.app.Accounts;
import org.midad.app.Roster;
import org.midad.app.Tasks;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Role;
import org.midad.ui.kit.Notices;

/** The accounts of the newsroom, and what an administrator does with them. */
public final class AccountsModel {
  private final Accounts accounts;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Roster> roster =
      new ReadOnlyObjectWrapper<>(new Roster(List.of(), Set.of(), Optional.empty()));
  private Runnable onChanged = () -> {};

  public AccountsModel(Accounts accounts, Tasks tasks, Notices notices) {
    this.accounts = accounts;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** Told after every change, for others know people too. */
  public void onChanged(Runnable listener) {
    onChanged = listener;
  }

  /** Everybody, as last read. */
  public ReadOnlyObjectProperty<Roster> rosterProperty() {
    return roster.getReadOnlyProperty();
  }

  /** Reads who works here. */
  public void refresh() {
    tasks.run(progress -> accounts.roster(), roster::set, notices::problem);
  }

  /**
   * Adds a colleague.
   *
   * @param then told once the colleague is there
   */
  void add(String name, Role role, Consumer<Person> then) {
    run(() -> accounts.add(name, role), then, notices::problem);
  }

  /** Changes somebody, and offers to take it back. */
  void change(Person before, Person after) {
    if (!before.equals(after)) {
      String key =
          before.retired() == after.retired()
              ? "notice.account-changed"
              : after.retired() ? "notice.retired" : "notice.restored";
      run(
          () -> accounts.change(after),
          changed -> notices.undoable(() -> change(changed, before), key, changed.name()),
          notices::problem);
    }
  }

  void resetPassword(Person person, String password) {
    run(
        () -> {
          accounts.resetPassword(person.id(), password);
          return person;
        },
        done -> notices.done("notice.password-set", person.name()),
        notices::problem);
  }

  void removePassword(Person person) {
    run(
        () -> {
          accounts.removePassword(person.id());
          return person;
        },
        done -> notices.done("notice.password-removed", person.name()),
        notices::problem);
  }

  /**
   * Changes the password of whoever sits here.
   *
   * @param then told once it is done
   * @param refused told why it was not
   */
  void changeOwn(String before, String after, Runnable then, Consumer<Problem> refused) {
    run(
        () -> {
          accounts.changePassword(before, after);
          return true;
        },
        done -> {
          notices.done("notice.password-changed");
          then.run();
        },
        refused);
  }

  private interface Change<T> {
    T make();
  }

  private <T> void run(Change<T> change, Consumer<T> then, Consumer<Problem> failed) {
    tasks.run(
        progress -> change.make(),
        made -> {
          refresh();
          onChanged.run();
          then.accept(made);
        },
        failed);
  }
}
