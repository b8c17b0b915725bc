package org.midad.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.midad.model.Lock;
import org.midad.model.StoryId;

/** Who is writing in which story. A lock that has expired stands until somebody takes it. */
public final class Locks {
  static final RowMapper<Optional<Lock>> LOCK =
      (row, context) -> {
        String holder = row.getString("holder");
        return holder == null
            ? Optional.empty()
            : Optional.of(
                new Lock(
                    holder,
                    row.getString("holder_name"),
                    Instant.ofEpochMilli(row.getLong("since")),
                    Instant.ofEpochMilli(row.getLong("touched"))));
      };

  /** What {@link #LOCK} reads, of the tables in {@link #JOIN}. */
  static final String COLUMNS =
      "l.person as holder, coalesce(p.name, l.person) as holder_name, l.since, l.touched";

  /** Beside a {@code story s}. */
  static final String JOIN =
      " left join story_lock l on l.story = s.id left join person p on p.id = l.person ";

  private final Library library;

  Locks(Library library) {
    this.library = library;
  }

  /** Who holds a story's lock, expired or not. */
  public Optional<Lock> find(StoryId story) {
    return library.read(handle -> find(handle, story));
  }

  /**
   * Takes a story's lock, unless it keeps this person out; a lock of the person's own is touched.
   *
   * @return who holds it afterwards; nothing if the library has no such story
   */
  public Optional<Lock> take(StoryId story, String person, Instant now) {
    library.write(handle -> {
      boolean known =
          handle
              .createQuery("select id from story where id = :story")
              .bind("story", story.value())
              .mapTo(UUID.class)
              .findOne()
              .isPresent();
      Optional<Lock> held = find(handle, story);
      if (known && held.filter(lock -> lock.bars(person, now)).isEmpty()) {
        Instant since =
            held.filter(lock -> lock.person().equals(person)).map(Lock::since).orElse(now);
        handle.execute(
            "merge into story_lock (story, person, since, touched) values (?, ?, ?, ?)",
            story.value(),
            person,
            since.toEpochMilli(),
            now.toEpochMilli());
      }
    });
    return find(story);
  }

  /** Lets go of a story, if it is this person who holds it. */
  public void release(StoryId story, String person) {
    library.write(handle ->
        handle.execute(
            "delete from story_lock where story = ? and person = ?", story.value(), person));
  }

  /** Takes a story's lock from whoever holds it. */
  public void release(StoryId story) {
    library.write(
        handle -> handle.execute("delete from story_lock where story = ?", story.value()));
  }

  private static Optional<Lock> find(Handle handle, StoryId story) {
    return handle
        .createQuery("select " + COLUMNS + " from story s" + JOIN + "where s.id = :story")
        .bind("story", story.value())
        .map(LOCK)
        .findOne()
        .flatMap(lock -> lock);
  }
}
