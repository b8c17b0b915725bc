package org.midad.export;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.midad.model.StoryMeta;

/**
 * One leaving of a story from the house.
 *
 * @param version which one, counted from 1; the same story leaves again with the next number
 * @param at when; readers of wire formats take a later version for newer only if this grew by a
 *     second
 * @param zone the newsroom's, for the time of day that a page shows
 * @param newspaper its name as its readers know it, without quotation marks; may be empty
 */
public record Issue(int version, Instant at, ZoneId zone, String newspaper) {
  public Issue {
    if (version < 1) {
      throw new IllegalArgumentException("version " + version);
    }
  }

  /** The moment over a story: the one that it is given, or else that of its leaving. */
  OffsetDateTime dated(StoryMeta meta) {
    OffsetDateTime dated = meta.dated();
    return dated == null ? at.atZone(zone).toOffsetDateTime() : dated;
  }
}
