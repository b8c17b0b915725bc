package org.midad.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody is writing in a story, so that nobody else does.
 *
 * @param person id of the {@link Person}
 * @param name of the person, as colleagues read it
 * @param since when the person began
 * @param touched when a key was pressed last, to the minute or so
 */
public record Lock(String person, String name, Instant since, Instant touched) {
  /** So long a lock lasts without a key pressed. */
  public static final Duration PATIENCE = Duration.ofHours(4);

  /** The lock of a person who writes on in a story, which nothing keeps out. */
  public static Lock next(Optional<Lock> held, Person person, Instant now) {
    Instant since =
        held.filter(lock -> lock.person().equals(person.id())).map(Lock::since).orElse(now);
    return new Lock(person.id(), person.name(), since, now);
  }

  /** Whether it keeps a person out at a moment. */
  public boolean bars(String somebody, Instant now) {
    return !person.equals(somebody) && now.isBefore(touched.plus(PATIENCE));
  }
}
