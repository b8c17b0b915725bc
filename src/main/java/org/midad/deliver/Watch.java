package org.midad.deliver;

import java.time.Duration;

/**
 * Closes a connection that takes no more bytes: a socket's own timeout holds for what is read, and
 * not for what is written.
 */
final class Watch implements AutoCloseable {
  private final Thread thread;
  private volatile long last = System.nanoTime();

  Watch(Duration silence, Runnable closing) {
    thread = Thread.ofVirtual().start(() -> watch(silence.toNanos(), closing));
  }

  void alive() {
    last = System.nanoTime();
  }

  private void watch(long silence, Runnable closing) {
    try {
      for (long rest = silence; rest > 0; rest = last + silence - System.nanoTime()) {
        Thread.sleep(Duration.ofNanos(rest));
      }
      closing.run();
    } catch (InterruptedException e) {
      // All is written.
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
