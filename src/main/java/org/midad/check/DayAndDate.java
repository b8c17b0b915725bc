package org.midad.check;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.midad.check.ReadText.Word;

/**
 * «الأحد 5 أيار 2026» names one day twice, and the calendar tells whether both are the same. A date
 * without a year is taken for the one nearest to the story's own day, and let be where that is far
 * away: it may be any year's.
 */
final class DayAndDate implements TextRule {
  /** Words that may stand between the parts of a date and say nothing of their own. */
  private static final Set<String> BETWEEN = Set.of("الموافق", "من", "في", "عام", "سنة", "يوم");

  private static final int NEAR_DAYS = 60;

  private static final int YEAR_DIGITS = 4;

  @Override
  public String name() {
    return "rule.day-and-date";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public List<Hit> check(ReadText text, Circumstances circumstances) {
    List<Hit> hits = new ArrayList<>();
    List<Word> words = text.words();
    for (int index = 0; index < words.size(); index++) {
      DayOfWeek named = WeekDays.of(words.get(index).bare()).orElse(null);
      Dated dated =
          named == null ? null : date(text, next(text, index), circumstances.day()).orElse(null);
      if (dated != null && dated.date().getDayOfWeek() != named) {
        hits.add(hit(text, words.get(index), words.get(dated.last()), dated.date()));
      }
    }
    return hits;
  }

  private static Hit hit(ReadText text, Word day, Word last, LocalDate date) {
    String right = WeekDays.name(date.getDayOfWeek());
    String marked = text.text().substring(day.from(), last.to());
    return new Hit(
        day.from(),
        last.to(),
        Message.of("finding.day-and-date", marked, right),
        List.of(new Hit.Correction(day.from(), day.to(), right, false)));
  }

  /**
   * @param last its last word
   */
  private record Dated(LocalDate date, int last) {}

  /** The date that begins with a word: its day, its month by either name or both, its year. */
  private static Optional<Dated> date(ReadText text, int index, LocalDate about) {
    List<Word> words = text.words();
    int day = number(index < words.size() ? words.get(index).bare() : "");
    Months.Named month = day < 0 ? null : Months.at(words, next(text, index)).orElse(null);
    if (month == null) {
      return Optional.empty();
    }
    int last = month.last();
    // «أيار/مايو», «أيار (مايو)».
    Optional<Months.Named> again = Months.at(words, last + 1);
    if (again.filter(other -> other.month() == month.month()).isPresent()) {
      last = again.get().last();
    }
    int year = year(words, next(text, last));
    try {
      if (year >= 0) {
        return Optional.of(new Dated(LocalDate.of(year, month.month() + 1, day), next(text, last)));
      }
      LocalDate near = nearest(month.month() + 1, day, about);
      return Math.abs(ChronoUnit.DAYS.between(near, about)) > NEAR_DAYS
          ? Optional.empty()
          : Optional.of(new Dated(near, last));
    } catch (DateTimeException e) {
      // There is no such day.
      return Optional.empty();
    }
  }

  private static LocalDate nearest(int month, int day, LocalDate about) {
    LocalDate near = LocalDate.of(about.getYear(), month, day);
    long away = ChronoUnit.DAYS.between(about, near);
    int half = about.lengthOfYear() / 2;
    return away > half ? near.minusYears(1) : away < -half ? near.plusYears(1) : near;
  }

  /** The word that goes on with a date after another, or one that there is not. */
  private static int next(ReadText text, int index) {
    List<Word> words = text.words();
    int next = index + 1;
    while (next < words.size()
        && isJoined(text, next - 1)
        && BETWEEN.contains(words.get(next).bare())) {
      next++;
    }
    return next < words.size() && isJoined(text, next - 1) ? next : words.size();
  }

  /** Whether nothing but a space, a comma or a bracket stands between a word and the next. */
  private static boolean isJoined(ReadText text, int index) {
    List<Word> words = text.words();
    String between = text.text().substring(words.get(index).to(), words.get(index + 1).from());
    return between.length() <= 2
        && between.chars().allMatch(letter -> " \u00A0،,()".indexOf(letter) >= 0);
  }

  /** «2026» or «2026م», or -1. */
  private static int year(List<Word> words, int index) {
    String word = index < words.size() ? words.get(index).bare() : "";
    String digits = word.endsWith("م") ? word.substring(0, word.length() - 1) : word;
    return digits.length() == YEAR_DIGITS ? number(digits) : -1;
  }

  /** Of at most four digits, or -1. */
  private static int number(String word) {
    boolean fits =
        !word.isEmpty()
            && word.length() <= YEAR_DIGITS
            && word.chars().allMatch(Character::isDigit);
    return fits ? Integer.parseInt(word) : -1;
  }
}
