package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.midad.model.Retention;
import org.midad.model.Revision;
import org.midad.model.RevisionId;
import org.midad.store.HistoryThinning.Row;

/** The rule of thinning, said once more in another way, over random graphs and times. */
class HistoryThinningPropertyTest {
  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

  /** Half an hour off, and with a clock change in the weeks before. */
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("Asia/Baghdad"), ZoneId.of("Asia/Kolkata"), ZoneId.of("Europe/London"));

  private static final List<Revision.Reason> REASONS =
      List.of(
          Revision.Reason.AUTOSAVED,
          Revision.Reason.AUTOSAVED,
          Revision.Reason.AUTOSAVED,
          Revision.Reason.AUTOSAVED,
          Revision.Reason.AUTOSAVED,
          Revision.Reason.SAVED,
          Revision.Reason.ASSIGNED,
          Revision.Reason.MERGED,
          Revision.Reason.KEPT_ASIDE);

  @Property(tries = 500)
  void whatIsKeptIsWhatTheRuleSays(@ForAll Random random) {
    ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
    List<Row> rows = rows(random);
    Set<String> givenUp = HistoryThinning.givenUp(rows, Retention.USUAL, NOW, zone);
    for (Row row : rows) {
      assertThat(givenUp.contains(row.id())).as("%s", row).isEqualTo(isGivenUp(row, rows, zone));
    }
    List<Row> after = without(rows, givenUp);
    assertThat(HistoryThinning.givenUp(after, Retention.USUAL, NOW, zone)).isEmpty();
    assertThat(HistoryThinning.givenUp(rows, Retention.EVERYTHING, NOW, zone)).isEmpty();
    assertThat(givenUp).containsAll(HistoryThinning.givenUp(rows, Retention.ROOMY, NOW, zone));
  }

  @Property(tries = 500)
  void thinningAgainAndAgainGivesUpWhatThinningAtOnceDoes(@ForAll Random random) {
    ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
    List<Row> rows = rows(random);
    List<Row> left = rows;
    for (int hours = 40 * 24; hours >= 0; hours -= 1 + random.nextInt(60)) {
      left =
          without(
              left,
              HistoryThinning.givenUp(
                  left, Retention.USUAL, NOW.minus(Duration.ofHours(hours)), zone));
    }
    left = without(left, HistoryThinning.givenUp(left, Retention.USUAL, NOW, zone));
    assertThat(left)
        .isEqualTo(without(rows, HistoryThinning.givenUp(rows, Retention.USUAL, NOW, zone)));
  }

  private static boolean isGivenUp(Row row, List<Row> rows, ZoneId zone) {
    List<Row> children =
        rows.stream().filter(other -> other.parents().contains(new RevisionId(row.id()))).toList();
    if (!isPlain(row)
        || row.named()
        || children.size() != 1
        || !Set.of(Revision.Reason.AUTOSAVED, Revision.Reason.SAVED)
            .contains(children.getFirst().reason())
        || !children.getFirst().author().equals(row.author())
        || !children.getFirst().stage().equals(row.stage())) {
      return false;
    }
    Duration age = Duration.between(row.at(), NOW);
    ChronoUnit period = age.compareTo(Duration.ofDays(1)) <= 0 ? ChronoUnit.HOURS : ChronoUnit.DAYS;
    return age.compareTo(Duration.ofHours(1)) > 0
        && rows.stream()
            .filter(HistoryThinningPropertyTest::isPlain)
            .anyMatch(other -> isLater(other, row) && isTogether(other, row, period, zone));
  }

  private static boolean isPlain(Row row) {
    return row.reason() == Revision.Reason.AUTOSAVED
        && row.full()
        && row.note().isEmpty()
        && row.parents().size() == 1;
  }

  private static boolean isLater(Row other, Row row) {
    return other.at().isAfter(row.at())
        || (other.at().equals(row.at()) && other.id().compareTo(row.id()) > 0);
  }

  private static boolean isTogether(Row one, Row other, ChronoUnit period, ZoneId zone) {
    ZonedDateTime here = one.at().atZone(zone).truncatedTo(period);
    ZonedDateTime there = other.at().atZone(zone).truncatedTo(period);
    return here.toInstant().equals(there.toInstant());
  }

  private static List<Row> without(List<Row> rows, Set<String> givenUp) {
    return rows.stream()
        .map(row ->
            new Row(
                row.id(),
                row.reason(),
                row.note(),
                row.author(),
                row.stage(),
                row.at(),
                row.full() && !givenUp.contains(row.id()),
                row.named(),
                row.parents()))
        .collect(Collectors.toList());
  }

  /** A story's revisions over a month or so, in bursts; some from others than the newest. */
  private static List<Row> rows(Random random) {
    List<Row> rows = new ArrayList<>();
    Instant at = NOW.minus(Duration.ofDays(random.nextInt(40)));
    int all = 1 + random.nextInt(60);
    for (int number = 0; number < all; number++) {
      Revision.Reason reason = REASONS.get(random.nextInt(REASONS.size()));
      Set<RevisionId> parents = new HashSet<>();
      if (number > 0) {
        int newest = random.nextInt(10) == 0 ? random.nextInt(number) : number - 1;
        parents.add(new RevisionId(rows.get(newest).id()));
        if (reason == Revision.Reason.MERGED) {
          parents.add(new RevisionId(rows.get(random.nextInt(number)).id()));
        }
      }
      rows.add(
          new Row(
              id(random),
              number == 0 ? Revision.Reason.CREATED : reason,
              random.nextInt(15) == 0 ? "ملاحظة" : "",
              random.nextInt(8) == 0 ? "huda" : "zaidan",
              random.nextInt(10) == 0 ? "REVIEW" : "DRAFT",
              at,
              true,
              random.nextInt(12) == 0,
              List.copyOf(parents)));
      at =
          at.plusMillis(
              random.nextInt(3) == 0 ? random.nextLong(86_400_000) : random.nextLong(900_000));
    }
    return rows;
  }

  private static String id(Random random) {
    StringBuilder id = new StringBuilder();
    while (id.length() < 64) {
      id.append(Integer.toHexString(random.nextInt(16)));
    }
    return id.toString();
  }
}
