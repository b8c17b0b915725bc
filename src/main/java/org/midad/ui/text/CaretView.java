package org.midad.ui.text;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.midad.typeset.Caret;

/** The blinking caret, and lightly the second one where the direction changes. */
final class CaretView extends Group {
  private static final double WIDTH = 2;
  private static final double SECOND_OPACITY = 0.35;

  private final Rectangle first = new Rectangle();
  private final Rectangle second = new Rectangle();
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
    getChildren().addAll(first, second);
    // An animation that runs for a caret nobody sees would keep the machine awake.
    visibleProperty()
        .subscribe(shown -> {
          if (shown) {
            startBlinking();
          } else {
            blinking.stop();
          }
        });
    sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            blinking.stop();
          }
        });
  }

  /** Shows the caret at once, as after every key, and lets it blink from there on. */
  void startBlinking() {
    setOpacity(1);
    if (isVisible() && getScene() != null) {
      blinking.playFromStart();
    }
  }

  /**
   * @param right of the column of text in the view
   * @param down of the column of text in the view
   */
  void show(Caret caret, double right, double down, PageColors colors) {
    place(first, caret.x() + right, caret, down, colors);
    second.setVisible(caret.secondX().isPresent());
    place(second, caret.secondX().orElse(0) + right, caret, down, colors);
  }

  private static void place(Rectangle mark, double x, Caret caret, double down, PageColors colors) {
    mark.setX(Math.rint(x - WIDTH / 2));
    mark.setY(Math.rint(caret.top() + down));
    mark.setWidth(WIDTH);
    mark.setHeight(Math.rint(caret.height()));
    mark.setFill(colors.caret());
  }
}
