package org.midad.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.midad.model.HistoryEntry;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.StoryId;
import org.midad.model.Thinned;

/** What is known of a story's revisions without their content. */
final class Histories {
  private Histories() {}

  /** Newest first. */
  static List<HistoryEntry> read(Handle handle, StoryId story) {
    return of(
            handle,
            "select sha256, parents, stage, author, at, reason, note, device,"
                + " json is null as thinned"
                + " from revision where story = :story order by number desc",
            story)
        .map((row, context) ->
            new HistoryEntry(
                new RevisionId(row.getString("sha256")),
                parents(row),
                Stage.valueOf(row.getString("stage")),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("at")),
                Revision.Reason.valueOf(row.getString("reason")),
                row.getString("note"),
                Optional.ofNullable(row.getString("device")),
                row.getBoolean("thinned")))
        .list();
  }

  /** Those whose content was given up, by name. */
  static Map<RevisionId, Thinned> thinned(Handle handle, StoryId story) {
    Map<RevisionId, Thinned> thinned = new HashMap<>();
    of(
            handle,
            "select sha256, parents, stage, author, at, device from revision"
                + " where story = :story and json is null",
            story)
        .map((row, context) ->
            new Thinned(
                new RevisionId(row.getString("sha256")),
                parents(row),
                Stage.valueOf(row.getString("stage")),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("device")))
        .forEach(one -> thinned.put(one.id(), one));
    return thinned;
  }

  /** A revision's, of its row; none where the row is damaged. */
  static List<RevisionId> parents(ResultSet row) throws SQLException {
    return TextArray.of(row, "parents").stream().map(RevisionId::new).toList();
  }

  private static Query of(Handle handle, String query, StoryId story) {
    return handle.createQuery(query).bind("story", story.value());
  }
}
