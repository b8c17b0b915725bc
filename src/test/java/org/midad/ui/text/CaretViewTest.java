package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.PauseTransition;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CaretViewTest {
  /** A caret's scene keeps the caret: what is left of a closed window must be nobody's. */
  @Test
  void whoeverClosesAWindowIsRidOfTheCaretInIt(FxRobot robot) throws TimeoutException {
    WeakReference<CaretView> caret = closed(robot);
    // An animation that is over lets go of whatever animated before it.
    robot.interact(() -> new PauseTransition(Duration.millis(1)).play());
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> {
          System.gc();
          return caret.refersTo(null);
        });
    assertThat(caret.get()).isNull();
  }

  @Test
  void aCaretBlinksWhileItsWindowIsThere(FxRobot robot) throws TimeoutException {
    CaretView caret = new CaretView();
    Stage stage = shown(caret);
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> caret.getOpacity() == 0);
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> caret.getOpacity() == 1);
    robot.interact(stage::hide);
  }

  private static WeakReference<CaretView> closed(FxRobot robot) {
    CaretView caret = new CaretView();
    Stage stage = shown(caret);
    robot.interact(stage::hide);
    return new WeakReference<>(caret);
  }

  private static Stage shown(CaretView caret) {
    return WaitForAsyncUtils.waitForAsyncFx(
        20_000,
        () -> {
          Stage stage = new Stage();
          stage.setScene(new Scene(new Group(caret), 100, 100));
          stage.show();
          return stage;
        });
  }
}
