package org.midad.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** The newspaper's style book in its versions. One that was published stays as it is. */
public final class StyleBooks {
  /**
   * A version.
   *
   * @param version from 1, without gaps
   * @param content as the room of checking writes it
   * @param note what is new in it, as its author says
   * @param person id of who published it
   */
  public record Kept(int version, String content, String note, String person, Instant at) {}

  private static final RowMapper<Kept> BOOK =
      (row, context) ->
          new Kept(
              row.getInt("version"),
              row.getString("content"),
              row.getString("note"),
              row.getString("person"),
              Instant.ofEpochMilli(row.getLong("at")));

  private final Library library;

  StyleBooks(Library library) {
    this.library = library;
  }

  /** The one that counts, if any was published. */
  public Optional<Kept> last() {
    return library.read(handle ->
        handle
            .createQuery("select * from style_book order by version desc fetch next 1 row only")
            .map(BOOK)
            .findOne());
  }

  /** The newest first. */
  public List<Kept> all() {
    return library.read(handle ->
        handle.createQuery("select * from style_book order by version desc").map(BOOK).list());
  }

  /**
   * Publishes the next version.
   *
   * @return its number
   */
  public int publish(String content, String note, String person, Instant at) {
    return library.atOnce(() -> {
      int next = last().map(Kept::version).orElse(0) + 1;
      library.write(handle ->
          handle.execute(
              "insert into style_book (version, content, note, person, at)"
                  + " values (?, ?, ?, ?, ?)",
              next,
              content,
              note,
              person,
              at.toEpochMilli()));
      return next;
    });
  }
}
