package org.midad.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which backups are kept: all of the last seven days, the newest of each week of the last thirteen,
 * the newest of each month of the last year; and the newest of all, however old it is. Weeks are
 * ISO 8601's and days those of UTC, as in the backups' names.
 */
final class BackupThinning {
  private static final List<Tier> TIERS =
      List.of(
          Tier.all(Duration.ofDays(7)),
          new Tier(Duration.ofDays(91), moment -> week(day(moment))),
          new Tier(Duration.ofDays(366), moment -> YearMonth.from(day(moment))));

  private BackupThinning() {}

  /** Of some moments at which backups were made, those that are given up. */
  static Set<Instant> givenUp(Set<Instant> made, Instant now) {
    List<Instant> newestFirst = made.stream().sorted(Comparator.reverseOrder()).toList();
    Set<Instant> givenUp = new HashSet<>(newestFirst.stream().skip(1).toList());
    givenUp.removeAll(Tier.kept(TIERS, newestFirst, moment -> moment, now));
    return givenUp;
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static String week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
