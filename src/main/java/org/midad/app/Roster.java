package org.midad.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.midad.model.Person;

/**
 * The people of the newsroom as whoever looks after them sees them.
 *
 * @param people by name, those who retired too
 * @param withPassword the ids of those who have a password
 * @param refusal why the current person may not change anything of it, or empty
 */
public record Roster(List<Person> people, Set<String> withPassword, Optional<Refusal> refusal) {
  public Roster {
    people = List.copyOf(people);
    withPassword = Set.copyOf(withPassword);
  }
}
