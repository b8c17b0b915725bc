package org.midad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Queue;
import org.midad.app.Settings;
import org.midad.ui.Newsroom;
import org.midad.ui.Pictures;
import org.midad.ui.WrappedArabic;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Every screen of the desk in both languages, light and dark, at both sizes: looked at, and kept.
 */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class ShellPicturesTest {
  @TempDir private Path folder;

  private Stage stage;
  private Newsroom newsroom;

  @Start
  void start(Stage given) {
    stage = given;
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ar, LIGHT, 1280, 800",
    "ar, LIGHT, 1000, 700",
    "ar, DARK, 1280, 800",
    "ar, DARK, 1000, 700",
    "ar, HIGH_CONTRAST, 1280, 800",
    "en, HIGH_CONTRAST, 1000, 700",
    "en, LIGHT, 1280, 800",
    "en, LIGHT, 1000, 700",
    "en, DARK, 1280, 800",
    "en, DARK, 1000, 700"
  })
  void everyScreenStandsInItsDirectionAndWrapsNoArabicByJavaFx(
      String language, Settings.Theme look, int width, int height, FxRobot robot) {
    String name = language + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width;
    newsroom = Newsroom.empty(folder.resolve("empty"));
    newsroom.settle(language, look, width, height);
    Workplace empty = Workplace.open(robot, newsroom, stage, width, height);
    keep(robot, empty, "first-start-" + name);
    newsroom.close();

    newsroom = Newsroom.filled(folder.resolve("filled"));
    newsroom.settle(language, look, width, height);
    Workplace work = Workplace.open(robot, newsroom, stage, width, height);
    robot.interact(() -> work.desk().open(work.desk().stories().getFirst().id()));
    robot.clickOn("#person");
    keepMenu(robot, "people-" + name);
    robot.push(KeyCode.ESCAPE);
    keep(robot, work, "desk-" + name);
    robot.interact(() -> work.desk().choose(Queue.ARCHIVE));
    robot.interact(() -> work.notices().undoable(() -> {}, "notice.person", "سلمى الخطيب"));
    keep(robot, work, "desk-archive-" + name);
    robot.interact(() -> work.notices().warn("problem.json.newer", 7));
    robot.interact(() -> work.desk().choose(Queue.EXPORTED));
    keep(robot, work, "desk-empty-" + name);
    robot.interact(work.notices()::dismiss);
    robot.push(KeyCode.CONTROL, KeyCode.K);
    keep(robot, work, "palette-" + name);
    robot.interact(() -> work.kit().layer().close());
    robot.interact(() -> work.showSettings());
    keep(robot, work, "settings-" + name);
    robot.clickOn("#settings-1");
    keep(robot, work, "settings-writing-" + name);
    robot.clickOn("#settings-2");
    keep(robot, work, "settings-print-" + name);
    robot.clickOn("#settings-4");
    keep(robot, work, "settings-library-" + name);
    robot.clickOn("#settings-5");
    keep(robot, work, "settings-house-" + name);
    robot.interact(() -> work.kit().layer().close());
    robot.interact(() ->
        work.kit()
            .dialogs()
            .ask(
                work.kit().messages().of("action.settings"),
                work.kit().messages().of("first.welcome"),
                work.kit().messages().of("first.begin"),
                answer -> {}));
    keep(robot, work, "dialog-" + name);
  }

  private static void keepMenu(FxRobot robot, String name) {
    robot.interact(() -> {
      Scene menu =
          Window.getWindows().stream()
              .filter(PopupWindow.class::isInstance)
              .filter(Window::isShowing)
              .findFirst()
              .orElseThrow()
              .getScene();
      WrappedArabic.check(menu.getRoot());
      assertThat(Pictures.save(menu.snapshot(null), name)).exists();
    });
  }

  private static void keep(FxRobot robot, Workplace work, String name) {
    work.keep(robot, name);
    assertThat(work.root().getEffectiveNodeOrientation())
        .isEqualTo(
            name.contains("-ar-") ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
  }
}
