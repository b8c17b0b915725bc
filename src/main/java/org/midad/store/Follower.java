package org.midad.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does in a thread of its own what follows from something that was acknowledged already, one after
 * the other. Whoever needs it done waits for it.
 */
final class Follower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  private final String name;

  /** Null until something follows: whoever starts Midad waits for no thread. */
  private @Nullable ExecutorService thread;

  /** What was begun last, if anything was; all before it is done or will be. */
  private volatile @Nullable Step last;

  private record Step(Runnable work, CompletableFuture<Void> done) {}

  /**
   * @param name of the thread
   */
  Follower(String name) {
    this.name = name;
  }

  /** Does something behind all else. */
  void follow(Runnable work) {
    begin(work);
  }

  private synchronized Step begin(Runnable work) {
    ExecutorService used = thread;
    if (used == null) {
      used = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
      thread = used;
    }
    Step step = new Step(work, CompletableFuture.runAsync(work, used));
    last = step;
    return step;
  }

  /**
   * Waits until all is done. What was begun last and failed is tried once more: what hindered it
   * may be gone.
   *
   * @throws RuntimeException what hinders it still
   */
  void settle() {
    Step step = last;
    if (step == null) {
      return;
    }
    try {
      step.done().join();
    } catch (CompletionException e) {
      LOG.warn("what was acknowledged is tried once more", e);
      retry(step);
    }
  }

  private void retry(Step failed) {
    try {
      again(failed).done().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private synchronized Step again(Step failed) {
    Step step = last;
    if (step == null || step.equals(failed)) {
      return begin(failed.work());
    }
    return step;
  }

  /** Waits for what is being done, and does nothing more. */
  @Override
  public void close() {
    ExecutorService used;
    synchronized (this) {
      used = thread;
    }
    if (used != null) {
      used.close();
    }
  }
}
