package org.midad.ui.shell;

import java.time.Clock;
import org.midad.app.Accounts;
import org.midad.app.Tasks;
import org.midad.ui.kit.Notices;
import org.midad.ui.people.AccountsModel;
import org.midad.ui.people.LockModel;
import org.midad.ui.people.SignInModel;

/**
 * Who is here, from sitting down to leaving: the view models of people, joined.
 *
 * @param signIn asks for passwords: at the start, at a locked desk, and when the desk is handed
 *     over
 */
public record Presence(
    PeopleModel people, SignInModel signIn, AccountsModel accounts, LockModel lock) {

  /** Joins them over the accounts of a library, and reads who is here. */
  public static Presence over(Accounts accounts, Tasks tasks, Notices notices, Clock clock) {
    Presence presence =
        new Presence(
            new PeopleModel(accounts, tasks, notices),
            new SignInModel(accounts, tasks, clock),
            new AccountsModel(accounts, tasks, notices),
            new LockModel(clock));
    presence.join();
    return presence;
  }

  private void join() {
    signIn.before(then -> {
      // Whoever comes back to a locked desk takes nothing away from anybody.
      if (signIn.chosenProperty().get().equals(people.currentProperty().get())) {
        then.run();
      } else {
        people.handing(then);
      }
    });
    signIn.onIn(person -> {
      people.sat(person);
      lock.unlock();
    });
    accounts.onChanged(people::refresh);
    people.currentProperty().subscribe(any -> lockIfPossible());
    people.withPasswordProperty().subscribe(any -> lockIfPossible());
    people.refresh();
  }

  private void lockIfPossible() {
    lock.possibleProperty()
        .set(people.currentProperty().get().filter(people::hasPassword).isPresent());
  }

  /** Time has passed, about a second: waits run down, and an idle desk is locked. */
  public void tick() {
    signIn.tick();
    lock.tick();
  }
}
