package org.midad.export;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.midad.model.Publication;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/**
 * One leaving of a story from the house.
 *
 * @param version which one, counted from 1; the same story leaves again with the next number
 * @param at when; readers of wire formats take a later version for newer only if this grew by a
 *     second
 * @param zone the newsroom's, for the time of day that a page shows
 * @param newspaper its name as its readers know it, without quotation marks; may be empty
 * @param publication what readers have afterwards, which is not {@link Publication#NONE}
 * @param cause of a correction or a withdrawal, as it is told; empty where the house gives none,
 *     and where nothing is put right
 * @param follows the story that this one is an update of, or null
 */
public record Issue(
    int version,
    Instant at,
    ZoneId zone,
    String newspaper,
    Publication publication,
    String cause,
    @Nullable StoryId follows) {
  public Issue {
    if (version < 1) {
      throw new IllegalArgumentException("version " + version);
    }
    if (publication == Publication.NONE) {
      throw new IllegalArgumentException("what leaves is something to readers");
    }
    cause = cause.strip();
  }

  /** Of a story that readers are to have, and that puts nothing right. */
  public Issue(int version, Instant at, ZoneId zone, String newspaper) {
    this(version, at, zone, newspaper, Publication.USABLE, "", null);
  }

  /** The same of a story that puts right what readers had. */
  public Issue correcting(String why) {
    return new Issue(version, at, zone, newspaper, Publication.USABLE, why, follows);
  }

  /** The same that takes back what readers had. */
  public Issue withdrawing(String why) {
    return new Issue(version, at, zone, newspaper, Publication.WITHDRAWN, why, follows);
  }

  /** The same of a story that is an update of another one. */
  public Issue following(@Nullable StoryId earlier) {
    return new Issue(version, at, zone, newspaper, publication, cause, earlier);
  }

  /** Whether it takes back what readers had. */
  public boolean isWithdrawal() {
    return publication == Publication.WITHDRAWN;
  }

  /** Whether it puts something right, and says what. */
  boolean isCorrection() {
    return !isWithdrawal() && !cause.isEmpty();
  }

  /** The moment over a story: the one that it is given, or else that of its leaving. */
  public OffsetDateTime dated(StoryMeta meta) {
    OffsetDateTime dated = meta.dated();
    return dated == null ? at.atZone(zone).toOffsetDateTime() : dated;
  }
}
