package org.midad.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.midad.model.InkColor;
import org.midad.model.Person;
import org.midad.model.Role;

/** Those who work in the newsroom. */
public final class People {
  private static final RowMapper<Person> PERSON =
      (row, context) ->
          new Person(
              row.getString("id"),
              row.getString("name"),
              Role.valueOf(row.getString("role")),
              InkColor.valueOf(row.getString("color")),
              row.getBoolean("retired"));

  private static final String SELECT = "select id, name, role, color, retired from person ";

  private final Library library;

  People(Library library) {
    this.library = library;
  }

  /** By name; those who retired too. */
  public List<Person> all() {
    return library.read(handle -> handle.createQuery(SELECT + "order by name").map(PERSON).list());
  }

  public Optional<Person> find(String id) {
    return library.read(handle ->
        handle.createQuery(SELECT + "where id = :id").bind("id", id).map(PERSON).findOne());
  }

  /** Adds somebody, or changes the one with the same id. */
  public void put(Person person) {
    library.write(handle ->
        handle.execute(
            "merge into person (id, name, role, color, retired) values (?, ?, ?, ?, ?)",
            person.id(),
            person.name(),
            person.role().name(),
            person.color().name(),
            person.retired()));
  }
}
