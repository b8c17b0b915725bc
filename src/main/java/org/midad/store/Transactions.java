package org.midad.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How threads share a library's database: many may read, and one writes at a time. */
final class Transactions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  private final HikariDataSource pool;
  private final RandomAccessFile file;
  private final Jdbi jdbi;

  /**
   * H2 writes its tables to the disk one after the other, while other threads go on changing them.
   * What somebody else commits in the midst of that is on the disk in part, and whoever is killed
   * then has half a transaction (H2 2.5.252, MVStore.collectChangedMapRoots; three writers left one
   * of a hundred states of the file so). Fair: an import must not keep a person's save waiting.
   */
  private final ReentrantLock writing = new ReentrantLock(true);

  /** The transaction that a thread is in; what it does meanwhile is part of it. */
  private final ScopedValue<Begun> begun = ScopedValue.newInstance();

  /**
   * @param moved stories that have another head once it is done
   * @param kept revisions that are new once it is done, with their content
   */
  record Begun(Handle handle, Set<StoryId> moved, Map<RevisionId, byte[]> kept) {}

  /**
   * @param file the one that H2 writes, beside H2's own handle of it
   */
  Transactions(HikariDataSource pool, RandomAccessFile file) {
    this.pool = pool;
    this.file = file;
    jdbi = Jdbi.create(pool);
  }

  /** The transaction that this thread is in; there must be one. */
  Begun begun() {
    return begun.get();
  }

  <T> T read(HandleCallback<T, RuntimeException> work) {
    return begun.isBound() ? work.withHandle(begun.get().handle()) : jdbi.withHandle(work);
  }

  /**
   * Does all of the work or none, as a part of the transaction that this thread is in, if it is in
   * one. Otherwise, when this returns, the work is on disk: a commit hands the changed pages to the
   * operating system, and then we wait until the disk has them, so that neither a killed process
   * nor a power cut takes them back.
   *
   * @param done told of the transaction once it is on disk, with others free to write
   */
  <T> T transact(HandleCallback<T, RuntimeException> work, Consumer<Begun> done) {
    if (begun.isBound()) {
      return work.withHandle(begun.get().handle());
    }
    T result;
    Begun transaction;
    writing.lock();
    try (Handle handle = jdbi.open()) {
      transaction = new Begun(handle, new LinkedHashSet<>(), new LinkedHashMap<>());
      result =
          handle.inTransaction(
              same -> ScopedValue.where(begun, transaction).call(() -> work.withHandle(same)));
      sync();
    } finally {
      writing.unlock();
    }
    done.accept(transaction);
    return result;
  }

  /** Lets the next that is done begin with new connections. */
  void reconnect() {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  @Override
  public void close() {
    pool.close();
    try {
      file.close();
    } catch (IOException e) {
      LOG.warn("the library's file could not be closed", e);
    }
  }

  /**
   * What {@code checkpoint sync} does, but for one more state of the file, which H2 would write
   * first: of nothing but where the state before it lies, and almost as long as the waiting takes
   * (H2 2.5.252, MVStore.hasUnsavedChanges).
   */
  private void sync() {
    try {
      file.getFD().sync();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
