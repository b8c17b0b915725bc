package org.midad.ui;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.testfx.api.FxRobot;

/** Clicks in a row. */
public final class Clicks {
  /** In pixels: away from what was clicked before, so that clicks are counted anew. */
  private static final double AWAY = 40;

  private Clicks() {}

  /**
   * Clicks with the first button. On a busy machine the pauses that TestFX makes are longer than
   * those of a double click, so these come without any.
   *
   * @param at on the screen
   */
  public static void at(FxRobot robot, Point2D at, int times) {
    robot.moveTo(at.add(0, AWAY)).moveTo(at);
    robot.interact(() -> {
      Robot hand = new Robot();
      hand.mouseMove(at);
      for (int click = 0; click < times; click++) {
        hand.mousePress(MouseButton.PRIMARY);
        hand.mouseRelease(MouseButton.PRIMARY);
      }
    });
  }
}
