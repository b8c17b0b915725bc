package org.midad.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.midad.model.Revision;

/**
 * The machine that people work at, one after the other.
 *
 * @param lastPerson id of the {@link org.midad.model.Person} who worked here last
 * @param exportFolder where stories were exported to last
 * @param sharing the folder through which libraries hand stories to each other
 * @param lockMinutes after so many without a key or the mouse a desk whose person has a password is
 *     locked; 0 for never
 * @param device what the machine is called in the stories' histories; empty for the name that it
 *     has in its network
 */
public record Workplace(
    Optional<String> lastPerson,
    Optional<Path> exportFolder,
    Sharing sharing,
    int lockMinutes,
    Optional<String> device,
    Keeping keeping) {
  /** Until somebody chooses. */
  public static final Workplace DEFAULT =
      new Workplace(
          Optional.empty(), Optional.empty(), Sharing.NONE, 10, Optional.empty(), Keeping.DEFAULT);

  public Workplace {
    if (lockMinutes < 0) {
      throw new IllegalArgumentException(lockMinutes + " minutes");
    }
  }

  public Workplace withLastPerson(String changed) {
    return new Workplace(Optional.of(changed), exportFolder, sharing, lockMinutes, device, keeping);
  }

  public Workplace withExportFolder(Path changed) {
    return new Workplace(lastPerson, Optional.of(changed), sharing, lockMinutes, device, keeping);
  }

  public Workplace withSharing(UnaryOperator<Sharing> change) {
    return new Workplace(
        lastPerson, exportFolder, change.apply(sharing), lockMinutes, device, keeping);
  }

  public Workplace withLockMinutes(int changed) {
    return new Workplace(lastPerson, exportFolder, sharing, changed, device, keeping);
  }

  /** Cut to the length of a device's name; a blank one is none. */
  public Workplace withDevice(String changed) {
    String name = changed.strip();
    return new Workplace(
        lastPerson,
        exportFolder,
        sharing,
        lockMinutes,
        Optional.of(name.substring(0, Math.min(name.length(), Revision.LONGEST_DEVICE)))
            .filter(chosen -> !chosen.isEmpty()),
        keeping);
  }

  public Workplace withKeeping(UnaryOperator<Keeping> change) {
    return new Workplace(
        lastPerson, exportFolder, sharing, lockMinutes, device, change.apply(keeping));
  }
}
