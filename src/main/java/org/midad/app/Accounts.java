package org.midad.app;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.midad.model.InkColor;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Role;
import org.midad.store.Library;

/** The people of the newsroom, and which of them sits here. */
public final class Accounts implements CurrentPerson {
  private final Library library;
  private final SavedSettings settings;
  private final AtomicReference<@Nullable Person> current = new AtomicReference<>();

  /** Whoever worked here last sits here again. */
  public Accounts(Library library, SavedSettings settings) {
    this.library = library;
    this.settings = settings;
    current.set(settings.load().lastPerson().flatMap(library.people()::find).orElse(null));
  }

  /** By name. */
  public List<Person> people() {
    return library.people().all();
  }

  /** Whether somebody works here yet; otherwise {@link #found} or a sample newsroom comes first. */
  public boolean isFounded() {
    return !people().isEmpty();
  }

  /** Who sits here; does not read the disk. */
  public Optional<Person> current() {
    return Optional.ofNullable(current.get());
  }

  @Override
  public Person require() {
    return current().orElseThrow(() -> new Problem("problem.person.unknown"));
  }

  /**
   * Hands the desk to somebody else.
   *
   * @param id of a person in this library
   * @throws Problem {@code problem.person.missing} if there is none
   */
  public Person become(String id) {
    Person person = actAs(id);
    settings.save(settings.load().withLastPerson(person.id()));
    return person;
  }

  /**
   * Does what follows in somebody's name, while the desk stays with whoever sat here.
   *
   * @param id of a person in this library
   * @throws Problem {@code problem.person.missing} if there is none
   */
  public Person actAs(String id) {
    Person person =
        library.people().find(id).orElseThrow(() -> new Problem("problem.person.missing", id));
    current.set(person);
    return person;
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
    Person founder = add(name, role);
    settings.save(settings.load().withLanguage(language));
    return become(founder.id());
  }

  /** Adds a colleague. */
  public Person add(String name, Role role) {
    if (name.isBlank()) {
      throw new Problem("problem.person.name");
    }
    String id = "p-" + UUID.randomUUID().toString().substring(0, 8);
    InkColor color = InkColor.leastUsed(people().stream().map(Person::color).toList());
    Person person = new Person(id, name.strip(), role, color, false);
    library.people().put(person);
    return person;
  }
}
