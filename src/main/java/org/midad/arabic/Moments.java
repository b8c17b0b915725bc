package org.midad.arabic;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a moment with a time zone is said: «24 نوفمبر 2026، 18:30 (بغداد)». */
public final class Moments {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private Moments() {}

  /** Day, time, and the city whose clocks are meant. */
  public static String full(ZonedDateTime moment, Locale locale) {
    String comma = locale.getLanguage().equals("ar") ? "، " : ", ";
    return DateTimeFormatter.ofPattern("d MMMM", locale).format(moment)
        + " "
        + moment.getYear()
        + comma
        + TIME.format(moment)
        + " ("
        + city(moment, locale)
        + ")";
  }

  /** The city that a time zone is named after; for a mere offset the offset. */
  public static String city(ZonedDateTime moment, Locale locale) {
    String zone = moment.getZone().getId();
    String city =
        TimeZoneNames.getInstance(ULocale.forLocale(locale)).getExemplarLocationName(zone);
    return city == null ? zone : city;
  }
}
