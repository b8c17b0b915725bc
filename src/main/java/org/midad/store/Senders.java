package org.midad.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.midad.model.Role;
import org.midad.model.SenderKey;

/** Those who send stories from other libraries, with the key that each is known by. */
public final class Senders {
  private static final RowMapper<Sender> SENDER =
      (row, context) ->
          new Sender(
              row.getString("person"),
              row.getString("name"),
              Role.valueOf(row.getString("role")),
              new SenderKey(row.getString("public_key")),
              Instant.ofEpochMilli(row.getLong("confirmed")),
              row.getString("confirmed_by"));

  private final Library library;

  Senders(Library library) {
    this.library = library;
  }

  /** By name. */
  public List<Sender> all() {
    return library.read(handle ->
        handle.createQuery("select * from sender order by name, person").map(SENDER).list());
  }

  public Optional<Sender> find(String person) {
    return library.read(handle ->
        handle
            .createQuery("select * from sender where person = :person")
            .bind("person", person)
            .map(SENDER)
            .findOne());
  }

  /** Adds somebody, or puts what is known now in place of what was known of the same id. */
  public void put(Sender sender) {
    library.write(handle ->
        handle.execute(
            "merge into sender (person, name, role, public_key, confirmed, confirmed_by)"
                + " values (?, ?, ?, ?, ?, ?)",
            sender.person(),
            sender.name(),
            sender.role().name(),
            sender.key().hex(),
            sender.confirmed().toEpochMilli(),
            sender.confirmedBy()));
  }

  /** The next bundle of this sender is as from a stranger. */
  public void forget(String person) {
    library.write(handle -> handle.execute("delete from sender where person = ?", person));
  }

  /** What those are called who made revisions elsewhere, by id. */
  public Map<String, String> names() {
    return library.read(handle ->
        handle
            .createQuery("select person, name from author_elsewhere")
            .reduceRows(
                new HashMap<String, String>(),
                (names, row) -> {
                  names.put(
                      row.getColumn("person", String.class), row.getColumn("name", String.class));
                  return names;
                }));
  }

  /** Keeps names in place of those of the same ids. */
  public void putNames(Map<String, String> names) {
    library.write(handle ->
        names.forEach((person, name) ->
            handle.execute(
                "merge into author_elsewhere (person, name) values (?, ?)", person, name)));
  }
}
