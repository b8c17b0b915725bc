package org.midad.arabic;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time of day as it stands over an article: «01:10 صباحا». */
public final class PageTime {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:الساعه )?(\\d{1,2})(?: ?: ?)(\\d{2})(?::\\d{2})? ?([\\p{L}.]+(?: [\\p{L}.]+)?)?");

  /** What the word after the digits says of them. */
  private enum Half {
    MORNING,
    NOON,
    AFTERNOON,
    WHOLE_DAY
  }

  private PageTime() {}

  /** Twelve hours, two digits each, Western: midnight is 12:00 صباحا, noon 12:00 مساء. */
  public static String format(LocalTime time) {
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    String half = time.getHour() < 12 ? "صباحا" : "مساء";
    return String.format(Locale.ROOT, "%02d:%02d %s", hour, time.getMinute(), half);
  }

  /**
   * Reads what {@link #format} writes, and its variants: Arabic-Indic digits, with or without
   * vowels and hidden marks, صباحا or مساء or one letter for them, ظهرا, AM or PM, or 24 hours
   * without a word.
   *
   * @return nothing if the text is anything but a time of day
   */
  public static Optional<LocalTime> parse(String text) {
    Matcher written = WRITTEN.matcher(Letters.fold(text));
    if (!written.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(written.group(1));
    int minute = Integer.parseInt(written.group(2));
    String word = written.group(3) == null ? "" : written.group(3).replace(".", "");
    return half(word).flatMap(half -> time(hour, minute, half));
  }

  /** The words are folded: صباحا and صباحاً are the same, مساء and مساءً are مسا. */
  private static Optional<Half> half(String word) {
    return switch (word) {
      case "صباحا", "ص", "فجرا", "am" -> Optional.of(Half.MORNING);
      case "ظهرا" -> Optional.of(Half.NOON);
      case "مسا", "م", "عصرا", "بعد الظهر", "pm" -> Optional.of(Half.AFTERNOON);
      case "" -> Optional.of(Half.WHOLE_DAY);
      default -> Optional.empty();
    };
  }

  private static Optional<LocalTime> time(int hour, int minute, Half half) {
    if (hour > 23 || minute > 59) {
      return Optional.empty();
    }
    int inDay =
        switch (half) {
          case MORNING -> hour == 12 ? 0 : hour;
          // Half past eleven may be ظهرا, and half past twelve, and half past one.
          case NOON -> hour > 0 && hour < 11 ? hour + 12 : hour;
          case AFTERNOON -> hour < 12 ? hour + 12 : hour;
          case WHOLE_DAY -> hour;
        };
    return Optional.of(LocalTime.of(inDay, minute));
  }
}
