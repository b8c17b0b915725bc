package org.midad.store;

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

/** How threads share a library's database: many may read, and one writes at a time. */
final class Transactions {
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

  Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
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
   * operating system, and {@code checkpoint sync} waits until the disk has them, so that neither a
   * killed process nor a power cut takes them back.
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
      handle.execute("checkpoint sync");
    } finally {
      writing.unlock();
    }
    done.accept(transaction);
    return result;
  }
}
