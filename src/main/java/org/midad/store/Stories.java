package org.midad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.midad.codec.StoryJson;
import org.midad.codec.WrittenRevision;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Lock;
import org.midad.model.Problem;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;
import org.midad.store.journal.RevisionLog;

/** The stories of a library: their revisions, their heads, and what queues show of them. */
public final class Stories {
  private static final RowMapper<Delivered> DELIVERED =
      (row, context) ->
          new Delivered(
              row.getString("target"),
              row.getString("address"),
              Instant.ofEpochMilli(row.getLong("at")),
              row.getString("sha256"));

  /** When somebody merely wrote. */
  private static final Set<Revision.Reason> WRITTEN =
      EnumSet.of(Revision.Reason.SAVED, Revision.Reason.AUTOSAVED);

  private final Library library;

  /** Where a story stands. */
  private record Standing(String head, String stage, Optional<Lock> lock) {}

  Stories(Library library) {
    this.library = library;
  }

  /**
   * Keeps a revision and makes it its story's head. When this returns, it is on disk. A revision
   * that is the head already is acknowledged again.
   *
   * @throws Problem {@code problem.story.changed} unless its first parent is the story's head, and
   *     {@code problem.story.missing} if it has parents and the library has no such story; nothing
   *     is changed then
   */
  public RevisionId save(Revision revision) {
    return save(revision, Optional.empty());
  }

  /**
   * Keeps a revision as {@link #save(Revision)} does, and lets a lock stand on its story.
   *
   * @param lock if it is not left as it is
   * @throws Problem {@code refusal.locked} also if another lock keeps its holder out
   */
  public RevisionId save(Revision revision, Optional<Lock> lock) {
    WrittenRevision written = WrittenRevision.of(revision);
    if (!isWritten(revision)
        || !library.acknowledge(
            written,
            handle -> isNext(standing(handle, revision.story().id()), written, lock),
            handle -> put(handle, written, lock))) {
      keep(written, lock, List.of());
    }
    library.readRevisions().keep(written.id(), revision);
    return written.id();
  }

  /** Whether a revision says all that it changes. What was decided is in the audit trail too. */
  private static boolean isWritten(Revision revision) {
    return WRITTEN.contains(revision.reason()) && !revision.parents().isEmpty();
  }

  /**
   * Lets the database follow what the log of revisions acknowledged.
   *
   * @return whether it is such a save, and goes on from where its story stands; nothing is changed
   *     otherwise
   */
  boolean follow(RevisionLog.Entry entry) {
    if (!StoryJson.name(entry.json()).equals(entry.id())) {
      return false;
    }
    WrittenRevision written = WrittenRevision.read(entry.json());
    Revision revision = written.revision();
    Optional<String> head =
        library.read(handle -> standing(handle, revision.story().id())).map(Standing::head);
    boolean fits =
        isWritten(revision)
            && revision.parents().stream().map(RevisionId::sha256).findFirst().equals(head);
    if (fits) {
      library.write(handle -> put(handle, written, Optional.empty()));
    }
    return fits;
  }

  /**
   * Keeps a revision as {@link #save(Revision)} does, together with the receipts it was made for.
   */
  public RevisionId save(Revision revision, List<Delivered> receipts) {
    WrittenRevision written = WrittenRevision.of(revision);
    keep(written, Optional.empty(), receipts);
    return written.id();
  }

  private void keep(WrittenRevision written, Optional<Lock> lock, List<Delivered> receipts) {
    Revision revision = written.revision();
    library.write(handle -> {
      Optional<Standing> was = standing(handle, revision.story().id());
      if (isNext(was, written, lock)) {
        put(handle, was, written, lock);
        library.kept(written.id(), written.json());
        StoryRows.insertReceipts(handle, written.id(), 0, receipts);
        AuditTrail.append(handle, revision, written.id(), was.map(Standing::stage).orElse(""));
      }
    });
  }

  /** Makes a revision the head, unless it is that already. */
  private void put(Handle handle, WrittenRevision written, Optional<Lock> lock) {
    Optional<Standing> was = standing(handle, written.revision().story().id());
    if (isNext(was, written, lock)) {
      put(handle, was, written, lock);
    }
  }

  private void put(
      Handle handle, Optional<Standing> was, WrittenRevision written, Optional<Lock> lock) {
    Revision revision = written.revision();
    StoryRows.putHead(
        handle,
        revision,
        written.id(),
        was.isEmpty() ? Optional.of(revision.author()) : Optional.empty());
    StoryRows.insert(handle, revision, written.id(), written.json());
    lock.filter(next -> !was.flatMap(Standing::lock).equals(lock))
        .ifPresent(next -> Locks.put(handle, revision.story().id(), next));
    library.moved(revision.story().id());
  }

  /**
   * Keeps a revision in its story's history without making it the head.
   *
   * @throws Problem {@code problem.story.missing} if the library has no such story
   */
  public RevisionId keepAside(Revision revision) {
    byte[] json = StoryJson.write(revision);
    RevisionId id = StoryJson.name(json);
    library.write(handle -> {
      if (standing(handle, revision.story().id()).isEmpty()) {
        throw new Problem("problem.story.missing");
      }
      StoryRows.insert(handle, revision, id, json);
      library.kept(id, json);
    });
    return id;
  }

