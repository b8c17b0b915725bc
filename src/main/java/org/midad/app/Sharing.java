package org.midad.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder through which libraries hand stories to each other.
 *
 * @param folder on a shared drive, or one that some program keeps the same on several machines
 * @param on whether stories are put there and taken from there
 */
public record Sharing(Optional<Path> folder, boolean on) {
  /** Until somebody chooses one. */
  public static final Sharing NONE = new Sharing(Optional.empty(), false);

  public Sharing withFolder(Path changed) {
    return new Sharing(Optional.of(changed), on);
  }

  public Sharing withOn(boolean changed) {
    return new Sharing(folder, changed);
  }

  /** The folder, if it is in use. */
  public Optional<Path> used() {
    return folder.filter(any -> on);
  }
}
