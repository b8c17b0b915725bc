package org.midad.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.midad.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds a library for one Midad. H2 locks its file against other processes, but hands the open
 * database to a second opener in the same one; and a lock of our own tells a second Midad before
 * anything is touched. The system lets go of it when the process ends, however it ends.
 */
final class LibraryLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryLock.class);
  private static final String FILE = "library.lock";

  private final FileChannel channel;

  private LibraryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws Problem {@code problem.library.locked} if another Midad holds the library
   */
  static LibraryLock take(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      FileLock lock = channel.tryLock();
      taken = lock != null;
    } catch (OverlappingFileLockException e) {
      throw new Problem(e, "problem.library.locked", folder);
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    if (!taken) {
      throw new Problem("problem.library.locked", folder);
    }
    return new LibraryLock(channel);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("the library's lock could not be let go", e);
    }
  }
}
