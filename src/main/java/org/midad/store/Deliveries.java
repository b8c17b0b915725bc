package org.midad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.midad.model.Delivery;
import org.midad.model.Publication;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;

/** What was decided to be delivered, how far it is, and what is remembered of it. */
public final class Deliveries {
  private static final RowMapper<Delivery> DELIVERY =
      (row, context) ->
          new Delivery(
              row.getObject("id", UUID.class),
              row.getString("target"),
              new Delivery.Decision(
                  new StoryId(row.getObject("story", UUID.class)),
                  new RevisionId(row.getString("revision")),
                  row.getInt("version"),
                  moment(row, "leaving"),
                  Publication.valueOf(row.getString("publication")),
                  moment(row, "not_before"),
                  row.getString("person"),
                  moment(row, "decided")),
              row.getString("override"),
              Delivery.State.valueOf(row.getString("state")),
              row.getInt("tries"),
              moment(row, "next"),
              failure(row),
              row.getString("address"));

  /** Of a select over stories {@code s}: whether it was decided to leave and nobody has it yet. */
  static final String LEAVING =
      "exists (select 1 from delivery d where d.story = s.id and d.publication = 'USABLE'"
          + " and d.state in ('WAITING', 'UNDER_WAY', 'STOPPED') and d.version >"
          + " (select count(*) from revision l where l.story = s.id"
          + " and l.reason in ('EXPORTED', 'CORRECTED'))) as leaving, ";

  private final Library library;

  Deliveries(Library library) {
    this.library = library;
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  private static Delivery.@Nullable Failure failure(ResultSet row) throws SQLException {
    String key = row.getString("problem");
    if (key == null) {
      return null;
    }
    return new Delivery.Failure(key, TextArray.of(row, "arguments"), row.getString("said"));
  }

  /** Records what was decided, after all that was decided before. */
  public void add(Delivery delivery) {
    library.write(handle ->
        handle
            .createUpdate(
                "insert into delivery (id, story, revision, target, version, leaving, publication,"
                    + " not_before, person, decided, state, tries, next) values (:id, :story,"
                    + " :revision, :target, :version, :leaving, :publication, :notBefore, :person,"
                    + " :decided, :state, :tries, :next)")
            .bind("id", delivery.id())
            .bind("story", delivery.story().value())
            .bind("revision", delivery.revision().sha256())
            .bind("target", delivery.target())
            .bind("version", delivery.version())
            .bind("leaving", delivery.decision().leaving().toEpochMilli())
            .bind("publication", delivery.publication().name())
            .bind("notBefore", delivery.decision().notBefore().toEpochMilli())
            .bind("person", delivery.decision().person())
            .bind("decided", delivery.decision().at().toEpochMilli())
            .bind("state", delivery.state().name())
            .bind("tries", delivery.tries())
            .bind("next", delivery.next().toEpochMilli())
            .execute());
  }

  /** Records how far one is. */
  public void update(Delivery delivery) {
    Delivery.Failure failure = delivery.failure();
    library.write(handle ->
        handle
            .createUpdate(
                "update delivery set override = :override, state = :state, tries = :tries, next ="
                    + " :next, problem = :problem, arguments = :arguments, said = :said, address = :address"
                    + " where id = :id")
            .bind("id", delivery.id())
            .bind("override", delivery.override())
            .bind("state", delivery.state().name())
            .bind("tries", delivery.tries())
            .bind("next", delivery.next().toEpochMilli())
            .bind("problem", failure == null ? null : failure.key())
            .bindArray("arguments", String.class, failure == null ? List.of() : failure.arguments())
            .bind("said", failure == null ? null : failure.said())
            .bind("address", delivery.address())
            .execute());
  }

  public Optional<Delivery> find(UUID id) {
    return library.read(handle ->
        handle
            .createQuery("select * from delivery where id = :id")
            .bind("id", id)
            .map(DELIVERY)
            .findOne());
  }

  /** All of a story, in the order of deciding. */
  public List<Delivery> of(StoryId story) {
    return library.read(handle ->
        handle
            .createQuery("select * from delivery where story = :story order by number")
            .bind("story", story.value())
            .map(DELIVERY)
            .list());
  }

  /** All that are not over, in the order of deciding. */
  public List<Delivery> open() {
    return library.read(handle ->
        handle
            .createQuery(
                "select * from delivery where state in ('WAITING', 'UNDER_WAY', 'STOPPED')"
                    + " order by number")
            .map(DELIVERY)
            .list());
  }

  /** The newest that are over, newest first. */
  public List<Delivery> over(int limit) {
    return library.read(handle ->
        handle
            .createQuery(
                "select * from delivery where state in ('DELIVERED', 'CANCELLED')"
                    + " order by number desc fetch first :limit rows only")
            .bind("limit", limit)
            .map(DELIVERY)
            .list());
  }

  /** When somebody last looked whether anything is due, by the clock of then. */
  public Optional<Instant> seen() {
    return library.read(handle ->
        handle
            .createQuery("select at from delivery_clock")
            .mapTo(Long.class)
            .findOne()
            .map(Instant::ofEpochMilli));
  }

  /** Remembers when somebody looked. */
  public void seen(Instant at) {
    library.write(handle ->
        handle.execute("merge into delivery_clock (id, at) values (1, ?)", at.toEpochMilli()));
  }

  /** What is remembered of a story at a target. */
  public Optional<String> remembered(String target, StoryId story, String name) {
    return library.read(handle ->
        handle
            .createQuery(
                "select content from delivery_ledger where target = :target and story = :story"
                    + " and name = :name")
            .bind("target", target)
            .bind("story", story.value())
            .bind("name", name)
            .mapTo(String.class)
            .findOne());
  }

  /** Remembers something of a story at a target, in place of what was known. */
  public void remember(String target, StoryId story, String name, String content) {
    library.write(handle ->
        handle.execute(
            "merge into delivery_ledger (target, story, name, content) values (?, ?, ?, ?)",
            target,
            story.value(),
            name,
            content));
  }
}
