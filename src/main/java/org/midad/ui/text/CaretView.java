package org.midad.ui.text;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Duration;
import org.midad.model.Direction;
import org.midad.typeset.Caret;

/**
 * The blinking caret, and lightly the second one where the direction changes. There a flag tells
 * which way the keyboard writes, as it does wherever that is against the paragraph's way.
 */
final class CaretView extends Group {
  private static final double WIDTH = 2;
  private static final double SECOND_OPACITY = 0.35;
  private static final double FLAG = 6;

  private final Rectangle first = new Rectangle();
  private final Rectangle second = new Rectangle();
  private final Polygon flag = new Polygon();
  private final ObservableValue<Boolean> onScreen =
      sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false);
  private double scale = 1;
  private final Timeline blinking =
      new Timeline(
          new KeyFrame(Duration.ZERO, any -> setOpacity(1)),
          new KeyFrame(Duration.millis(560), any -> setOpacity(0)),
          new KeyFrame(Duration.millis(1060)));

  CaretView() {
    setManaged(false);
    setMouseTransparent(true);
    blinking.setCycleCount(Animation.INDEFINITE);
    second.setOpacity(SECOND_OPACITY);
    getChildren().addAll(first, second, flag);
    // An animation that runs for a caret nobody sees would keep the machine awake, and whatever the
    // caret belongs to in memory.
    visibleProperty().subscribe(any -> startBlinking());
    onScreen.subscribe(any -> startBlinking());
  }

  /** Shows the caret at once, as after every key, and lets it blink from there on. */
  void startBlinking() {
    setOpacity(1);
    if (isVisible() && onScreen.getValue()) {
      blinking.playFromStart();
    } else {
      blinking.stop();
    }
  }

  /**
   * @param right of the column of text in the view
   * @param down of the column of text in the view
   * @param writing where the keyboard's letters lead, if a flag is to tell
   * @param fine screen pixels to one of the view's: the caret's edges are whole ones
   */
  void show(
      Caret caret,
      double right,
      double down,
      PageColors colors,
      Optional<Direction> writing,
      double fine) {
    scale = fine;
    place(first, caret.x() + right, caret, down, colors);
    flag.setVisible(writing.isPresent());
    flag.setFill(colors.accent());
    writing.ifPresent(this::hoist);
    second.setVisible(caret.secondX().isPresent());
    place(second, caret.secondX().orElse(0) + right, caret, down, colors);
  }

  private double whole(double length) {
    return Math.rint(length * scale) / scale;
  }

  /** At the top of the first caret, and to the side to which letters go. */
  private void hoist(Direction writing) {
    double side =
        writing == Direction.RIGHT_TO_LEFT ? first.getX() : first.getX() + first.getWidth();
    double tip = writing == Direction.RIGHT_TO_LEFT ? side - FLAG : side + FLAG;
    double top = first.getY();
    flag.getPoints().setAll(side, top, tip, top + FLAG / 2, side, top + FLAG);
  }

  private void place(Rectangle mark, double x, Caret caret, double down, PageColors colors) {
    mark.setX(whole(x - WIDTH / 2));
    mark.setY(whole(caret.top() + down));
    mark.setWidth(whole(WIDTH));
    mark.setHeight(whole(caret.height()));
    mark.setFill(colors.caret());
  }
}
