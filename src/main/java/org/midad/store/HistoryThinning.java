package org.midad.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.midad.model.Retention;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;

/**
 * Gives up the content of autosaved revisions that are one among many of their time. Their rows
 * stay, so that the graph of revisions has no hole: it is known that they were, when, and by whom.
 *
 * <p>Only what is written on in one go is thinned: an autosaved revision without a note, from which
 * one other was made and no more, by the same person, in the same stage, by saving. So a head, a
 * point where the graph forks (and with it every lowest common ancestor, for the two ways part
 * there), a parent of a merge, the last text before a stage changes, before something is decided or
 * before somebody else goes on, all keep their content. So does what a receipt, a delivery or the
 * audit trail names, and every state that another library has seen.
 */
public final class HistoryThinning {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration EVER = Duration.of(Long.MAX_VALUE, ChronoUnit.MILLIS);

  private final Library library;

  HistoryThinning(Library library) {
    this.library = library;
  }

  /**
   * A revision as the rule sees it.
   *
   * @param full whether its content is there
   * @param named whether something other than revisions names it
   */
  record Row(
      String id,
      Revision.Reason reason,
      String note,
      String author,
      String stage,
      Instant at,
      boolean full,
      boolean named,
      List<RevisionId> parents) {}

  /** The stories that may have something to give up, in no order. */
  public List<StoryId> stories(Instant now) {
    return library.read(handle ->
        handle
            .createQuery(
                "select story from revision where reason = :reason and json is not null"
                    + " and at < :before group by story having count(*) > 1")
            .bind("reason", Revision.Reason.AUTOSAVED.name())
            .bind("before", now.minus(HOUR).toEpochMilli())
            .mapTo(UUID.class)
            .map(StoryId::new)
            .list());
  }

  /**
   * Thins one story's revisions, in one small transaction.
   *
   * @param zone in which hours and days begin
   * @return how many contents were given up
   */
  public int thin(StoryId story, Retention rule, Instant now, ZoneId zone) {
    if (library.read(handle -> givenUp(rows(handle, story), rule, now, zone)).isEmpty()) {
      return 0;
    }
    return library.atOnce(() ->
        library.read(handle -> {
          // Nobody makes a revision of it meanwhile: one thread writes at a time.
          Set<String> givenUp = givenUp(rows(handle, story), rule, now, zone);
          for (String id : givenUp) {
            long size = size(handle, id);
            // A row's own room H2 counts itself.
            if (size > DatabaseFile.WITHIN_ROW) {
              library.gaveUp(size);
            }
            handle.execute("update revision set json = null where sha256 = ?", id);
          }
          return givenUp.size();
        }));
  }

  /** In bytes. */
  private static long size(Handle handle, String id) {
    return handle
        .createQuery("select octet_length(json) from revision where sha256 = :id")
        .bind("id", id)
        .mapTo(Long.class)
        .one();
  }

  /** Those of a story's revisions whose content goes. */
  static Set<String> givenUp(List<Row> rows, Retention rule, Instant now, ZoneId zone) {
    List<Row> newestFirst =
        rows.stream()
            .filter(row -> row.full() && isAutosaved(row))
            .sorted(Comparator.comparing(Row::at).thenComparing(Row::id).reversed())
            .toList();
    Set<Row> kept = Tier.kept(tiers(rule, zone), newestFirst, Row::at, now);
    Map<RevisionId, List<Row>> children = new HashMap<>();
    for (Row row : rows) {
      row.parents()
          .forEach(parent -> children.computeIfAbsent(parent, any -> new ArrayList<>()).add(row));
    }
    Set<String> givenUp = new HashSet<>();
    for (Row row : newestFirst) {
      if (!kept.contains(row)
          && !row.named()
          && isWrittenOn(row, children.getOrDefault(new RevisionId(row.id()), List.of()))) {
        givenUp.add(row.id());
      }
    }
    return givenUp;
  }

  private static boolean isAutosaved(Row row) {
    return row.reason() == Revision.Reason.AUTOSAVED
        && row.note().isEmpty()
        && row.parents().size() == 1;
  }

  private static boolean isWrittenOn(Row row, List<Row> children) {
    if (children.size() != 1) {
      return false;
    }
    Row next = children.getFirst();
    return (next.reason() == Revision.Reason.AUTOSAVED || next.reason() == Revision.Reason.SAVED)
        && next.author().equals(row.author())
        && next.stage().equals(row.stage());
  }

  private static List<Tier> tiers(Retention rule, ZoneId zone) {
    Tier daily = new Tier(EVER, moment -> moment.atZone(zone).toLocalDate());
    return switch (rule) {
      case EVERYTHING -> List.of(Tier.all(EVER));
      case ROOMY -> List.of(Tier.all(DAY), hourly(WEEK, zone), daily);
      case USUAL -> List.of(Tier.all(HOUR), hourly(DAY, zone), daily);
    };
  }

  /** An hour that a clock change repeats is two: they differ in their offset. */
  private static Tier hourly(Duration age, ZoneId zone) {
    return new Tier(
        age,
        moment -> {
          ZonedDateTime local = moment.atZone(zone);
          return local.toOffsetDateTime().truncatedTo(ChronoUnit.HOURS);
        });
  }

  private static List<Row> rows(Handle handle, StoryId story) {
    return handle
        .createQuery(
            "select r.sha256, r.parents, r.reason, r.note, r.author, r.stage, r.at,"
                + " r.json is not null as full_, r.audit is not null"
                + " or r.sha256 = (select head from story s where s.id = r.story)"
                + " or exists (select 1 from receipt t where t.revision = r.sha256)"
                + " or exists (select 1 from delivery d where d.story = r.story"
                + " and d.revision = r.sha256)"
                + " or exists (select 1 from exchanged e where e.revision = r.sha256)"
                + " as named from revision r where r.story = :story")
        .bind("story", story.value())
        .map((row, context) ->
            new Row(
                row.getString("sha256"),
                Revision.Reason.valueOf(row.getString("reason")),
                row.getString("note"),
                row.getString("author"),
                row.getString("stage"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getBoolean("full_"),
                row.getBoolean("named"),
                Histories.parents(row)))
        .list();
  }
}
