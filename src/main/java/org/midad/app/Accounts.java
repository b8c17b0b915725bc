package org.midad.app;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.midad.model.InkColor;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Role;
import org.midad.store.DeskFile;
import org.midad.store.Library;

/**
 * The people of the newsroom, and which of them sits here. Where nobody has a password, whoever
 * worked here last sits here again; as soon as somebody has one, everybody signs in.
 */
public final class Accounts implements CurrentPerson {
  private final Library library;
  private final SavedSettings settings;
  private final PasswordCheck passwords;
  private final Clock clock;
  private final AtomicReference<@Nullable Person> current = new AtomicReference<>();

  Accounts(Library library, SavedSettings settings, PasswordCheck passwords, Clock clock) {
    this.library = library;
    this.settings = settings;
    this.passwords = passwords;
    this.clock = clock;
  }

  /** Whoever worked here last sits here again, or nobody where people have to sign in. */
  void arrive() {
    current.set(
        passwords.owners().isEmpty()
            ? last().or(() -> working().stream().findFirst()).orElse(null)
            : null);
  }

  /** Somebody sits here until it is known who really does; does not read the disk. */
  void expect(Person person) {
    current.set(person);
  }

  /** By name; those who retired too, for stories name them. */
  public List<Person> people() {
    return library.people().all();
  }

  /** Those who may sit down here, by name. */
  public List<Person> working() {
    return people().stream().filter(person -> !person.retired()).toList();
  }

  /** What everybody is called who made something of a story, here or in another library, by id. */
  public Map<String, String> names() {
    return names(library);
  }

  static Map<String, String> names(Library library) {
    Map<String, String> names = library.senders().names();
    library.people().all().forEach(somebody -> names.put(somebody.id(), somebody.name()));
    return names;
  }

  /** Whether somebody works here yet; otherwise {@link #found} or a sample newsroom comes first. */
  public boolean isFounded() {
    return !people().isEmpty();
  }

  /** Who sits here; does not read the disk. Nobody where people have to sign in first. */
  @Override
  public Optional<Person> current() {
    return Optional.ofNullable(current.get());
  }

  @Override
  public Person require() {
    return current().orElseThrow(() -> new Problem("problem.person.unknown"));
  }

  /** Who worked here last, if that person still works here. */
  public Optional<Person> last() {
    return settings
        .load()
        .workplace()
        .lastPerson()
        .flatMap(library.people()::find)
        .filter(person -> !person.retired());
  }

  /** The ids of those who have a password. */
  public Set<String> withPassword() {
    return passwords.owners();
  }

  /** How long a wrong password keeps this person from trying another; zero if it does not. */
  public Duration waiting(String id) {
    return passwords.waiting(id);
  }

  /**
   * Hands the desk to somebody who has no password.
   *
   * @param id of a person in this library
   * @throws Problem as {@link #signIn}, with an empty password
   */
  public Person become(String id) {
    return signIn(id, "");
  }

  /**
   * Hands the desk to somebody. Hashes, and so takes half a second where there is a password.
   *
   * @param id of a person in this library
   * @param password of no account for a person who has none
   * @throws Problem {@code problem.person.missing} or {@code -retired}, {@code
   *     problem.password.needed}, {@code -wrong}, or {@code -wait} while a try has to wait
   */
  public Person signIn(String id, String password) {
    Person person = actAs(id, password);
    settings.save(settings.load().withWorkplace(place -> place.withLastPerson(person.id())));
    return person;
  }

  /**
   * Does what follows in somebody's name, while the desk stays with whoever sat here last.
   *
   * @throws Problem as {@link #signIn}
   */
  public Person actAs(String id, String password) {
    Person person = find(id);
    if (person.retired()) {
      throw new Problem("problem.person.retired", person.name());
    }
    if (password.isEmpty() && passwords.owners().contains(id)) {
      throw new Problem("problem.password.needed", person.name());
    }
    passwords.require(id, password);
    current.set(person);
    return person;
  }

  /** Leaves the desk to nobody; does not read the disk. */
  public void signOut() {
    current.set(null);
  }

  /**
   * Makes an empty library a newsroom of one.
   *
   * @param language of the interface, {@code ar} or {@code en}
   * @throws Problem {@code problem.library.founded} if somebody works here already, {@code
   *     problem.person.name} if the name is empty
   */
  public Person found(String name, Role role, String language) {
    if (isFounded()) {
      throw new Problem("problem.library.founded");
    }
    Person founder = fresh(name, role);
    library.people().put(founder);
    settings.save(settings.load().withLook(look -> look.withLanguage(language)));
    return become(founder.id());
  }

  /** Everybody, and whether the current person looks after them. */
  public Roster roster() {
    List<Person> people = people();
    return new Roster(people, passwords.owners(), managing(people));
  }

