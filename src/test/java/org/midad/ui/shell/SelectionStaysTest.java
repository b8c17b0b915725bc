package org.midad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Queue;
import org.midad.model.Head;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;
import org.midad.ui.Newsroom;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Whoever is choosing stories goes on choosing while something moves. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class SelectionStaysTest {
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

  @Test
  void storiesThatWereChosenStayChosenWhenTheListIsReadAnew(FxRobot robot) {
    newsroom = Newsroom.filled(folder);
    Workplace work = Workplace.open(robot, newsroom, stage, 1000, 700);
    robot.interact(() -> work.desk().choose(Queue.MINE));
    ListView<StorySummary> list = robot.lookup("#stories").queryListView();
    robot.interact(() -> {
      list.getSelectionModel().selectFirst();
      list.requestFocus();
    });
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    robot.push(KeyCode.SHIFT, KeyCode.DOWN);
    List<StoryId> chosen = chosen(list);
    assertThat(chosen).hasSize(3);
    // The last of them is written in, and so comes first.
    Head head = newsroom.useCases().desk().open(chosen.getLast());
    newsroom.pass(Duration.ofMinutes(1));
    newsroom
        .useCases()
        .desk()
        .save(head.id(), head.story().withMeta(head.story().meta().withNote("كُتب بعد ذلك")));
    robot.interact(() -> work.desk().refresh());
    assertThat(chosen(list)).containsExactlyInAnyOrderElementsOf(chosen);
    assertThat(robot.lookup("#selection").query().isVisible()).isTrue();
  }

  private static List<StoryId> chosen(ListView<StorySummary> list) {
    return list.getSelectionModel().getSelectedItems().stream().map(StorySummary::id).toList();
  }
}
