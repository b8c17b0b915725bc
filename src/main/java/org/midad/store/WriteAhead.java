package org.midad.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.midad.codec.WrittenRevision;
import org.midad.model.RevisionId;
import org.midad.store.journal.RevisionLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the log of revisions: as a rule what the database has already, and ahead of it a save that
 * says by itself all that it changes. Such a one is acknowledged once the disk has it here; {@link
 * Damage#isBehind} lets the database follow if this process could not.
 */
final class WriteAhead implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WriteAhead.class);

  /**
   * The room that the disk must have for that, in bytes. Where it has less, the database says that
   * it is full before anything is acknowledged.
   */
  private static final long ROOM = 16 << 20;

  private final Path folder;
  private final RevisionLog log;

  /**
   * @param folder the library's
   */
  WriteAhead(Path folder, RevisionLog log) {
    this.folder = folder;
    this.log = log;
  }

  /**
   * Keeps a revision ahead of the database.
   *
   * @param needed as for {@link Transactions#acknowledge}, and so is what follows
   * @return whether that could be; nothing has happened otherwise
   */
  boolean add(
      Transactions transactions,
      WrittenRevision written,
      HandleCallback<Boolean, RuntimeException> needed,
      HandleConsumer<RuntimeException> work,
      Consumer<Transactions.Begun> done) {
    if (transactions.isBegun() || folder.toFile().getUsableSpace() < ROOM) {
      return false;
    }
    try {
      transactions.acknowledge(
          needed, () -> log.addToLast(written.id(), written.json()), work, done);
      return true;
    } catch (IOException e) {
      LOG.warn("a revision could not be written ahead", e);
      return false;
    }
  }

  /** Keeps a revision that the database has. */
  void add(RevisionId id, byte[] json) {
    try {
      log.add(id, json);
    } catch (IOException e) {
      // Whoever saved it is told that it is saved, and it is.
      LOG.warn("a revision was not written down a second time", e);
    }
  }

  @Override
  public void close() {
    try {
      log.close();
    } catch (IOException e) {
      LOG.warn("the log of revisions could not be closed", e);
    }
  }
}
