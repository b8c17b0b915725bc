package org.midad.app;

import java.util.concurrent.CancellationException;

/** How work in the background tells how far it is, and learns that nobody waits for it. */
public interface Progress {

  /**
   * Tells how far the work is.
   *
   * @param done from 0 to 1
   * @throws CancellationException if the work was cancelled; nothing need be done then but to leave
   */
  void at(double done);
}
