package org.midad.app;

import java.time.Instant;
import java.util.List;
import org.midad.model.StoryId;

/**
 * What came of a backup into the library.
 *
 * @param at when the backup was made
 * @param stories how many are in it
 * @param fresh how many of these the library did not have
 * @param ahead how many had been written on there alone
 * @param merged how many had been written on both here and there, and are one again
 * @param conflicts places in these where both sides had written, and both were kept
 * @param leftOut stories that somebody has under lock here, or that have nothing in common with the
 *     one of the same name here; they are as they were
 */
public record LibraryTaken(
    Instant at,
    int stories,
    int fresh,
    int ahead,
    int merged,
    int conflicts,
    List<StoryId> leftOut) {
  public LibraryTaken {
    leftOut = List.copyOf(leftOut);
  }
}
