package org.midad.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.midad.model.Head;
import org.midad.model.Lock;
import org.midad.model.Person;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;
import org.midad.store.Library;

/**
 * One person writes in a story at a time. Whoever begins to write has the lock, until the story is
 * left, handed over, or no key was pressed for {@link Lock#PATIENCE}.
 */
public final class StoryLocks {
  /** So exactly is it known when a key was pressed last; more often would only wear the disk. */
  private static final Duration EXACTNESS = Duration.ofMinutes(1);

  private final Library library;
  private final CurrentPerson person;
  private final Changes changes;
  private final Clock clock;

  StoryLocks(Library library, CurrentPerson person, Changes changes, Clock clock) {
    this.library = library;
    this.person = person;
    this.changes = changes;
    this.clock = clock;
  }

  /** Why somebody else's lock keeps a person out now, or empty; does not read the disk. */
  public Optional<Refusal> barring(Head head, Person somebody) {
    return barring(head.lock(), somebody.id());
  }

  /** Why a person may not break locks, or empty; does not read the disk. */
  public Optional<Refusal> breaking(Person somebody) {
    return Permissions.overseeing(somebody);
  }

  /**
   * Takes the lock for the current person, or keeps it: a key was pressed.
   *
   * @throws Problem {@code refusal.locked} if somebody else has it
   */
  public void take(StoryId story) {
    take(story, library.locks().find(story));
  }

  /** Lets go of a story that the current person leaves. */
  public void release(StoryId story) {
    library.locks().release(story, person.require().id());
  }

  /**
   * Breaks the lock of whoever is writing. What they have saved stands in a revision of its own
   * before anything else can be written; what they have not, is kept beside the way when they try
   * to.
   *
   * @param expected the head that the person saw
   * @throws Problem the reason of {@link #breaking}, {@code refusal.not-locked} if nobody else is
   *     writing, or {@code problem.story.changed}
   */
  public Head takeOver(StoryId story, RevisionId expected) {
    Person breaker = person.require();
    Refusal.require(breaking(breaker));
    Head head = changes.head(story, expected);
    Lock broken =
        head.lock()
            .filter(lock -> lock.bars(breaker.id(), clock.instant()))
            .orElseThrow(() -> new Problem("refusal.not-locked"));
    return library.atOnce(() -> {
      changes.plan(head, head.plan(), Revision.Reason.TAKEN_OVER, broken.name());
      library.locks().release(story);
      if (Permissions.access(head, breaker).barred().isEmpty()) {
        take(story);
      }
      return library.stories().head(story);
    });
  }

  /** As {@link #take(StoryId)}, when it is known who has the lock. */
  void take(StoryId story, Optional<Lock> held) {
    Person writer = person.require();
    Lock next = next(held);
    if (!held.equals(Optional.of(next))) {
      Refusal.require(barring(library.locks().take(story, writer, next.touched()), writer.id()));
    }
  }

  /**
   * The lock that the current person has who writes on; the same if it was touched just now.
   *
   * @param held if somebody has it
   * @throws Problem {@code refusal.locked} if it keeps the person out
   */
  Lock next(Optional<Lock> held) {
    Person writer = person.require();
    Instant now = now();
    Refusal.require(barring(held, writer.id()));
    return held.filter(lock -> lock.person().equals(writer.id()))
        .filter(lock -> now.isBefore(lock.touched().plus(EXACTNESS)))
        .orElseGet(() -> Lock.next(held, writer, now));
  }

  private Optional<Refusal> barring(Optional<Lock> held, String somebody) {
    return held.filter(lock -> lock.bars(somebody, clock.instant()))
        .map(lock -> new Refusal("refusal.locked", lock.name()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
