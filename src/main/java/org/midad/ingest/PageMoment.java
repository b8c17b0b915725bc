package org.midad.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Letters;
import org.midad.arabic.PageTime;

/**
 * The line over an article that tells when: «01:10 صباحا», «الأحد 5 ديسمبر 2021 - 01:10 صباحا»,
 * «2021-12-05».
 *
 * @param date null where the line tells the time alone
 * @param time null where it tells the date alone
 */
record PageMoment(@Nullable LocalDate date, @Nullable LocalTime time) {
  /** Months, folded, by Gregorian, Levantine and English names. */
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("يناير", 1),
          Map.entry("كانون الثاني", 1),
          Map.entry("فبراير", 2),
          Map.entry("شباط", 2),
          Map.entry("مارس", 3),
          Map.entry("اذار", 3),
          Map.entry("ابريل", 4),
          Map.entry("نيسان", 4),
          Map.entry("مايو", 5),
          Map.entry("ايار", 5),
          Map.entry("يونيو", 6),
          Map.entry("حزيران", 6),
          Map.entry("يوليو", 7),
          Map.entry("تموز", 7),
          Map.entry("اغسطس", 8),
          Map.entry("اب", 8),
          Map.entry("سبتمبر", 9),
          Map.entry("ايلول", 9),
          Map.entry("اكتوبر", 10),
          Map.entry("تشرين الاول", 10),
          Map.entry("نوفمبر", 11),
          Map.entry("تشرين الثاني", 11),
          Map.entry("ديسمبر", 12),
          Map.entry("كانون الاول", 12),
          Map.entry("january", 1),
          Map.entry("february", 2),
          Map.entry("march", 3),
          Map.entry("april", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("july", 7),
          Map.entry("august", 8),
          Map.entry("september", 9),
          Map.entry("october", 10),
          Map.entry("november", 11),
          Map.entry("december", 12));

  private static final String MONTH = "(?<month>" + String.join("|", MONTHS.keySet()) + ")";
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?<day>\\d{1,2}) " + MONTH + "[،,]? (?<year>\\d{4})\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern NAMED_FIRST =
      Pattern.compile(
          "\\b" + MONTH + " (?<day>\\d{1,2})[،,]? (?<year>\\d{4})\\b",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\b(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>\\d{4})\\b");

  /** What may stand around the figures. */
  private static final Pattern ROUND =
      Pattern.compile(
          "^(?:تاريخ النشر|تاريخ|نشر في|نشر|اخر تحديث|published|updated)\\b ?:?"
              + "|(?:يوم )?\\b(?:السبت|الاحد|الاثنين|الثلاثا|الاربعا|الخميس|الجمعه"
              + "|saturday|sunday|monday|tuesday|wednesday|thursday|friday)\\b"
              + "|[،,|–—-]",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Nothing, if the line holds a word beside date and time. */
  static Optional<PageMoment> parse(String line) {
    String rest = Letters.fold(line);
    LocalDate date = null;
    for (Pattern pattern : new Pattern[] {NAMED, NAMED_FIRST, YEAR_FIRST, DAY_FIRST}) {
      Matcher written = pattern.matcher(rest);
      if (date == null && written.find()) {
        date = date(written);
        rest = written.replaceFirst(" ");
      }
    }
    String figures = Letters.fold(ROUND.matcher(rest).replaceAll(" "));
    Optional<LocalTime> time = PageTime.parse(figures);
    boolean whole = figures.isEmpty() ? date != null : time.isPresent();
    return whole ? Optional.of(new PageMoment(date, time.orElse(null))) : Optional.empty();
  }

  /** The moment itself: a time without a date is of today, a date without a time is of midnight. */
  OffsetDateTime at(OffsetDateTime now) {
    LocalDate day = date == null ? now.toLocalDate() : date;
    return (time == null ? day.atStartOfDay() : day.atTime(time)).atOffset(now.getOffset());
  }

  private static @Nullable LocalDate date(Matcher written) {
    String month = written.group("month");
    Integer named = MONTHS.get(month);
    try {
      return LocalDate.of(
          Integer.parseInt(written.group("year")),
          named == null ? Integer.parseInt(month) : named,
          Integer.parseInt(written.group("day")));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
