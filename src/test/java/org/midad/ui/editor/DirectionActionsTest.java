package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.Direction;
import org.midad.model.Position;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Which way a part runs, by buttons and keys, in the seed article. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class DirectionActionsTest {
  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private OpenStory story;

  @Start
  void start(Stage stage) {
    story = new OpenStory(folder, stage, 900);
  }

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void theButtonTurnsThePartAndShowsWhichWayItRuns() {
    caret();
    assertThat(down()).isFalse();
    robot.clickOn(story.tool("action.left-to-right"));
    assertThat(part().direction()).isEqualTo(Direction.LEFT_TO_RIGHT);
    assertThat(down()).isTrue();
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).release(KeyCode.SHIFT, KeyCode.CONTROL);
    assertThat(part().direction()).isEqualTo(Direction.RIGHT_TO_LEFT);
    assertThat(down()).isFalse();
    robot.clickOn(story.tool("action.left-to-right"));
    robot.clickOn(story.tool("action.left-to-right"));
    assertThat(part().direction()).isEqualTo(Direction.RIGHT_TO_LEFT);
  }

  @Test
  void everyChoiceHasAKeyAndTheTextMayTellAgain() {
    caret();
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.L);
    assertThat(part().direction()).isEqualTo(Direction.LEFT_TO_RIGHT);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.R);
    assertThat(part().direction()).isEqualTo(Direction.RIGHT_TO_LEFT);
    robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.D);
    assertThat(part().direction()).isNull();
  }

  @Test
  void hiddenSignsAreShownByAKey() {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
    assertThat(story.get(() -> story.page().hiddenSignsProperty().get())).isTrue();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
    assertThat(story.get(() -> story.page().hiddenSignsProperty().get())).isFalse();
  }

  @Test
  void whatTheCaretPassesUnseenIsToldWhileHiddenSignsAreShown() {
    caret();
    robot.interact(() -> robot.write('\u200F'));
    assertThat(note()).doesNotContain("U+200F");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
    assertThat(note()).contains("علامة من اليمين إلى اليسار").contains("U+200F");
    assertThat(story.get(() -> story.page().getAccessibleHelp())).isEqualTo(note());
    story.keep("hidden-signs-note");
    robot.push(KeyCode.LEFT);
    robot.push(KeyCode.LEFT);
    assertThat(note()).doesNotContain("U+200F");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
  }

  private String note() {
    return story.get(() -> ((TextBlock) story.view().lookup("#caret-note")).getText());
  }

  private void caret() {
    robot.interact(() -> {
      Block first = story.page().getStory().body().getFirst();
      story.page().select(Selection.caret(new Position(first.id(), 3)));
      story.page().requestFocus();
    });
  }

  private Block part() {
    return story.get(() -> story.page().getStory().body().getFirst());
  }

  private boolean down() {
    return story.get(story.tool("action.left-to-right")::isSelected);
  }
}
