package org.midad.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Settings;
import org.midad.ui.Nameless;
import org.midad.ui.Newsroom;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Signing in, the lock and the accounts, in both languages, light and dark, at both sizes. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class PeoplePicturesTest {
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
    "en, LIGHT, 1280, 800",
    "en, LIGHT, 1000, 700",
    "en, DARK, 1280, 800",
    "en, DARK, 1000, 700",
    "en, HIGH_CONTRAST, 1000, 700"
  })
  void everyScreenOfPeopleWrapsNoArabicByJavaFxAndNamesWhatItHas(
      String language, Settings.Theme look, int width, int height, FxRobot robot) {
    String name = language + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width;
    newsroom = Newsroom.guarded(folder);
    newsroom.settle(language, look, width, height);
    Workplace work = Workplace.open(robot, newsroom, stage, width, height);
    keep(robot, work, "sign-in-" + name);
    for (int mistyped = 0; mistyped < 3; mistyped++) {
      robot.clickOn("#password").write("wrong");
      robot.clickOn("#sign-in");
    }
    keep(robot, work, "sign-in-waiting-" + name);
    robot.clickOn("#person-nada");
    robot.clickOn("#password").write(Newsroom.PASSWORD);
    robot.clickOn("#password-show");
    keep(robot, work, "sign-in-shown-" + name);
    robot.clickOn("#sign-in");
    robot.interact(work.presence().lock()::lock);
    keep(robot, work, "lock-" + name);
    robot.clickOn("#password").write(Newsroom.PASSWORD);
    robot.clickOn("#sign-in");
    robot.interact(work::showSettings);
    robot.clickOn("#settings-3");
    keep(robot, work, "accounts-" + name);
    robot.clickOn("#edit-salma");
    keep(robot, work, "account-" + name);
    robot.interact(() -> ((ScrollPane) work.root().lookup(".settings")).setVvalue(1));
    keep(robot, work, "account-below-" + name);
    robot.interact(() -> work.kit().layer().close());
    robot.clickOn("#person");
    robot.clickOn(work.kit().messages().of("action.password"));
    keep(robot, work, "change-password-" + name);
  }

  private static void keep(FxRobot robot, Workplace work, String name) {
    work.keep(robot, name);
    robot.interact(() -> Nameless.check(work.root()));
  }
}
