package org.midad;

import java.util.concurrent.Future;
import org.midad.app.Tasks;

/**
 * Tasks that wait for the library: what is given to them before it is open is done when it is.
 *
 * @param library done when it is open; cancelled if it does not open, and all that waits with it
 */
record WaitingTasks(Tasks tasks, Future<?> library) implements Tasks {
  @Override
  public <T> Running run(Work<T> work, Listener<T> listener) {
    return tasks.run(
        progress -> {
          library.get();
          return work.run(progress);
        },
        listener);
  }

  @Override
  public void close() {
    tasks.close();
  }
}
