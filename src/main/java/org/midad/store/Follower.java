package org.midad.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does in a thread of its own what follows from something that was acknowledged already, one after
 * the other. Whoever needs it done waits for it.
 */
final class Follower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  private final ExecutorService thread;

  /** What was begun last; all before it is done. */
  private volatile Step last = new Step(() -> {}, CompletableFuture.completedFuture(null));

  private record Step(Runnable work, CompletableFuture<Void> done) {}

  /**
   * @param name of the thread
   */
  Follower(String name) {
    thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /** Does something behind all else. */
  synchronized void follow(Runnable work) {
    last = new Step(work, CompletableFuture.runAsync(work, thread));
  }

  /**
   * Waits until all is done. What was begun last and failed is tried once more: what hindered it
   * may be gone.
   *
   * @throws RuntimeException what hinders it still
   */
  void settle() {
    Step step = last;
    try {
      step.done().join();
    } catch (CompletionException e) {
      LOG.warn("what was acknowledged is tried once more", e);
      retry(step);
    }
  }

  private void retry(Step failed) {
    Step again;
    synchronized (this) {
      if (last.equals(failed)) {
        follow(failed.work());
      }
      again = last;
    }
    try {
      again.done().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Waits for what is being done, and does nothing more. */
  @Override
  public void close() {
    thread.close();
  }
}
