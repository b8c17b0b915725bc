package org.midad.app;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Does work on one thread of its own. */
public final class BackgroundTasks implements Tasks {
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("midad-tasks").factory());
  private final Executor interfaceThread;

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
    try {
      worker.execute(piece);
    } catch (RejectedExecutionException closed) {
      // A clock of the window may strike once more while the program ends.
      piece.cancel();
      piece.run();
    }
    return piece;
  }

  @Override
  public void close() {
    worker.close();
  }
}
