package org.midad.ui.text;

import java.time.Duration;

/**
 * A moment at which work is given up.
 *
 * @param nanoTime as {@link System#nanoTime} tells it
 */
record Deadline(long nanoTime) {
  static Deadline in(Duration patience) {
    return new Deadline(System.nanoTime() + patience.toNanos());
  }

  boolean passed() {
    return System.nanoTime() - nanoTime > 0;
  }
}
