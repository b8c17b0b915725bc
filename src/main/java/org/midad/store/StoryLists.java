package org.midad.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.midad.codec.StoryJson;
import org.midad.model.Publication;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;

/** What queues show of stories, read without their texts. */
final class StoryLists {
  private static final RowMapper<StorySummary> SUMMARY =
      (row, context) ->
          new StorySummary(
              new StoryId(row.getObject("id", UUID.class)),
              new RevisionId(row.getString("head")),
              row.getString("headline"),
              row.getString("slug"),
              Stage.valueOf(row.getString("stage")),
              Publication.valueOf(row.getString("publication")),
              row.getInt("urgency"),
              row.getString("section"),
              row.getString("byline"),
              row.getString("creator"),
              Instant.ofEpochMilli(row.getLong("updated")),
              StoryJson.readPlan(row.getString("plan")),
              Locks.LOCK.map(row, context));

  private static final String SELECT =
      "select s.id, head, headline, slug, stage, publication, urgency, section, byline, creator,"
          + " s.updated, plan, "
          + Locks.COLUMNS;

  private StoryLists() {}

  static List<StorySummary> list(Handle handle, StoryFilter filter, int offset, int limit) {
    return filter.stages().size() > 1 && filter.isForEverybody()
        ? listStages(handle, filter.stages(), offset, limit)
        : bind(
                handle.createQuery(
                    SELECT
                        + " from story s"
                        + Locks.JOIN
                        + where(filter)
                        + order(filter)
                        + " offset :offset rows fetch next :limit rows only"),
                filter)
            .bind("offset", offset)
            .bind("limit", limit)
            .map(SUMMARY)
            .list();
  }

  /**
   * The newest of each stage, and of these the newest. An index has the stories of one stage in
   * order; if it is asked for several at once, H2 sorts all that were ever exported.
   */
  private static List<StorySummary> listStages(
      Handle handle, Set<Stage> stages, int offset, int limit) {
    // Numbers and no parameters: H2 2.5.252 keeps those that parts of a union were first run with.
    String newest =
        stages.stream()
            .map(stage ->
                "(select id, updated from story where stage = '"
                    + stage.name()
                    + "' order by stage, updated desc, id fetch next "
                    + ((long) offset + limit)
                    + " rows only)")
            .collect(Collectors.joining(" union all "));
    String page =
        "(select id, updated from ("
            + newest
            + ") order by updated desc, id offset "
            + offset
            + " rows fetch next "
            + limit
            + " rows only) page";
    return handle
        .createQuery(
            SELECT
                + " from "
                + page
                + " join story s on s.id = page.id"
                + Locks.JOIN
                + "order by page.updated desc, page.id")
        .map(SUMMARY)
        .list();
  }

  static List<StorySummary> list(Handle handle, Set<StoryId> stories) {
    return handle
        .createQuery(SELECT + " from story s" + Locks.JOIN + "where s.id = any(:stories)")
        .bindArray("stories", UUID.class, stories.stream().map(StoryId::value).toList())
        .map(SUMMARY)
        .list();
  }

  static List<StoryId> all(Handle handle) {
    return handle
        .createQuery("select id from story order by updated desc, id")
        .mapTo(UUID.class)
        .map(StoryId::new)
        .list();
  }

  static int count(Handle handle, StoryFilter filter) {
    return bind(handle.createQuery("select count(*) from story s" + where(filter)), filter)
        .mapTo(Integer.class)
        .one();
  }

  static Map<Stage, Integer> countByStage(Handle handle) {
    return handle
        .createQuery("select stage, count(*) as stories from story group by stage")
        .reduceRows(
            new EnumMap<>(Stage.class),
            (counts, row) -> {
              counts.put(
                  Stage.valueOf(row.getColumn("stage", String.class)),
                  row.getColumn("stories", Integer.class));
              return counts;
            });
  }

  private static String where(StoryFilter filter) {
    return (filter.stages().isEmpty() ? " where true" : " where stage in (<stages>)")
        + (filter.creator() == null ? "" : " and creator = :creator")
        + (filter.assignee() == null ? "" : " and assignee = :assignee")
        + (filter.awaited() == null
            ? ""
            : " and s.id in (select story from mention where person = :awaited)");
  }

  /** Names every column of the index, also those that are the same throughout: or H2 sorts anew. */
  private static String order(StoryFilter filter) {
    return " order by " + (filter.stages().size() == 1 ? "stage, " : "") + "updated desc, s.id";
  }

  private static <S extends SqlStatement<S>> S bind(S statement, StoryFilter filter) {
    if (!filter.stages().isEmpty()) {
      statement.bindList("stages", filter.stages().stream().map(Enum::name).toList());
    }
    if (filter.assignee() != null) {
      statement.bind("assignee", filter.assignee());
    }
    if (filter.awaited() != null) {
      statement.bind("awaited", filter.awaited());
    }
    if (filter.creator() != null) {
      statement.bind("creator", filter.creator());
    }
    return statement;
  }
}
