package org.midad.ui.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import org.midad.app.SameThreadTasks;
import org.midad.app.Tasks;

/** Does the work it was given, in its order, but only when told: a slow disk. */
public final class LateTasks implements Tasks {
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public <T> Running run(Work<T> work, Listener<T> listener) {
    waiting.add(() -> new SameThreadTasks().run(work, listener));
    return () -> {};
  }

  /** Does the piece that has waited longest. */
  public void doOne() {
    waiting.remove().run();
  }

  boolean isIdle() {
    return waiting.isEmpty();
  }

  /** Does all there is, and all that comes of it. */
  public void doAll() {
    while (!waiting.isEmpty()) {
      doOne();
    }
  }

  @Override
  public void close() {}
}
