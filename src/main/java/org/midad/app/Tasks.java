package org.midad.app;

import java.util.function.Consumer;
import org.midad.model.Problem;

/**
 * Work that reads or writes disks and networks, kept away from the thread that draws. Pieces of
 * work are done one after another, in the order in which they were given: a save is never overtaken
 * by the next.
 */
public interface Tasks extends AutoCloseable {

  /** Something to be done in the background. */
  @FunctionalInterface
  interface Work<T> {
    /**
     * @throws Problem if it cannot be done; any other exception is told as {@code
     *     problem.unexpected}
     */
    T run(Progress progress) throws Exception;
  }

  /** Whom a piece of work tells, always on the thread of the interface. */
  interface Listener<T> {
    /** From 0 to 1; at the end exactly one of the three others follows. */
    default void progress(double done) {}

    void done(T result);

    void failed(Problem problem);

    default void cancelled() {}
  }

  /** A piece of work under way. */
  interface Running {
    /** Asks it to stop; if it still can, {@link Listener#cancelled()} is told. */
    void cancel();
  }

  <T> Running run(Work<T> work, Listener<T> listener);

  /** Runs work of which only the end matters. */
  default <T> Running run(Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
    return run(
        work,
        new Listener<T>() {
          @Override
          public void done(T result) {
            done.accept(result);
          }

          @Override
          public void failed(Problem problem) {
            failed.accept(problem);
          }
        });
  }

  /** Waits until the work given so far is done; what is given later is cancelled. */
  @Override
  void close();
}
