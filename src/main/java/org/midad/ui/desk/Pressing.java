package org.midad.ui.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Messages;
import org.midad.model.Lock;
import org.midad.model.Plan;
import org.midad.model.Stage;
import org.midad.model.StorySummary;

/**
 * What presses of a story at a moment.
 *
 * @param lock who is writing in it now
 * @param late should have been done, or have left, by now
 * @param embargoed must not leave the house yet
 * @param over nothing is waited for any more
 */
record Pressing(Optional<Lock> lock, boolean late, boolean embargoed, boolean over) {
  private static final Set<Stage> OVER =
      EnumSet.of(Stage.EXPORTED, Stage.CORRECTED, Stage.KILLED, Stage.SPIKED);

  /** In days: for so long the name of a day means only one of them. */
  private static final int WEEK = 7;

  static Pressing of(StorySummary story, Instant now) {
    Plan plan = story.plan();
    ZonedDateTime embargo = plan.embargo();
    boolean over = OVER.contains(story.stage());
    return new Pressing(
        story.lock().filter(lock -> now.isBefore(lock.touched().plus(Lock.PATIENCE))),
        !over && (isPast(plan.due(), now) || isPast(plan.scheduled(), now)),
        embargo != null && now.isBefore(embargo.toInstant()),
        over);
  }

  /**
   * A moment in few letters: the board and the list are narrow. Of this day the time, of the week
   * that begins with it also the day, of any other the date.
   *
   * @param clock in the newsroom's own time zone, for that is where it is looked at
   */
  static String brief(Messages messages, Clock clock, ZonedDateTime moment) {
    ZonedDateTime here = moment.withZoneSameInstant(clock.getZone());
    long days = ChronoUnit.DAYS.between(LocalDate.now(clock), here.toLocalDate());
    String pattern = days == 0 ? "HH:mm" : days > 0 && days < WEEK ? "EEE HH:mm" : "d MMM";
    return DateTimeFormatter.ofPattern(pattern, messages.locale()).format(here);
  }

  private static boolean isPast(@Nullable ZonedDateTime moment, Instant now) {
    return moment != null && !now.isBefore(moment.toInstant());
  }
}
