package org.midad.app;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.midad.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One piece of work from its start to the one thing that its listener is told at the end. */
final class Piece<T> implements Runnable, Progress, Tasks.Running {
  private static final Logger LOG = LoggerFactory.getLogger(Piece.class);

  private final Tasks.Work<T> work;
  private final Tasks.Listener<T> listener;
  private final Executor told;
  private volatile boolean cancelled;

  /**
   * @param told runs what the listener is told
   */
  Piece(Tasks.Work<T> work, Tasks.Listener<T> listener, Executor told) {
    this.work = work;
    this.listener = listener;
    this.told = told;
  }

  @Override
  public void run() {
    T result;
    try {
      check();
      result = work.run(this);
    } catch (CancellationException e) {
      told.execute(listener::cancelled);
      return;
    } catch (Problem e) {
      LOG.warn("a task failed", e);
      told.execute(() -> listener.failed(e));
      return;
    } catch (Throwable e) {
      // Errors too: whoever waits for this piece must hear of its end.
      LOG.error("a task failed unexpectedly", e);
      told.execute(() -> listener.failed(new Problem(e, "problem.unexpected")));
      return;
    }
    told.execute(() -> listener.done(result));
  }

  @Override
  public void at(double done) {
    check();
    told.execute(() -> listener.progress(done));
  }

  @Override
  public void cancel() {
    cancelled = true;
  }

  private void check() {
    if (cancelled) {
      throw new CancellationException();
    }
  }
}
