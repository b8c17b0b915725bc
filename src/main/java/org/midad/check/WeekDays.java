package org.midad.check;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The days of the week as newspapers write them. */
final class WeekDays {
  private static final Map<String, DayOfWeek> DAYS =
      Map.ofEntries(
          Map.entry("السبت", DayOfWeek.SATURDAY),
          Map.entry("الأحد", DayOfWeek.SUNDAY),
          Map.entry("الاحد", DayOfWeek.SUNDAY),
          Map.entry("الاثنين", DayOfWeek.MONDAY),
          Map.entry("الإثنين", DayOfWeek.MONDAY),
          Map.entry("الثلاثاء", DayOfWeek.TUESDAY),
          Map.entry("الثلثاء", DayOfWeek.TUESDAY),
          Map.entry("الأربعاء", DayOfWeek.WEDNESDAY),
          Map.entry("الاربعاء", DayOfWeek.WEDNESDAY),
          Map.entry("الخميس", DayOfWeek.THURSDAY),
          Map.entry("الجمعة", DayOfWeek.FRIDAY));

  private static final List<String> NAMES =
      List.of("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد");

  private WeekDays() {}

  /**
   * @param word without vowels
   */
  static Optional<DayOfWeek> of(String word) {
    return Optional.ofNullable(DAYS.get(word));
  }

  static String name(DayOfWeek day) {
    return NAMES.get(day.getValue() - 1);
  }
}
