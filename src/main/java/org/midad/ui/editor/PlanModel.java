package org.midad.ui.editor;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.midad.app.Access;
import org.midad.app.Accounts;
import org.midad.app.Desk;
import org.midad.app.Planning;
import org.midad.app.Planning.Assignment;
import org.midad.app.Refusal;
import org.midad.app.StoryLocks;
import org.midad.app.Tasks;
import org.midad.app.UseCases;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.ui.kit.Notices;

/** What is decided about the open story beside its words and its stage. */
public final class PlanModel {
  /** Does one thing with the open story, once all that is written is on disk. */
  interface Mover {
    void move(Function<Head, Head> move);
  }

  private final Desk desk;
  private final Planning planning;
  private final StoryLocks locks;
  private final Accounts accounts;
  private final Tasks tasks;
  private final Notices notices;
  private final Mover mover;
  private final ReadOnlyObjectWrapper<Map<String, Person>> people =
      new ReadOnlyObjectWrapper<>(Map.of());

  PlanModel(UseCases cases, Tasks tasks, Notices notices, Mover mover) {
    this.desk = cases.desk();
    this.planning = cases.planning();
    this.locks = cases.locks();
    this.accounts = cases.accounts();
    this.tasks = tasks;
    this.notices = notices;
    this.mover = mover;
  }

  /** Everybody who works here or did, by id; empty until read. */
  ReadOnlyObjectProperty<Map<String, Person>> peopleProperty() {
    return people.getReadOnlyProperty();
  }

  /** Who can be given work, by name. */
  List<Person> colleagues() {
    return people.get().values().stream()
        .filter(person -> !person.retired())
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }

  /** As colleagues call the person. */
  String name(String id) {
    Person person = people.get().get(id);
    return person == null ? id : person.name();
  }

  void read() {
    tasks.run(
        progress ->
            accounts.people().stream().collect(Collectors.toMap(Person::id, Function.identity())),
        people::set,
        notices::problem);
  }

  /** How far whoever sits here may go with the story's text; nothing while nobody does. */
  Optional<Access> access(Head head) {
    return accounts
        .current()
        .map(somebody ->
            barring(head)
                .<Access>map(Access.Read::new)
                .orElseGet(() -> desk.access(head, somebody)));
  }

  Optional<Refusal> barring(Head head) {
    return accounts.current().flatMap(somebody -> locks.barring(head, somebody));
  }

  Optional<Refusal> breaking() {
    return accounts.current().flatMap(locks::breaking);
  }

  Optional<Refusal> taking(Head head) {
    return accounts
        .current()
        .flatMap(somebody -> planning.assigning(head, somebody, to(head, somebody.id())));
  }

  Optional<Refusal> assigning(Head head) {
    Assignment urgent = Assignment.of(head);
    return accounts
        .current()
        .flatMap(somebody ->
            // As to whom does not matter here: whoever may assign anybody may assign everybody.
            planning.assigning(
                head, somebody, new Assignment(null, urgent.due(), urgent.urgency() == 1 ? 2 : 1)));
  }

  Optional<Refusal> embargoing(Head head) {
    return accounts.current().flatMap(somebody -> planning.embargoing(head, somebody));
  }

  Optional<Refusal> scheduling(Head head) {
    return accounts.current().flatMap(somebody -> planning.scheduling(head, somebody));
  }

  Optional<Refusal> updating(Head head) {
    return accounts.current().flatMap(somebody -> desk.updating(head, somebody));
  }

  void take() {
    accounts
        .current()
        .ifPresent(somebody ->
            mover.move(head ->
                planning.assign(head.story().id(), head.id(), to(head, somebody.id()), "")));
  }

  void assign(Assignment wish, String note) {
    mover.move(head -> planning.assign(head.story().id(), head.id(), wish, note));
  }

  /**
   * @param moment or null to lift it
   */
  void embargo(@Nullable ZonedDateTime moment) {
    mover.move(head -> planning.embargo(head.story().id(), head.id(), moment));
  }

  void schedule(ZonedDateTime moment) {
    mover.move(head -> planning.schedule(head.story().id(), head.id(), moment));
  }

  /** Begins the story that follows the open one, and opens it. */
  void update(String cause) {
    mover.move(head -> desk.update(head.story().id(), cause));
  }

  void takeOver() {
    mover.move(head -> locks.takeOver(head.story().id(), head.id()));
  }

  /** Lets go of the open story: the person leaves it. */
  void release(Head head) {
    if (accounts
        .current()
        .filter(
            somebody -> head.lock().filter(lock -> lock.person().equals(somebody.id())).isPresent())
        .isPresent()) {
      tasks.run(
          progress -> {
            locks.release(head.story().id());
            return head;
          },
          released -> {},
          notices::problem);
    }
  }

  private static Assignment to(Head head, String person) {
    Assignment now = Assignment.of(head);
    return new Assignment(person, now.due(), now.urgency());
  }
}
