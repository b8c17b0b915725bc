package org.midad.app;

import java.nio.file.Path;
import java.util.Optional;
import org.midad.model.Retention;

/**
 * How the library is kept.
 *
 * @param retention how many of the revisions that were saved by themselves keep their text
 * @param backups where backups lie; empty for beside the library
 */
public record Keeping(Retention retention, Optional<Path> backups) {
  /** Until somebody chooses. */
  public static final Keeping DEFAULT = new Keeping(Retention.USUAL, Optional.empty());

  public Keeping withRetention(Retention changed) {
    return new Keeping(changed, backups);
  }

  public Keeping withBackups(Optional<Path> changed) {
    return new Keeping(retention, changed);
  }
}
