package org.midad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives back the room in a database's file that is of no more use, when a library is closed. */
final class Tidying {
  private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

  /** In bytes: a file up to this is left as it is. */
  private static final long SMALL = 8 << 20;

  /** Percent of the file that belongs to the newest state. */
  private static final int HALF = 50;

  private final DatabaseFile file;

  /** In bytes, since the library was opened. */
  private final AtomicLong givenUp = new AtomicLong();

  Tidying(DatabaseFile file) {
    this.file = file;
  }

  /**
   * Notes that so much of the file is of no more use, which H2 itself finds when it closes it.
   *
   * @param bytes of contents that were given up
   */
  void gaveUp(long bytes) {
    givenUp.addAndGet(bytes);
  }

  /** Whether most of a file of some size is of no more use, and there is room for a copy. */
  boolean isWorthwhile(Transactions open) {
    try {
      long size = Files.size(file.path());
      return size > SMALL
          && Files.getFileStore(file.folder()).getUsableSpace() > size
          && size / 100 * newestState(open) - givenUp.get() < size / 100 * HALF;
    } catch (IOException | RuntimeException e) {
      LOG.warn("the library was closed as it is", e);
      return false;
    }
  }

  /** In percent of the file. */
  private static int newestState(Transactions open) {
    return open.read(handle ->
        handle
            .createQuery(
                "select cast(setting_value as int) from information_schema.settings"
                    + " where setting_name = 'info.CHUNKS_FILL_RATE'")
            .mapTo(int.class)
            .one());
  }

  /** The database is closed. */
  void tidy() {
    try {
      file.tidy();
    } catch (SQLException e) {
      LOG.warn("the library was closed as it is", e);
    }
  }
}
