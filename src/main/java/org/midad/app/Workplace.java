package org.midad.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The machine that people work at, one after the other.
 *
 * @param lastPerson id of the {@link org.midad.model.Person} who worked here last
 * @param exportFolder where stories were exported to last
 * @param sharing the folder through which libraries hand stories to each other
 * @param lockMinutes after so many without a key or the mouse a desk whose person has a password is
 *     locked; 0 for never
 */
public record Workplace(
    Optional<String> lastPerson, Optional<Path> exportFolder, Sharing sharing, int lockMinutes) {
  /** Until somebody chooses. */
  public static final Workplace DEFAULT =
      new Workplace(Optional.empty(), Optional.empty(), Sharing.NONE, 10);

  public Workplace {
    if (lockMinutes < 0) {
      throw new IllegalArgumentException(lockMinutes + " minutes");
    }
  }

  public Workplace withLastPerson(String changed) {
    return new Workplace(Optional.of(changed), exportFolder, sharing, lockMinutes);
  }

  public Workplace withExportFolder(Path changed) {
    return new Workplace(lastPerson, Optional.of(changed), sharing, lockMinutes);
  }

  public Workplace withSharing(UnaryOperator<Sharing> change) {
    return new Workplace(lastPerson, exportFolder, change.apply(sharing), lockMinutes);
  }

  public Workplace withLockMinutes(int changed) {
    return new Workplace(lastPerson, exportFolder, sharing, changed);
  }
}
