package org.midad.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.arabic.Messages;
import org.midad.model.Problem;
import org.midad.typeset.FontBook;
import org.midad.ui.TestWindow;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class TipTest {
  private final Action action = new Action("notice.undo", () -> {});

  private Kit kit;
  private Button button;
  private Button away;

  @Start
  void start(Stage stage) {
    kit = Kit.of(Messages.load(Locale.of("ar")), FontBook.load(), new Notices());
    button = kit.actions().button(action);
    away = kit.actions().button(new Action("ago.now", () -> {}));
    kit.layer().setContent(new VBox(100, away, button));
    TestWindow.show(stage, kit.layer(), 600, 400);
  }

  @Test
  void whoeverPointsAtAButtonIsToldItsNameAndThenWhyItMayNotRun(FxRobot robot) throws Exception {
    robot.moveTo(away);
    assertThat(told()).isEmpty();
    robot.moveTo(button);
    robot.moveBy(1, 0);
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> told().equals("تراجع"));
    robot.interact(
        () -> action.hindranceProperty().set(Optional.of(new Problem("refusal.no-story"))));
    assertThat(told()).isEqualTo(button.getAccessibleHelp()).isNotEqualTo("تراجع").isNotBlank();
    robot.interact(() -> action.hindranceProperty().set(Optional.empty()));
    assertThat(told()).isEqualTo("تراجع");
  }

  @Test
  void noWindowIsMadeForATipThatNobodyWantsToSee() {
    Button unseen = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> kit.actions().button(action));
    action.hindranceProperty().set(Optional.of(new Problem("refusal.no-story")));
    assertThat(unseen.getTooltip()).isNull();
  }

  /** What the tooltip on the screen says, or nothing. */
  private static String told() {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () ->
            Window.getWindows().stream()
                .filter(window -> window instanceof Tooltip && window.isShowing())
                .map(Tooltip.class::cast)
                .map(tip ->
                    tip.getGraphic() instanceof TextBlock words ? words.getText() : tip.getText())
                .findFirst()
                .orElse(""));
  }
}
