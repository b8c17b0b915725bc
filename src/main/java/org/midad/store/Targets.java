package org.midad.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** Where stories are delivered, as written texts: what they say is not this room's matter. */
public final class Targets {
  /**
   * One of them.
   *
   * @param content as its own room writes it
   */
  public record Kept(String id, String name, String content, Standing standing) {}

  /** Who may choose a target. */
  public enum Standing {
    /** Everybody who may let a story leave: it was set up. */
    LISTED,
    /** Nobody: a story left for it once, and finds it there if it is tried again. */
    UNLISTED,
    /** Nobody, for nothing is delivered there any more. */
    RETIRED
  }

  private static final RowMapper<Kept> TARGET =
      (row, context) ->
          new Kept(
              row.getString("id"),
              row.getString("name"),
              row.getString("content"),
              Standing.valueOf(row.getString("standing")));

  private final Library library;

  Targets(Library library) {
    this.library = library;
  }

  /** By name, those too that nobody can choose, for receipts name them. */
  public List<Kept> all() {
    return library.read(
        handle -> handle.createQuery("select * from target order by name, id").map(TARGET).list());
  }

  public Optional<Kept> find(String id) {
    return library.read(handle ->
        handle
            .createQuery("select * from target where id = :id")
            .bind("id", id)
            .map(TARGET)
            .findOne());
  }

  /** Adds one, or puts it in place of what was known of the same id. */
  public void put(Kept target) {
    library.write(handle ->
        handle.execute(
            "merge into target (id, name, content, standing) values (?, ?, ?, ?)",
            target.id(),
            target.name(),
            target.content(),
            target.standing().name()));
  }
}
