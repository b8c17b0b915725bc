package org.midad.ui.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.app.Accounts;
import org.midad.app.Tasks;
import org.midad.model.Person;
import org.midad.model.Problem;

/** Somebody says who they are, and types a password where they have one. */
public final class SignInModel {
  private record Known(List<Person> people, Set<String> withPassword, Optional<Person> last) {}

  private sealed interface Answer {
    record In(Person person) implements Answer {}

    record Refused(Problem problem, Duration delay) implements Answer {}
  }

  private final Accounts accounts;
  private final Tasks tasks;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<List<Person>> people = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Set<String>> withPassword =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<Optional<Person>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private Instant until = Instant.MIN;
  private Consumer<Person> onIn = person -> {};
  private Consumer<Runnable> before = Runnable::run;

  public SignInModel(Accounts accounts, Tasks tasks, Clock clock) {
    this.accounts = accounts;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Told who has come in. */
  public void onIn(Consumer<Person> listener) {
    onIn = listener;
  }

  /**
   * What has to be done before somebody else comes in, such as to keep what was written.
   *
   * @param first does it, and then runs what it was given
   */
  public void before(Consumer<Runnable> first) {
    before = first;
  }

  /** Those who may come in, by name. */
  public ReadOnlyObjectProperty<List<Person>> peopleProperty() {
    return people.getReadOnlyProperty();
  }

  /** The ids of those who have to type a password. */
  public ReadOnlyObjectProperty<Set<String>> withPasswordProperty() {
    return withPassword.getReadOnlyProperty();
  }

  /** Who is asked for a password. */
  public ReadOnlyObjectProperty<Optional<Person>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Why nobody came in. */
  public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether a password is being looked at. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Whether the next try has to wait. */
  public ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /**
   * Reads who may come in, and asks whoever was here last for a password.
   *
   * @param expected id of who is to be asked in that person's place
   */
  public void refresh(Optional<String> expected) {
    tasks.run(
        progress -> new Known(accounts.working(), accounts.withPassword(), accounts.last()),
        known -> {
          withPassword.set(known.withPassword());
          people.set(known.people());
          String first = expected.or(() -> known.last().map(Person::id)).orElse("");
          known.people().stream()
              .filter(person -> known.people().size() == 1 || person.id().equals(first))
              .filter(person -> known.withPassword().contains(person.id()))
              .forEach(this::ask);
        },
        failure -> problem.set(Optional.of(failure)));
  }

  /** Lets somebody in who has no password, and asks the others for theirs. */
  public void choose(Person person) {
    if (withPassword.get().contains(person.id())) {
      ask(person);
    } else {
      chosen.set(Optional.empty());
      enter(person, "");
    }
  }

  /** Asks somebody for the password. */
  public void ask(Person person) {
    problem.set(Optional.empty());
    waiting.set(false);
    // Whoever is asked already is asked anew.
    chosen.set(Optional.empty());
    chosen.set(Optional.of(person));
    tasks.run(
        progress -> accounts.waiting(person.id()),
        wait -> {
          if (chosen.get().filter(person::equals).isPresent()) {
            await(wait);
          }
        },
        failure -> problem.set(Optional.of(failure)));
  }

  /** Tries a password of whoever is chosen. */
  public void signIn(String password) {
    if (!waiting.get()) {
      chosen.get().ifPresent(person -> enter(person, password));
    }
  }

  private void enter(Person person, String password) {
    if (busy.get()) {
      return;
    }
    problem.set(Optional.empty());
    before.accept(() -> {
      if (busy.get()) {
        return;
      }
      busy.set(true);
      tasks.run(
          progress -> attempt(person.id(), password),
          this::answer,
          failure -> {
            busy.set(false);
            problem.set(Optional.of(failure));
          });
    });
  }

  private Answer attempt(String id, String password) {
    try {
      return new Answer.In(accounts.signIn(id, password));
    } catch (Problem refused) {
      return new Answer.Refused(refused, accounts.waiting(id));
    }
  }

  private void answer(Answer answer) {
    busy.set(false);
    switch (answer) {
      case Answer.In(Person person) -> onIn.accept(person);
      case Answer.Refused(Problem refused, Duration delay) -> {
        problem.set(Optional.of(refused));
        await(delay);
      }
    }
  }

  private void await(Duration delay) {
    until = clock.instant().plus(delay);
    waiting.set(delay.isPositive());
    tick();
  }

  /** Time has passed: says how many seconds are left of a wait. */
  public void tick() {
    if (!waiting.get()) {
      return;
    }
    Duration left = Duration.between(clock.instant(), until);
    waiting.set(left.isPositive());
    problem.set(
        left.isPositive()
            ? Optional.of(new Problem("problem.password.wait", left.plusMillis(999).toSeconds()))
            : Optional.empty());
  }
}
