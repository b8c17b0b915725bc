package org.midad.app;

import java.nio.file.Path;
import java.util.List;
import org.midad.model.Problem;

/**
 * What a look into the shared folder came to.
 *
 * @param missing whether the folder is not there, as when its drive is not connected
 * @param taken what was taken in
 * @param strangers bundles of senders who are not known, each told once: somebody has to look at
 *     them
 * @param refused bundles that were not taken, each told once
 * @param written how many bundles were put there
 * @param more whether there was more to do than is done at once
 */
public record FolderPass(
    boolean missing,
    List<TakenIn> taken,
    List<IncomingBundle> strangers,
    List<Refused> refused,
    int written,
    boolean more) {
  /** Nothing was to be done. */
  public static final FolderPass IDLE =
      new FolderPass(false, List.of(), List.of(), List.of(), 0, false);

  static final FolderPass MISSING = new FolderPass(true, List.of(), List.of(), List.of(), 0, false);

  public FolderPass {
    taken = List.copyOf(taken);
    strangers = List.copyOf(strangers);
    refused = List.copyOf(refused);
  }

  /** A bundle that was not taken, and why. */
  public record Refused(Path file, Problem problem) {}
}