  /**
   * Adds a colleague, in a colour that few have.
   *
   * @throws Problem the reason of {@link #roster}, {@code problem.person.name} if the name is
   *     empty, or {@code problem.person.no-administrator}
   */
  public Person add(String name, Role role) {
    return keep(fresh(name, role), "ACCOUNT_ADDED");
  }

  /**
   * Changes somebody's name, role and colour, lets somebody retire, or takes somebody back.
   *
   * @param changed with the id of a person in this library
   * @throws Problem the reason of {@link #roster}, {@code problem.person.missing}, {@code -self} if
   *     the current person would retire, or {@code -no-administrator} if nobody would be left to
   *     look after people
   */
  public Person change(Person changed) {
    Person before = find(changed.id());
    String action =
        before.retired() == changed.retired()
            ? "ACCOUNT_CHANGED"
            : changed.retired() ? "ACCOUNT_RETIRED" : "ACCOUNT_RESTORED";
    return keep(changed, action);
  }

  /**
   * Changes the current person's own password.
   *
   * @param before the one until now; of no account where there was none
   * @throws Problem {@code problem.password.wrong}, {@code -wait}, {@code -short} or {@code -long}
   */
  public void changePassword(String before, String after) {
    String id = require().id();
    passwords.require(id, before);
    String hash = passwords.hash(after);
    forgetDesk();
    tell("PASSWORD_CHANGED", id, () -> passwords.put(id, hash));
  }

  /**
   * Gives a colleague a password, as when one was forgotten.
   *
   * @throws Problem the reason of {@link #roster}, {@code problem.person.missing}, {@code
   *     problem.password.own} if the current person has one, who has to name it, {@code
   *     problem.password.short} or {@code -long}
   */
  public void resetPassword(String id, String password) {
    requireForPassword(id);
    String hash = passwords.hash(password);
    forgetDesk();
    tell("PASSWORD_RESET", id, () -> passwords.put(id, hash));
  }

  /**
   * Lets a colleague sit down without a password.
   *
   * @throws Problem as {@link #resetPassword}
   */
  public void removePassword(String id) {
    requireForPassword(id);
    tell("PASSWORD_REMOVED", id, () -> passwords.remove(id));
  }

  /** From now on nothing is shown before somebody has signed in. */
  private void forgetDesk() {
    new DeskFile(library.folder()).remove();
  }

  private void requireForPassword(String id) {
    Refusal.require(managing(people()));
    if (find(id).id().equals(require().id()) && passwords.owners().contains(id)) {
      throw new Problem("problem.password.own");
    }
  }

  private Person keep(Person changed, String action) {
    List<Person> people = people();
    Refusal.require(managing(people));
    if (changed.name().isBlank()) {
      throw new Problem("problem.person.name");
    }
    if (changed.retired() && changed.id().equals(require().id())) {
      throw new Problem("problem.person.self");
    }
    List<Person> then = new ArrayList<>(people);
    then.removeIf(person -> person.id().equals(changed.id()));
    then.add(changed);
    if (working(then).size() > 1 && !hasAdministrator(then)) {
      throw new Problem("problem.person.no-administrator");
    }
    tell(
        action,
        changed.id() + " " + changed.name() + " " + changed.role(),
        () -> library.people().put(changed));
    current.updateAndGet(now -> now != null && now.id().equals(changed.id()) ? changed : now);
    return changed;
  }

  /**
   * People are the administrators' to look after. Where none works, nobody is kept from it who is
   * alone, or who could be anybody because there are no passwords.
   */
  private Optional<Refusal> managing(List<Person> people) {
    Person person = require();
    boolean open =
        !hasAdministrator(people) && (working(people).size() == 1 || passwords.owners().isEmpty());
    return open ? Optional.empty() : Permissions.accounts(person);
  }

  private static boolean hasAdministrator(List<Person> people) {
    return working(people).stream().anyMatch(person -> person.role() == Role.ADMINISTRATOR);
  }

  private static List<Person> working(List<Person> people) {
    return people.stream().filter(person -> !person.retired()).toList();
  }

  /** What is decided about people stands in the trail like what is decided about stories. */
  private void tell(String action, String note, Runnable deed) {
    library.audit().append(clock.instant(), require().id(), action, note, deed);
  }

  private Person fresh(String name, Role role) {
    if (name.isBlank()) {
      throw new Problem("problem.person.name");
    }
    String id = "p-" + UUID.randomUUID().toString().substring(0, 8);
    InkColor color = InkColor.leastUsed(people().stream().map(Person::color).toList());
    return new Person(id, name.strip(), role, color, false);
  }

  private Person find(String id) {
    return library.people().find(id).orElseThrow(() -> new Problem("problem.person.missing", id));
  }
}