  /**
   * The newest revision of a story.
   *
   * @throws Problem {@code problem.story.missing} if the library has no such story
   */
  public Head head(StoryId story) {
    return library.read(handle -> {
      Head head =
          handle
              .createQuery(
                  "select s.head, s.creator, s.stage, r.json, "
                      + Deliveries.LEAVING
                      + Locks.COLUMNS
                      + " from story s join revision r on r.sha256 = s.head"
                      + Locks.JOIN
                      + "where s.id = :story")
              .bind("story", story.value())
              .map((row, context) -> {
                RevisionId id = new RevisionId(row.getString("head"));
                return new Head(
                    id,
                    content(id, row),
                    row.getString("creator"),
                    Stage.valueOf(row.getString("stage")),
                    Locks.LOCK.map(row, context),
                    row.getBoolean("leaving"));
              })
              .findOne()
              .orElseThrow(() -> new Problem("problem.story.missing"));
      return head.stage().isAside()
          ? new Head(
              head.id(),
              head.revision(),
              head.creator(),
              resting(handle, story, head.stage()),
              head.lock(),
              head.leaving())
          : head;
    });
  }

  /**
   * Any revision by its name, with its content checked against the name.
   *
   * @throws Problem {@code problem.library.damaged} if the content does not fit the name, {@code
   *     problem.story.missing} if the library has no such revision, and {@code
   *     problem.revision.thinned} if it has its row alone
   */
  public Revision revision(RevisionId id) {
    return library.graphs().written(id).revision();
  }

  /** A story's revisions, newest first; empty if the library has no such story. */
  public List<HistoryEntry> history(StoryId story) {
    return library.read(handle -> Histories.read(handle, story));
  }

  /** Keeps what one more target has confirmed of a revision. */
  public void add(RevisionId revision, List<Delivered> receipts) {
    library.write(handle -> {
      int before =
          handle
              .createQuery("select count(*) from receipt where revision = :revision")
              .bind("revision", revision.sha256())
              .mapTo(Integer.class)
              .one();
      StoryRows.insertReceipts(handle, revision, before, receipts);
    });
  }

  /** What was delivered of a revision, in the order of delivery. */
  public List<Delivered> receipts(RevisionId revision) {
    return library.read(handle ->
        handle
            .createQuery(
                "select target, address, at, sha256 from receipt"
                    + " where revision = :revision order by place")
            .bind("revision", revision.sha256())
            .map(DELIVERED)
            .list());
  }

  /**
   * One page of stories, newest first.
   *
   * @param offset how many to leave out, from 0
   * @param limit how many at most
   */
  public List<StorySummary> list(StoryFilter filter, int offset, int limit) {
    return library.read(handle -> StoryLists.list(handle, filter, offset, limit));
  }

  /** Those of some stories that the library has, in no order. */
  public List<StorySummary> list(Set<StoryId> stories) {
    return library.read(handle -> StoryLists.list(handle, stories));
  }

  /** The names of all that the library has now, newest first. */
  public List<StoryId> all() {
    return library.read(StoryLists::all);
  }

  public int count(StoryFilter filter) {
    return library.read(handle -> StoryLists.count(handle, filter));
  }

  /** How many stories stand in each stage; a stage without any is left out. */
  public Map<Stage, Integer> countByStage() {
    return library.read(StoryLists::countByStage);
  }

  /** False if the head stands there already. */
  private static boolean isNext(
      Optional<Standing> was, WrittenRevision written, Optional<Lock> lock) {
    Optional<String> head = was.map(Standing::head);
    if (head.equals(Optional.of(written.id().sha256()))) {
      return false;
    }
    Optional<String> parent =
        written.revision().parents().stream().map(RevisionId::sha256).findFirst();
    if (head.isEmpty() && parent.isPresent()) {
      throw new Problem("problem.story.missing");
    }
    if (!head.equals(parent)) {
      throw new Problem("problem.story.changed");
    }
    Optional<Lock> barring =
        was.flatMap(Standing::lock)
            .filter(
                held -> lock.filter(next -> held.bars(next.person(), next.touched())).isPresent());
    if (barring.isPresent()) {
      throw new Problem("refusal.locked", barring.get().name());
    }
    return true;
  }

  /** Nobody else moves the story from there until this transaction is done. */
  private static Optional<Standing> standing(Handle handle, StoryId story) {
    return handle
        .createQuery(
            "select s.head, s.stage, "
                + Locks.COLUMNS
                + " from story s"
                + Locks.JOIN
                + "where s.id = :story")
        .bind("story", story.value())
        .map((row, context) ->
            new Standing(
                row.getString("head"), row.getString("stage"), Locks.LOCK.map(row, context)))
        .findOne();
  }

  /** Where a story that stands aside stood before. One that was held when it was spiked is held. */
  private static Stage resting(Handle handle, StoryId story, Stage now) {
    List<String> passed =
        now == Stage.SPIKED
            ? List.of(Stage.SPIKED.name())
            : List.of(Stage.SPIKED.name(), Stage.HELD.name());
    return handle
        .createQuery(
            "select stage from revision where story = :story and stage not in (<passed>)"
                + " and reason <> :aside order by number desc fetch next 1 row only")
        .bind("story", story.value())
        .bind("aside", Revision.Reason.KEPT_ASIDE.name())
        .bindList("passed", passed)
        .mapTo(String.class)
        .findOne()
        .map(Stage::valueOf)
        // What was scheduled has lost its moment.
        .map(stage -> stage == Stage.SCHEDULED ? Stage.APPROVED : stage)
        .orElse(Stage.DRAFT);
  }

  private Revision content(RevisionId id, ResultSet row) throws SQLException {
    Optional<Revision> read = library.readRevisions().find(id);
    if (read.isPresent()) {
      return read.get();
    }
    byte[] json = row.getBytes("json");
    if (!StoryJson.name(json).equals(id)) {
      throw library.damaged(new IllegalStateException("the content of " + id + " has changed"));
    }
    Revision revision = StoryJson.readRevision(json);
    library.readRevisions().keep(id, revision);
    return revision;
  }
}
