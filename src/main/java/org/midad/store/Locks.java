package org.midad.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.midad.model.Lock;
import org.midad.model.Person;
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
      "s.lock_person as holder, coalesce(p.name, s.lock_person) as holder_name,"
          + " s.lock_since as since, s.lock_touched as touched";

  /** Beside a {@code story s}. */
  static final String JOIN = " left join person p on p.id = s.lock_person ";

  private static final String RELEASE =
      "update story set lock_person = null, lock_since = null, lock_touched = null";

  private final Library library;

  Locks(Library library) {
    this.library = library;
  }

  /** Who holds a story's lock, expired or not. */
  public Optional<Lock> find(StoryId story) {
    return library.read(handle -> find(handle, story)).flatMap(lock -> lock);
  }

  /**
   * Takes a story's lock, unless it keeps this person out; a lock of the person's own is touched.
   *
   * @param now to the millisecond
   * @return who holds it afterwards; nothing if the library has no such story
   */
  public Optional<Lock> take(StoryId story, Person person, Instant now) {
    return library.atOnce(() ->
        library.read(handle ->
            find(handle, story)
                .map(held ->
                    held.filter(lock -> lock.bars(person.id(), now))
                        .orElseGet(() -> put(handle, story, Lock.next(held, person, now))))));
  }

  static Lock put(Handle handle, StoryId story, Lock lock) {
    handle.execute(
        "update story set lock_person = ?, lock_since = ?, lock_touched = ? where id = ?",
        lock.person(),
        lock.since().toEpochMilli(),
        lock.touched().toEpochMilli(),
        story.value());
    return lock;
  }

  /** Lets go of a story, if it is this person who holds it. */
  public void release(StoryId story, String person) {
    library.write(handle ->
        handle.execute(RELEASE + " where id = ? and lock_person = ?", story.value(), person));
  }

  /** Takes a story's lock from whoever holds it. */
  public void release(StoryId story) {
    library.write(handle -> handle.execute(RELEASE + " where id = ?", story.value()));
  }

  /** Nothing at all if there is no such story. */
  private static Optional<Optional<Lock>> find(Handle handle, StoryId story) {
    return handle
        .createQuery("select " + COLUMNS + " from story s" + JOIN + "where s.id = :story")
        .bind("story", story.value())
        .map(LOCK)
        .findOne();
  }
}
