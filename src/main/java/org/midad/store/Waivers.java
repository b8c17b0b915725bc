package org.midad.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.midad.model.StoryId;
import org.midad.model.Waiver;

/** What people let be although a rule speaks of it. */
public final class Waivers {
  private static final RowMapper<Waiver> WAIVER =
      (row, context) ->
          new Waiver(
              row.getObject("id", UUID.class),
              Optional.ofNullable(row.getObject("story", UUID.class))
                  .map(StoryId::new)
                  .orElse(null),
              row.getString("rule"),
              row.getString("subject"),
              row.getString("reason"),
              row.getString("person"),
              Instant.ofEpochMilli(row.getLong("at")));

  private final Library library;

  Waivers(Library library) {
    this.library = library;
  }

  /** Those that hold in a story: its own and the ones for everywhere, the oldest first. */
  public List<Waiver> of(StoryId story) {
    return library.read(handle ->
        handle
            .createQuery(
                "select * from waiver where story = :story or story is null order by at, id")
            .bind("story", story.value())
            .map(WAIVER)
            .list());
  }

  public void add(Waiver waiver) {
    library.write(handle ->
        handle.execute(
            "insert into waiver (id, story, rule, subject, reason, person, at)"
                + " values (?, ?, ?, ?, ?, ?, ?)",
            waiver.id(),
            Optional.ofNullable(waiver.story()).map(StoryId::value).orElse(null),
            waiver.rule(),
            waiver.subject(),
            waiver.reason(),
            waiver.person(),
            waiver.at().toEpochMilli()));
  }

  /** One that is not there is fine. */
  public void remove(UUID id) {
    library.write(handle -> handle.execute("delete from waiver where id = ?", id));
  }
}
