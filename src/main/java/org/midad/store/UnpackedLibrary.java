package org.midad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.midad.model.Passphrase;
import org.midad.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a backup holds, opened beside a library to be read: in a folder of its own, which goes when
 * this is closed, or when the library is opened the next time.
 */
public final class UnpackedLibrary implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UnpackedLibrary.class);

  private static final String PREFIX = "library-";

  private final Library content;
  private final Instant made;

  private UnpackedLibrary(Library content, Instant made) {
    this.content = content;
    this.made = made;
  }

  /**
   * Unpacks a backup.
   *
   * @param passphrase that opened the library when the backup was made, if it was encrypted
   * @param beside the library that waits for what is in it
   * @throws Problem {@code problem.backup.missing}, {@code -damaged} or {@code -newer}, {@code
   *     problem.passphrase.needed} or {@code -wrong}, or that it cannot be unpacked or opened
   */
  public static UnpackedLibrary of(Path backup, Optional<Passphrase> passphrase, Library beside) {
    Path folder = beside.scratch().resolve(PREFIX + UUID.randomUUID());
    try {
      Files.createDirectories(folder);
      Instant made = BackupFile.unpack(backup, folder).at();
      BackupFile.check(backup, LibraryKey.sealing(folder, passphrase));
      return new UnpackedLibrary(Library.open(folder, passphrase), made);
    } catch (IOException e) {
      remove(folder);
      throw beside.unwritten(e);
    } catch (RuntimeException e) {
      remove(folder);
      throw e instanceof Problem problem && Passphrase.isLacking(problem)
          ? new Problem(problem, problem.key(), backup)
          : e;
    }
  }

  public Library content() {
    return content;
  }

  /** When the backup was made. */
  public Instant made() {
    return made;
  }

  @Override
  public void close() {
    content.close();
    remove(content.folder());
  }

  /** Takes away what a Midad that was killed left behind. */
  static void sweep(Path scratch) throws IOException {
    if (Files.isDirectory(scratch)) {
      Folders.list(scratch).stream()
          .filter(folder -> String.valueOf(folder.getFileName()).startsWith(PREFIX))
          .forEach(UnpackedLibrary::remove);
    }
  }

  private static void remove(Path folder) {
    try {
      Folders.remove(folder);
    } catch (IOException e) {
      LOG.warn("an unpacked library was left behind", e);
    }
  }
}
