package org.midad.app;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Does work on one thread of its own. */
public final class BackgroundTasks implements Tasks {
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("midad-tasks").factory());
  private final Executor interfaceThread;
  private final Set<Piece<?>> given = ConcurrentHashMap.newKeySet();

  /**
   * @param interfaceThread runs what is given to it on the thread that draws, such as {@code
   *     Platform::runLater}
   */
  public BackgroundTasks(Executor interfaceThread) {
    this.interfaceThread = interfaceThread;
  }

  @Override
  public <T> Running run(Work<T> work, Listener<T> listener) {
    Piece<T> piece = new Piece<>(work, listener, interfaceThread);
    given.add(piece);
    try {
      worker.execute(() -> {
        try {
          piece.run();
        } finally {
          given.remove(piece);
        }
      });
    } catch (RejectedExecutionException closed) {
      given.remove(piece);
      // A clock of the window may strike once more while the program ends.
      piece.cancel();
      piece.run();
    }
    return piece;
  }

  /** Closes without waiting for more than the next look whether somebody still wants an answer. */
  public void abandon() {
    given.forEach(Piece::cancel);
    close();
  }

  @Override
  public void close() {
    worker.close();
  }
}
