package org.midad.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.midad.model.Inspected;
import org.midad.model.Passphrase;
import org.midad.store.RestoredLibrary;

/**
 * A library that came back from a backup.
 *
 * @param folder where it is now
 * @param aside where the library went that was there, if one was
 * @param at when the backup was made
 * @param inspected what is in it, and what is wrong with it
 */
public record Restored(Path folder, Optional<Path> aside, Instant at, Inspected inspected) {

  /**
   * Restores a library. One that is in its place is set aside beside it, unchanged; its signing
   * keys and its targets' passwords, which no backup holds, are taken over.
   *
   * @param passphrase that opened the library when the backup was made, if it was encrypted
   * @param place a folder that is not there, an empty one, or a library that nobody has open
   * @param now gives what is set aside its name
   * @param progress told how far the work is
   * @throws org.midad.model.Problem {@code problem.backup.missing}, {@code -damaged} or {@code
   *     -newer}, {@code problem.restore.folder} or {@code -unwritten}, {@code
   *     problem.library.locked}, {@code problem.passphrase.needed} or {@code -wrong}; the place is
   *     as it was then
   */
  public static Restored from(
      Path backup, Optional<Passphrase> passphrase, Path place, Instant now, Progress progress) {
    RestoredLibrary restored = RestoredLibrary.from(backup, passphrase, place, now, progress::at);
    return new Restored(restored.folder(), restored.aside(), restored.at(), restored.inspected());
  }
}
