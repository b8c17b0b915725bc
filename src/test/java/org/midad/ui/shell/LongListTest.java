package org.midad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.Queue;
import org.midad.model.StorySummary;
import org.midad.store.RowsRead;
import org.midad.ui.Newsroom;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A queue of thousands is read as far as somebody looks at it. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class LongListTest {
  private static final int STORIES = 2000;

  /** As many as are read at once. */
  private static final int PAGE = 200;

  private Stage stage;

  @Start
  void start(Stage given) {
    stage = given;
  }

  @Test
  void noStoryIsReadThatNobodyHasScrolledNear(FxRobot robot, @TempDir Path folder)
      throws Exception {
    try (Newsroom newsroom = Newsroom.filled(folder)) {
      newsroom.write(STORIES);
      try (RowsRead rows = RowsRead.of(folder)) {
        Workplace work = Workplace.open(robot, newsroom, stage, 1000, 700);
        robot.interact(() -> work.desk().choose(Queue.MINE));
        ListView<StorySummary> list = robot.lookup("#stories").queryListView();
        robot.interact(() -> {
          list.getSelectionModel().selectFirst();
          list.requestFocus();
        });
        long before = rows.stories();
        assertThat(before).isBetween((long) PAGE, 2L * PAGE + 50);
        assertThat(list.getItems()).hasSize(PAGE);
        assertThat(cells(list)).hasSizeLessThan(40);
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.PAGE_DOWN);
        assertThat(rows.stories()).isEqualTo(before);
        robot.push(KeyCode.END);
        assertThat(list.getItems()).hasSize(2 * PAGE);
        assertThat(rows.stories()).isEqualTo(before + PAGE);
        robot.push(KeyCode.END);
        assertThat(list.getItems()).hasSize(3 * PAGE);
        assertThat(rows.stories()).isEqualTo(before + 2 * PAGE);
        assertThat(cells(list)).hasSizeLessThan(60);
      }
    }
  }

  private static Set<Node> cells(ListView<?> list) {
    return list.lookupAll(".list-cell").stream()
        .filter(IndexedCell.class::isInstance)
        .collect(Collectors.toSet());
  }
}
