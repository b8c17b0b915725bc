package org.midad;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.midad.app.BackgroundTasks;
import org.midad.app.RemoteTasks;
import org.midad.app.Tasks;

/** Those who do a window's work in the background, side by side: none waits for another. */
final class Workers implements AutoCloseable {
  private final Tasks tasks;
  private final Tasks remote;
  private final Tasks lengthy;
  private final Tasks journaling;
  private final Tasks checking;
  private final BackgroundTasks searching;
  private final BackgroundTasks learning;
  private final Future<?> library;

  /**
   * @param interfaceThread runs what is given to it on the thread that draws
   * @param library done when it is open: all wait for it
   */
  Workers(Executor interfaceThread, Future<?> library) {
    this.library = library;
    tasks = new WaitingTasks(new BackgroundTasks(interfaceThread), library);
    remote = new WaitingTasks(new RemoteTasks(interfaceThread), library);
    lengthy = new WaitingTasks(new BackgroundTasks(interfaceThread), library);
    journaling = new WaitingTasks(new BackgroundTasks(interfaceThread), library);
    checking = new WaitingTasks(new BackgroundTasks(interfaceThread), library);
    searching = new BackgroundTasks(interfaceThread);
    learning = new BackgroundTasks(interfaceThread);
  }

  /** Reads and saves stories. */
  Tasks tasks() {
    return tasks;
  }

  /** Waits for other machines. */
  Tasks remote() {
    return remote;
  }

  /** Takes minutes. */
  Tasks lengthy() {
    return lengthy;
  }

  /** Brings each key to the disk, whatever else is being read or saved. */
  Tasks journaling() {
    return journaling;
  }

  /** Looks for what is not right in the open story. */
  Tasks checking() {
    return checking;
  }

  /** Cancelled at every key: an interrupt would close the library's file, and this has none. */
  Tasks searching() {
    return new WaitingTasks(searching, library);
  }

  /** Reads the whole archive; given up when the window closes. */
  Tasks learning() {
    return new WaitingTasks(learning, library);
  }

  /** Waits for what is on its way to the disk; what is being searched is given up. */
  @Override
  public void close() {
    remote.close();
    lengthy.close();
    searching.abandon();
    learning.abandon();
    checking.close();
    tasks.close();
    journaling.close();
  }
}
