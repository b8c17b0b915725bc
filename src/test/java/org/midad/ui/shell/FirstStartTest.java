package org.midad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Queue;
import org.midad.app.Settings;
import org.midad.model.Role;
import org.midad.ui.Newsroom;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class FirstStartTest {
  @TempDir private Path folder;

  private Newsroom newsroom;
  private Workplace work;

  @Start
  void show(Stage stage) {
    newsroom = Newsroom.empty(folder);
    newsroom
        .useCases()
        .settings()
        .save(
            newsroom
                .useCases()
                .settings()
                .load()
                .withLook(look -> look.withWindow(new Settings.WindowSize(1000, 700))));
    work = new Workplace(newsroom, stage);
    work.show();
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void aNameAndARoleOpenADeskOfOne(FxRobot robot) {
    robot.clickOn("#role-3");
    robot.clickOn("#name");
    robot.interact(() -> robot.lookup("#name").queryAs(TextField.class).setText("ليلى الجابري"));
    robot.clickOn("#begin");
    var leila = newsroom.useCases().accounts().current().orElseThrow();
    assertThat(leila.name()).isEqualTo("ليلى الجابري");
    assertThat(leila.role()).isEqualTo(Role.DESK_EDITOR);
    assertThat(work.root().lookup("#rail")).isNotNull();
    assertThat(work.desk().stateProperty().get().name()).isEqualTo("EMPTY");
  }

  @Test
  void theSampleNewsroomOpensWithStoriesInItsQueues(FxRobot robot) {
    robot.clickOn("#sample");
    assertThat(work.root().lookup("#rail")).isNotNull();
    assertThat(work.people().people()).hasSize(7);
    assertThat(work.desk().countsProperty().get().get(Queue.ARCHIVE)).isGreaterThan(10);
    assertThat(work.desk().stories()).isNotEmpty();
  }

  @Test
  void theLanguageIsChosenBeforeAnythingElse(FxRobot robot) {
    robot.clickOn("#language-1");
    assertThat(work.kit().messages().locale().getLanguage()).isEqualTo("en");
    assertThat(work.root().lookup("#begin")).isNotNull();
  }
}
