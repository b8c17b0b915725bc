package org.midad.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which backups are kept: all of the last seven days, the newest of each week of the last thirteen,
 * the newest of each month of the last year; and the newest of all, however old it is. Weeks are
 * ISO 8601's and days those of UTC, as in the backups' names. One from the future is kept: the
 * clock may have been wrong.
 */
final class Thinning {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration QUARTER = Duration.ofDays(91);
  private static final Duration YEAR = Duration.ofDays(366);

  private Thinning() {}

  /** Of some moments at which backups were made, those that are given up. */
  static Set<Instant> givenUp(Set<Instant> made, Instant now) {
    SortedSet<Instant> newestFirst = new TreeSet<>(Comparator.reverseOrder());
    newestFirst.addAll(made);
    List<Instant> kept = new ArrayList<>();
    Set<Object> weeks = new HashSet<>();
    Set<Object> months = new HashSet<>();
    for (Instant moment : newestFirst) {
      LocalDate day = moment.atZone(ZoneOffset.UTC).toLocalDate();
      String week =
          day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      boolean firstOfWeek = weeks.add(week);
      boolean firstOfMonth = months.add(YearMonth.from(day));
      Duration age = Duration.between(moment, now);
      if (kept.isEmpty()
          || age.compareTo(WEEK) <= 0
          || (firstOfWeek && age.compareTo(QUARTER) <= 0)
          || (firstOfMonth && age.compareTo(YEAR) <= 0)) {
        kept.add(moment);
      }
    }
    Set<Instant> givenUp = new HashSet<>(made);
    kept.forEach(givenUp::remove);
    return givenUp;
  }
}
