package org.midad.ui.text;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Moves the page on while something is held near its upper or its lower edge. */
final class EdgeScroll {
  /** So near, in the view's pixels. */
  private static final double EDGE = 28;

  private final PageView view;
  private final Runnable moved;
  private final Timeline moving = new Timeline(new KeyFrame(Duration.millis(30), any -> move()));
  private double y;

  /**
   * @param moved told after each move
   */
  EdgeScroll(PageView view, Runnable moved) {
    this.view = view;
    this.moved = moved;
    moving.setCycleCount(Animation.INDEFINITE);
  }

  /**
   * @param height where it is held, in the view's pixels
   */
  void heldAt(double height) {
    y = height;
    if (into() == 0) {
      moving.stop();
    } else {
      moving.play();
    }
  }

  void stop() {
    moving.stop();
  }

  private void move() {
    view.scrollBy(into() / 2);
    moved.run();
  }

  /** How far it is held into the edge, downwards. */
  private double into() {
    return y < EDGE ? y - EDGE : Math.max(0, y - view.getHeight() + EDGE);
  }
}
