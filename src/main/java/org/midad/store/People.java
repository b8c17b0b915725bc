package org.midad.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.midad.model.Person;
import org.midad.model.Role;

/** Those who work in the newsroom. */
public final class People {
  private static final RowMapper<Person> PERSON =
      (row, context) ->
          new Person(
              row.getString("id"), row.getString("name"), Role.valueOf(row.getString("role")));

  private final Library library;

  People(Library library) {
    this.library = library;
  }

  /** By name. */
  public List<Person> all() {
    return library.read(handle ->
        handle.createQuery("select id, name, role from person order by name").map(PERSON).list());
  }

  public Optional<Person> find(String id) {
    return library.read(handle ->
        handle
            .createQuery("select id, name, role from person where id = :id")
            .bind("id", id)
            .map(PERSON)
            .findOne());
  }

  /** Adds somebody, or changes the name and role of the one with the same id. */
  public void put(Person person) {
    library.write(handle ->
        handle.execute(
            "merge into person (id, name, role) values (?, ?, ?)",
            person.id(),
            person.name(),
            person.role().name()));
  }
}
