package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.List;

/** One save is under way at a time; what comes meanwhile waits for its turn. */
final class Turns {
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean taken;

  boolean isTaken() {
    return taken;
  }

  /** Whether something has to wait for what is under way. */
  boolean waits(Runnable next) {
    if (taken) {
      waiting.add(next);
    }
    return taken;
  }

  void take() {
    taken = true;
  }

  void leave() {
    taken = false;
  }

  /** What had to wait takes its turn. */
  void goOn() {
    List<Runnable> next = List.copyOf(waiting);
    waiting.clear();
    next.forEach(Runnable::run);
  }
}
