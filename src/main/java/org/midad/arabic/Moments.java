package org.midad.arabic;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a moment with a time zone is said: «24 نوفمبر 2026، 18:30 (بغداد)». */
public final class Moments {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private Moments() {}

  /** Day, time, and the city whose clocks are meant. */
  public static String full(ZonedDateTime moment, Locale locale) {
    return dayAndTime(moment, locale) + " (" + city(moment, locale) + ")";
  }

  /** The same for those to whom it is clear whose clocks are meant. */
  public static String dayAndTime(ZonedDateTime moment, Locale locale) {
    String comma = locale.getLanguage().equals("ar") ? "، " : ", ";
    return day(moment.toLocalDate(), locale) + comma + TIME.format(moment);
  }

  /** A day: «24 نوفمبر 2026». */
  public static String day(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMMM", locale).format(day) + " " + day.getYear();
  }

  /** The city that a time zone is named after; for a mere offset the offset. */
  public static String city(ZonedDateTime moment, Locale locale) {
    String zone = moment.getZone().getId();
    String city =
        TimeZoneNames.getInstance(ULocale.forLocale(locale)).getExemplarLocationName(zone);
    return city == null ? zone : city;
  }
}
