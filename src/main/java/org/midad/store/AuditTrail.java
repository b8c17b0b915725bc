package org.midad.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.midad.codec.StoryJson;
import org.midad.model.AuditEntry;
import org.midad.model.Plan;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;

/**
 * What was decided in the newsroom, in order. Entries are added and never changed or taken away:
 * there is no method for it. Each carries a hash over its content and the hash of the one before,
 * so that a change made from outside is noticed.
 */
public final class AuditTrail {
  /** Stands where the first entry has none before it. */
  private static final String BEGINNING = "0".repeat(64);

  private static final RowMapper<AuditEntry> ENTRY =
      (row, context) ->
          new AuditEntry(
              row.getLong("number"),
              Instant.ofEpochMilli(row.getLong("at")),
              row.getString("person"),
              row.getString("action"),
              row.getString("story"),
              row.getString("revision"),
              row.getString("was"),
              row.getString("stage"),
              row.getString("plan"),
              row.getString("note"),
              row.getString("hash"));

  private final Library library;

  AuditTrail(Library library) {
    this.library = library;
  }

  /**
   * Adds what was done beside stories.
   *
   * @param action in capitals, such as {@code ACCOUNT_ADDED}
   * @param note whom or what it was done to
   */
  public void append(Instant at, String person, String action, String note) {
    library.write(handle -> append(handle, at, person, action, "", "", "", "", "", note));
  }

  /**
   * Adds what was decided about a story without a revision of it.
   *
   * @param note why, or about what of it
   */
  public void append(Instant at, String person, String action, StoryId story, String note) {
    library.write(
        handle -> append(handle, at, person, action, story.toString(), "", "", "", "", note));
  }

  /** Does something beside stories and adds it: both or neither. */
  public void append(Instant at, String person, String action, String note, Runnable deed) {
    library.write(handle -> {
      deed.run();
      append(at, person, action, note);
    });
  }

  /** All entries, the oldest first. */
  public List<AuditEntry> entries() {
    return library.read(
        handle -> handle.createQuery("select * from audit order by number").map(ENTRY).list());
  }

  /**
   * Goes through the whole trail.
   *
   * @return the number of the first entry that is not as it was written or is missing; nothing if
   *     all is as it was
   */
  public OptionalLong firstBroken() {
    String before = BEGINNING;
    long number = 1;
    for (AuditEntry entry : entries()) {
      if (entry.number() != number || !entry.hash().equals(hash(before, entry))) {
        return OptionalLong.of(number);
      }
      before = entry.hash();
      number++;
    }
    return firstUntold();
  }

  /** Adds a revision in which something was decided, in the transaction that keeps it. */
  static void append(Handle handle, Revision revision, RevisionId id, String was) {
    if (revision.reason().isDecision()) {
      long number =
          append(
              handle,
              revision.at(),
              revision.author(),
              revision.reason().name(),
              revision.story().id().toString(),
              id.sha256(),
              was,
              revision.stage().name(),
              revision.plan().equals(Plan.NONE) ? "" : StoryJson.write(revision.plan()),
              revision.note());
      handle.execute("update revision set audit = ? where sha256 = ?", number, id.sha256());
    }
  }

  private static long append(
      Handle handle,
      Instant moment,
      String person,
      String action,
      String story,
      String revision,
      String was,
      String stage,
      String plan,
      String note) {
    Optional<AuditEntry> last =
        handle
            .createQuery("select * from audit order by number desc fetch next 1 row only")
            .map(ENTRY)
            .findOne();
    long number = last.map(entry -> entry.number() + 1).orElse(1L);
    Instant at = moment.truncatedTo(ChronoUnit.MILLIS);
    AuditEntry entry =
        new AuditEntry(
            number, at, person, action, story, revision, was, stage, plan, note, BEGINNING);
    handle.execute(
        "insert into audit (number, at, person, action, story, revision, was, stage, plan, note,"
            + " hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        number,
        at.toEpochMilli(),
        person,
        action,
        story,
        revision,
        was,
        stage,
        plan,
        note,
        hash(last.map(AuditEntry::hash).orElse(BEGINNING), entry));
    return number;
  }

  /** Whoever takes entries away leaves the revisions behind that they told of. */
  private OptionalLong firstUntold() {
    return library.read(handle ->
        handle
            .createQuery(
                "select r.audit from revision r left join audit a"
                    + " on a.number = r.audit and a.revision = r.sha256"
                    + " where r.audit is not null and a.number is null order by r.audit"
                    + " fetch next 1 row only")
            .mapTo(Long.class)
            .findOne()
            .map(OptionalLong::of)
            .orElseGet(OptionalLong::empty));
  }

  private static String hash(String before, AuditEntry entry) {
    MessageDigest digest = sha256();
    for (String part :
        List.of(
            before,
            String.valueOf(entry.number()),
            String.valueOf(entry.at().toEpochMilli()),
            entry.person(),
            entry.action(),
            entry.story(),
            entry.revision(),
            entry.was(),
            entry.stage(),
            entry.plan(),
            entry.note())) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      // With its length before it, so that nothing can be moved from one column to the next.
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
