package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackupThinningTest {
  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

  @Test
  void ofDailyBackupsAWeekAWeekOfAQuarterAndAMonthOfAYearAreKept() {
    Set<Instant> daily =
        IntStream.range(0, 800).mapToObj(BackupThinningTest::daysAgo).collect(Collectors.toSet());
    NavigableSet<Instant> kept = kept(daily);
    assertThat(kept).contains(daysAgo(0), daysAgo(7)).doesNotContain(daysAgo(8));
    assertThat(kept.tailSet(daysAgo(7))).hasSize(8);
    // The 22nd of November was a Sunday: the last day of each week before is kept.
    assertThat(kept).contains(daysAgo(11), daysAgo(18), daysAgo(88)).doesNotContain(daysAgo(95));
    assertThat(kept).contains(Instant.parse("2026-06-30T09:00:00Z"));
    assertThat(kept.headSet(daysAgo(91))).hasSizeBetween(8, 10);
    assertThat(kept.first()).isAfter(daysAgo(366));
  }

  @Test
  void thinningDayByDayKeepsAsMuchAsThinningAtOnce() {
    Set<Instant> left = new HashSet<>();
    for (int day = 800; day >= 0; day--) {
      left.add(daysAgo(day));
      left.removeAll(BackupThinning.givenUp(left, daysAgo(day)));
    }
    assertThat(left).hasSizeGreaterThan(25);
    assertThat(new TreeSet<>(left).first()).isBefore(daysAgo(300));
  }

  @Test
  void theNewestIsKeptHoweverOldItIs() {
    Set<Instant> old = Set.of(daysAgo(900), daysAgo(901));
    assertThat(kept(old)).containsExactly(daysAgo(900));
  }

  @Test
  void oneFromTheFutureIsKept() {
    Set<Instant> made = Set.of(daysAgo(-3), daysAgo(0), daysAgo(1));
    assertThat(kept(made)).hasSize(3);
  }

  private static NavigableSet<Instant> kept(Set<Instant> made) {
    NavigableSet<Instant> kept = new TreeSet<>(made);
    kept.removeAll(BackupThinning.givenUp(made, NOW));
    return kept;
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }
}
