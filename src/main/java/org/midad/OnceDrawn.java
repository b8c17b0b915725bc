package org.midad;

import javafx.animation.AnimationTimer;

/** Does something once the window stands there: after its first pictures have been drawn. */
final class OnceDrawn extends AnimationTimer {
  /** The first is drawn with what the second lays out anew. */
  private static final int PICTURES = 2;

  private final Runnable then;
  private int drawn;

  OnceDrawn(Runnable then) {
    this.then = then;
  }

  @Override
  public void handle(long now) {
    if (drawn++ > PICTURES) {
      stop();
      then.run();
    }
  }
}
