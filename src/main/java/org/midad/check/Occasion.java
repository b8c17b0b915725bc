package org.midad.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.midad.model.Plan;
import org.midad.model.Story;
import org.midad.model.Tag;

/**
 * When and for whom a story is checked.
 *
 * @param zone of the newsroom
 */
public record Occasion(Instant now, ZoneId zone, HouseStyle style, Plan plan) {

  /** What the texts of a story are judged by. */
  public Circumstances circumstances(Story story) {
    OffsetDateTime dated = story.meta().dated();
    LocalDate day =
        dated == null
            ? LocalDate.ofInstant(now, zone)
            : dated.atZoneSameInstant(zone).toLocalDate();
    return new Circumstances(
        day, story.meta().language(), story.meta().section().map(Tag::code).orElse(""), style);
  }
}
