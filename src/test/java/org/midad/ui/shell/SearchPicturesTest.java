package org.midad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Settings;
import org.midad.model.StorySummary;
import org.midad.ui.Newsroom;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Somebody looks for stories in the window's list: by keys, and looked at. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class SearchPicturesTest {
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
    "ar, DARK, 1000, 700",
    "en, LIGHT, 1000, 700",
    "en, DARK, 1280, 800",
    "ar, HIGH_CONTRAST, 1000, 700"
  })
  void whatIsTypedIsSuggestedFoundSavedAndTakenBack(
      String language, Settings.Theme look, int width, int height, FxRobot robot) {
    String name = language + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width;
    newsroom = Newsroom.filled(folder);
    newsroom.settle(language, look, width, height);
    Workplace work = Workplace.open(robot, newsroom, stage, width, height);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    robot.write("زيدان");
    assertThat(suggestions(robot).isVisible()).isTrue();
    work.keep(robot, "search-suggestions-" + name);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    String author = language.equals("ar") ? "كاتب" : "author";
    assertThat(work.desk().searchProperty().get()).isEqualTo(author + ":\"زيدان الربيعي\"");
    assertThat(suggestions(robot).isVisible()).isFalse();
    assertThat(work.desk().stories())
        .hasSizeGreaterThan(2)
        .extracting(StorySummary::byline)
        .containsOnly("زيدان الربيعي");
    robot.clickOn("#save-search");
    robot.interact(() -> work.desk().searchProperty().set("بغداد العمليات"));
    robot.clickOn("#save-search");
    robot.push(KeyCode.ENTER);
    work.keep(robot, "search-found-" + name);
    robot.clickOn("#search");
    robot.push(KeyCode.ESCAPE);
    assertThat(work.desk().searchProperty().get()).isEmpty();
    robot.clickOn("#saved-searches .queue");
    assertThat(work.desk().searchProperty().get()).isEqualTo(author + ":\"زيدان الربيعي\"");
    robot.interact(() -> work.desk().searchProperty().set("لا وجود لهذا"));
    work.keep(robot, "search-nothing-" + name);
  }

  private static Node suggestions(FxRobot robot) {
    return robot.lookup("#suggestions").query();
  }
}
