package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Direction;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tools over the page, wide and narrow. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class ToolRowTest {
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
  void whereThereIsRoomEveryToolStandsInTheRow() {
    assertThat(more().isVisible()).isFalse();
    assertThat(tools()).allMatch(Node::isVisible);
    assertInside();
  }

  @Test
  void whatHasNoRoomStandsInTheMenuByNameAndComesBackWithTheRoom() {
    int all = tools().size();
    robot.interact(() -> story.show("ar", 480));
    List<ButtonBase> out = tools().stream().filter(tool -> !tool.isVisible()).toList();
    assertThat(out).isNotEmpty();
    assertThat(
            story.get(() ->
                more().getItems().stream()
                    .filter(MenuItem::isVisible)
                    .map(MenuItem::getText)
                    .toList()))
        .containsExactlyElementsOf(out.stream().map(ButtonBase::getText).toList());
    assertInside();
    robot.interact(() -> story.view().getScene().getWindow().setWidth(900));
    assertThat(tools()).hasSize(all).allMatch(Node::isVisible);
    assertInside();
  }

  @Test
  void aToolInTheMenuWorksAsItDoesInTheRow() {
    robot.interact(() -> story.show("en", 480));
    robot.clickOn(more());
    robot.clickOn(story.messages().of("action.left-to-right"));
    assertThat(story.get(() -> story.page().getState().block().direction()))
        .isEqualTo(Direction.LEFT_TO_RIGHT);
  }

  private void assertInside() {
    Bounds row = story.get(() -> row().localToScene(row().getLayoutBounds()));
    for (ButtonBase tool : tools()) {
      if (tool.isVisible()) {
        Bounds bounds = story.get(() -> tool.localToScene(tool.getLayoutBounds()));
        assertThat(row.contains(bounds)).as(tool.getText()).isTrue();
      }
    }
  }

  private Node row() {
    return story.view().lookup(".story-tools");
  }

  private MenuButton more() {
    return (MenuButton) story.view().lookup(".story-tools > .menu-button.icon-only");
  }

  /** In the order of the row. */
  private List<ButtonBase> tools() {
    return story.get(() ->
        ((ToolRow) row())
            .getChildren().stream()
                .filter(node -> node instanceof ButtonBase && !(node instanceof MenuButton))
                .map(ButtonBase.class::cast)
                .toList());
  }
}
