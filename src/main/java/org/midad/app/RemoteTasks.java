package org.midad.app;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work that waits for other machines: each piece on a thread of its own, so that a silent server
 * holds up nothing else, and least of all a save. Cancelling ends the waiting itself, by an
 * interrupt. Whoever is interrupted while the library is read or written closes its file for
 * everybody: what can be cancelled must not touch the library.
 */
public final class RemoteTasks implements Tasks {
  private final Executor interfaceThread;
  private final Set<Waiting<?>> underway = ConcurrentHashMap.newKeySet();

  /**
   * @param interfaceThread runs what is given to it on the thread that draws, such as {@code
   *     Platform::runLater}
   */
  public RemoteTasks(Executor interfaceThread) {
    this.interfaceThread = interfaceThread;
  }

  @Override
  public <T> Running run(Work<T> work, Listener<T> listener) {
    Waiting<T> waiting = new Waiting<>(work, listener);
    underway.add(waiting);
    waiting.thread.start();
    return waiting;
  }

  /**
   * Waits for nobody any more, and interrupts nobody: what is under way ends with the program, or
   * finds the library closed.
   */
  @Override
  public void close() {
    underway.forEach(Waiting::forget);
  }

  private final class Waiting<T> implements Running {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Piece<T> piece;
    // A virtual thread that waits at a socket can be interrupted.
    private final Thread thread;

    Waiting(Work<T> work, Listener<T> listener) {
      piece = new Piece<>(progress -> wait(work, progress), listener, interfaceThread);
      thread =
          Thread.ofVirtual()
              .name("midad-remote")
              .unstarted(() -> {
                piece.run();
                underway.remove(this);
              });
    }

    private T wait(Work<T> work, Progress progress) throws Exception {
      try {
        return work.run(progress);
      } catch (Exception e) {
        if (cancelled.get()) {
          // It failed because it was interrupted.
          throw new CancellationException();
        }
        throw e;
      }
    }

    /** Tells nobody what comes of it. */
    void forget() {
      piece.cancel();
    }

    @Override
    public void cancel() {
      cancelled.set(true);
      piece.cancel();
      thread.interrupt();
    }
  }
}
