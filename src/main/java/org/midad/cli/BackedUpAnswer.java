package org.midad.cli;

import java.util.List;
import org.midad.app.LibraryCare;

/**
 * What {@code --json} promises of a backup that was made.
 *
 * @param size in bytes
 * @param leftOut folders of the library that are not in it
 */
record BackedUpAnswer(
    String file, String at, long size, long stories, long revisions, List<String> leftOut) {
  static BackedUpAnswer of(LibraryCare.BackedUp made) {
    return new BackedUpAnswer(
        made.file().toString(),
        made.at().toString(),
        made.size(),
        made.stories(),
        made.revisions(),
        List.of("keys", "secrets"));
  }
}
