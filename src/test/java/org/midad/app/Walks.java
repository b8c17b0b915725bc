package org.midad.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.midad.export.Form;
import org.midad.model.Head;
import org.midad.model.Person;
import org.midad.model.Role;
import org.midad.model.StoryId;
import org.midad.store.Library;

/** A newsroom of one person of each role and a second desk editor, whose clock the test sets. */
final class Walks {
  static final Instant START = Instant.parse("2026-11-24T06:00:00Z");
  static final Person COLLEAGUE = new Person("colleague", "زميلة الديسك", Role.DESK_EDITOR);

  final UseCases newsroom;
  private final Path folder;
  private Person current = COLLEAGUE;
  private final TestClock clock = new TestClock();
  private Duration set = Duration.ZERO;

  /**
   * @param folder where stories are exported to
   */
  Walks(Library library, Path folder) {
    this.folder = folder;
    for (Role role : Role.values()) {
      library.people().put(Newsrooms.person(role));
    }
    library.people().put(COLLEAGUE);
    SavedSettings settings = new SavedSettings(library);
    Accounts accounts = UseCases.over(library, clock).accounts();
    newsroom =
        UseCases.by(
            library,
            settings,
            accounts,
            () -> current,
            SystemKeyRing.NONE,
            clock,
            () -> Duration.between(START, clock.instant()).minus(set));
  }

  Path folder() {
    return folder;
  }

  void setClock(Instant moment) {
    clock.pass(Duration.between(clock.instant(), moment));
  }

  /** Lets time pass. */
  void pass(Duration time) {
    clock.pass(time);
  }

  /** Somebody sets the machine's clock, and no time passes. */
  void jump(Duration far) {
    set = set.plus(far);
    clock.pass(far);
  }

  Instant now() {
    return clock.instant();
  }

  void become(Role role) {
    become(Newsrooms.person(role));
  }

  void become(Person person) {
    current = person;
  }

  /** A story of the reporter's that may go all the way. */
  Head draft() {
    become(Role.REPORTER);
    Head head = newsroom.desk().bring(Newsrooms.complete(StoryId.create()));
    newsroom.locks().release(head.story().id());
    return head;
  }

  Head go(Head head, Role role, Transition transition) {
    return go(head, role, transition, "لأن");
  }

  Head go(Head head, Role role, Transition transition, String note) {
    become(role);
    return newsroom.review().perform(head.story().id(), head.id(), transition, note);
  }

  Head inReview() {
    Head submitted = go(draft(), Role.REPORTER, Transition.SUBMIT);
    return go(submitted, Role.DESK_EDITOR, Transition.ACCEPT);
  }

  Head approved() {
    return go(inReview(), Role.DESK_EDITOR, Transition.APPROVE);
  }

  Head exported() {
    return export(approved());
  }

  Head export(Head head) {
    become(Role.DESK_EDITOR);
    return newsroom
        .publishing()
        .export(head.story().id(), head.id(), List.of(Form.TEXT), folder)
        .head();
  }
}
