package org.midad.app;

import java.util.Optional;
import org.midad.model.Person;

/** Tells in whose name things are done. */
@FunctionalInterface
interface CurrentPerson {
  /**
   * @throws org.midad.model.Problem {@code problem.person.unknown} while nobody is chosen
   */
  Person require();

  /** Whoever it is, or nobody. */
  default Optional<Person> current() {
    return Optional.of(require());
  }
}
