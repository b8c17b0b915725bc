package org.midad.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Named texts that a library keeps beside its stories. */
public final class Values {
  private final Library library;

  Values(Library library) {
    this.library = library;
  }

  /** All of them, by name. */
  public Map<String, String> all() {
    return library.read(handle ->
        handle
            .createQuery("select name, content from setting")
            .reduceRows(
                new HashMap<String, String>(),
                (all, row) -> {
                  all.put(
                      row.getColumn("name", String.class), row.getColumn("content", String.class));
                  return all;
                }));
  }

  /** One of them; empty if it is not there. */
  public Optional<String> get(String name) {
    return library.read(handle ->
        handle
            .createQuery("select content from setting where name = :name")
            .bind("name", name)
            .mapTo(String.class)
            .findOne());
  }

  /** Takes one away; one that is not there is fine. */
  public void remove(String name) {
    library.write(handle -> handle.execute("delete from setting where name = ?", name));
  }

  /** Puts these in place of those of the same names; all or none. */
  public void put(Map<String, String> changed) {
    library.write(handle ->
        changed.forEach((name, content) ->
            handle.execute("merge into setting (name, content) values (?, ?)", name, content)));
  }
}
