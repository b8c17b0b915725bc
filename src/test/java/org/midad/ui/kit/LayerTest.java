package org.midad.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.arabic.Messages;
import org.midad.typeset.FontBook;
import org.midad.ui.TestWindow;
import org.midad.ui.kit.Layer.Place;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class LayerTest {
  private Kit kit;
  private Notices notices;

  @Start
  void start(Stage stage) {
    notices = new Notices();
    kit = Kit.of(Messages.load(Locale.of("ar")), FontBook.load(), notices);
    TestWindow.show(stage, kit.layer(), 600, 400);
  }

  @Test
  void whatIsToldInPassingMakesRoomForADialog(FxRobot robot) {
    robot.interact(() -> notices.undoable(() -> {}, "notice.person", "سلمى"));
    assertThat(isNoticeShown(robot)).isTrue();
    robot.interact(() -> kit.layer().show(new Region(), Place.MIDDLE));
    assertThat(isNoticeShown(robot)).isFalse();
    robot.interact(() -> notices.done("notice.person", "سلمى"));
    assertThat(isNoticeShown(robot)).as("what the dialog itself tells").isTrue();
  }

  @Test
  void aProblemStaysAndAPaletteAtTheTopTakesNothingAway(FxRobot robot) {
    robot.interact(() -> {
      notices.warn("problem.password.wrong");
      kit.layer().show(new Region(), Place.MIDDLE);
    });
    assertThat(isNoticeShown(robot)).isTrue();
    robot.interact(() -> {
      kit.layer().close();
      notices.undoable(() -> {}, "notice.person", "سلمى");
      kit.layer().show(new Region(), Place.TOP);
    });
    assertThat(isNoticeShown(robot)).isTrue();
  }

  private static boolean isNoticeShown(FxRobot robot) {
    return robot.lookup("#notice").query().isVisible();
  }
}
