package org.midad.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.midad.model.StoryId;

/** What became of words that were written and not saved when Midad ended. */
public sealed interface Recovered {

  /**
   * They are in their story's history again.
   *
   * @param headline of the story as it was written
   * @param at when the last of them was written
   * @param rest the file of what could not be read, if some could not
   */
  record Story(StoryId story, String headline, Instant at, Place place, Optional<Path> rest)
      implements Recovered {}

  /**
   * Nothing could be made of a journal.
   *
   * @param file where it lies
   */
  record Unreadable(Path file) implements Recovered {}

  /** Where the words are. */
  enum Place {
    /** In the story as it stands now. */
    NEWEST,
    /** Merged with what somebody else saved meanwhile. */
    MERGED,
    /** Beside the way, in the history alone: the story has gone on. */
    ASIDE
  }
}
