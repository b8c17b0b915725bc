package org.midad.ui.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.midad.arabic.Messages;

/** How long ago something was, as people say it: «قبل 5 دقائق»، «أمس 21:40»، «12 نوفمبر». */
public final class Ago {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Messages messages;
  private final Clock clock;
  private final DateTimeFormatter day;
  private final DateTimeFormatter year;

  /**
   * @param clock tells what is now, and the time zone of the newsroom
   */
  public Ago(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
    this.day = DateTimeFormatter.ofPattern("d MMMM", messages.locale());
    this.year = DateTimeFormatter.ofPattern("d MMMM uuuu", messages.locale());
  }

  public String of(Instant then) {
    Duration age = Duration.between(then, clock.instant());
    LocalDate today = LocalDate.now(clock);
    ZonedDateTime moment = then.atZone(clock.getZone());
    LocalDate date = moment.toLocalDate();
    if (age.isNegative() && date.equals(today)) {
      return TIME.format(moment);
    }
    if (!age.isNegative() && age.toMinutes() < 1) {
      return messages.of("ago.now");
    }
    if (!age.isNegative() && age.toMinutes() < 60) {
      return messages.of("ago.minutes", age.toMinutes());
    }
    if (!age.isNegative() && date.equals(today)) {
      return messages.of("ago.hours", age.toHours());
    }
    if (date.equals(today.minusDays(1))) {
      return messages.of("ago.yesterday", TIME.format(moment));
    }
    return date.getYear() == today.getYear() ? day.format(date) : year.format(date);
  }
}
