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
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How threads share a library's database: many may read, and one writes at a time. A save may have
 * been acknowledged elsewhere before the database has it, one at most; then all others wait until
 * it has.
 */
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

  /** Writes what was acknowledged already. Who holds {@link #writing} waits for it first. */
  private final Follower follower = new Follower("library");

  /** The transaction that a thread is in; what it does meanwhile is part of it. */
  private final ScopedValue<Begun> begun = ScopedValue.newInstance();

  /** Makes something last, whatever becomes of this process or of the machine. */
  interface Acknowledgement {
    void make() throws IOException;
  }

  /**
   * @param moved stories that have another head once it is done
   * @param kept revisions that are new once it is done, with their content
   */
  record Begun(Handle handle, Set<StoryId> moved, Map<RevisionId, byte[]> kept) {}

  private record Done<T>(Begun transaction, T result) {}

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

  boolean isBegun() {
    return begun.isBound();
  }

  <T> T read(HandleCallback<T, RuntimeException> work) {
    if (begun.isBound()) {
      return work.withHandle(begun.get().handle());
    }
    follower.settle();
    return jdbi.withHandle(work);
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
    Done<T> all;
    writing.lock();
    try {
      follower.settle();
      all = commit(work);
    } finally {
      writing.unlock();
    }
    done.accept(all.transaction());
    return all.result();
  }

  /**
   * Acknowledges some work, and lets the follower do it: when this returns, it is as lasting as if
   * it were done, and will be done before anything else is read or written.
   *
   * @param needed whether there is anything to do, and what hinders it; from here to the end of the
   *     work nobody writes
   * @param acknowledgement of which the work can be done again, should this process end now
   * @param work cannot fail, but for the disk; is done again then
   * @param done as for {@link #transact}
   * @throws IOException if it was not acknowledged; nothing has happened then
   */
  void acknowledge(
      HandleCallback<Boolean, RuntimeException> needed,
      Acknowledgement acknowledgement,
      HandleConsumer<RuntimeException> work,
      Consumer<Begun> done)
      throws IOException {
    writing.lock();
    try {
      follower.settle();
      if (jdbi.withHandle(needed)) {
        acknowledgement.make();
        follower.follow(() -> done.accept(follow(work)));
      }
    } finally {
      writing.unlock();
    }
  }

  private Begun follow(HandleConsumer<RuntimeException> work) {
    try {
      return commit(work.asCallback()).transaction();
    } catch (RuntimeException e) {
      reconnect();
      throw e;
    }
  }

  private <T> Done<T> commit(HandleCallback<T, RuntimeException> work) {
    try (Handle handle = jdbi.open()) {
      Begun transaction = new Begun(handle, new LinkedHashSet<>(), new LinkedHashMap<>());
      T result =
          handle.inTransaction(
              same -> ScopedValue.where(begun, transaction).call(() -> work.withHandle(same)));
      sync();
      return new Done<>(transaction, result);
    }
  }

  /** Lets the next that is done begin with new connections. */
  void reconnect() {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  /**
   * Waits until the database has all that was acknowledged.
   *
   * @throws RuntimeException what hinders it
   */
  void settle() {
    follower.settle();
  }

  @Override
  public void close() {
    follower.close();
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
