package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.midad.edit.EditorState;
import org.midad.model.Position;
import org.midad.ui.Clicks;
import org.midad.ui.text.BehaviourCases.Case;
import org.midad.ui.text.BehaviourCases.Column;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Holds every cell of the table of what keys and mouse do, with real events. */
@SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
@ExtendWith(ApplicationExtension.class)
class BehaviourTest {
  private static final Path TABLE = Path.of("src/main/java/org/midad/ui/text/behaviour.md");

  private PageOnScreen page;

  @Start
  void start(Stage stage) {
    page = new PageOnScreen(stage);
  }

  static Stream<String> keys() {
    return BehaviourCases.all().stream().map(Case::key).distinct();
  }

  @Test
  void everyCellOfTheTableIsTriedAndNothingElse() throws IOException {
    List<String[]> rows =
        Files.readAllLines(TABLE).stream()
            .filter(line -> line.startsWith("| "))
            .map(line -> line.substring(2).split(" *\\| *", -1))
            .toList();
    assertThat(Arrays.asList(rows.getFirst()).subList(1, 5))
        .isEqualTo(Stream.of(Column.values()).map(column -> column.title).toList());
    List<String> cells = new ArrayList<>();
    for (String[] row : rows.subList(1, rows.size())) {
      for (int column = 1; column < row.length; column++) {
        if (!row[column].isBlank()) {
          cells.add(row[0] + ", " + rows.getFirst()[column]);
        }
      }
    }
    assertThat(cells).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    assertThat(
            BehaviourCases.all().stream()
                .map(each -> each.key() + ", " + each.column().title)
                .distinct())
        .containsExactlyInAnyOrderElementsOf(cells);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aRowOfTheTableIsAsItSays(String key) throws Exception {
    for (Case each : BehaviourCases.all()) {
      if (each.key().equals(key)) {
        check(each);
      }
    }
  }

  private void check(Case each) throws Exception {
    MarkedStory story = MarkedStory.read(each.before());
    page.load(story.blocks());
    page.robot.interact(() -> page.editor.select(story.selection()));
    double before = caretOnPage();
    act(each, story);
    EditorState state = page.get(() -> page.editor.getState());
    switch (each.after()) {
      case "+" -> assertThat(caretOnPage() - before).as(each.toString()).isGreaterThan(400);
      case "-" -> assertThat(before - caretOnPage()).as(each.toString()).isGreaterThan(400);
      default -> assertThat(MarkedStory.write(state)).as(each.toString()).isEqualTo(each.after());
    }
    if (each.key().contains("Page")) {
      assertThat(state.selection().empty()).isEqualTo(!each.key().startsWith("Shift"));
    }
  }

  /** How far the caret stands below the page's first part. */
  private double caretOnPage() {
    return page.get(() ->
        page.editor.caretBounds().getMinY()
            - page.editor.boundsOf(page.editor.getStory().blocks().getFirst().id()).getMinY());
  }

  private void act(Case each, MarkedStory story) throws Exception {
    switch (each.key()) {
      case "a letter" -> page.robot.write(each.letter());
      case "click" -> click(point(story, 0), 1);
      case "double click" -> click(point(story, 0), 2);
      case "triple click" -> click(point(story, 0), 3);
      case "Shift+click" -> {
        // By hand: on the headless platform the mouse does not know of the keyboard's Shift.
        Point2D at = point(story, 0);
        mouse(MouseEvent.MOUSE_PRESSED, at, true);
        mouse(MouseEvent.MOUSE_RELEASED, at, true);
      }
      case "drag" -> page.robot.drag(point(story, 0), MouseButton.PRIMARY).dropTo(point(story, 1));
      case "drag past the edge" -> dragDown(point(story, 0));
      default -> press(each.key().split("\\+"));
    }
  }

  private void press(String... names) {
    KeyCode[] keys = Stream.of(names).map(BehaviourTest::key).toArray(KeyCode[]::new);
    page.robot.press(keys);
    page.robot.release(keys);
  }

  private static KeyCode key(String name) {
    return switch (name) {
      case "Ctrl" -> KeyCode.CONTROL;
      case "PageUp" -> KeyCode.PAGE_UP;
      case "PageDown" -> KeyCode.PAGE_DOWN;
      case "Backspace" -> KeyCode.BACK_SPACE;
      default -> KeyCode.getKeyCode(name);
    };
  }

  /** By hand: the headless platform tells nothing of a mouse that has left the view. */
  private void dragDown(Point2D from) throws Exception {
    Point2D beyond = new Point2D(from.getX(), from.getY() + 700);
    mouse(MouseEvent.MOUSE_PRESSED, from, false);
    mouse(MouseEvent.MOUSE_DRAGGED, beyond, false);
    Position last =
        page.get(() -> {
          var blocks = page.editor.getStory().blocks();
          return new Position(blocks.getLast().id(), 0);
        });
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () ->
            page.get(() -> page.editor.getState().selection().head().block().equals(last.block())));
    mouse(MouseEvent.MOUSE_RELEASED, beyond, false);
  }

  private void mouse(EventType<MouseEvent> type, Point2D screen, boolean shift) {
    page.robot.interact(() -> {
      Node view = page.editor.getChildrenUnmodifiable().getFirst();
      Point2D at = view.screenToLocal(screen);
      boolean down = !type.equals(MouseEvent.MOUSE_RELEASED);
      Event.fireEvent(
          view,
          new MouseEvent(
              type,
              at.getX(),
              at.getY(),
              screen.getX(),
              screen.getY(),
              MouseButton.PRIMARY,
              1,
              shift,
              false,
              false,
              false,
              down,
              false,
              false,
              false,
              false,
              false,
              null));
    });
  }

  /** A quarter into a letter from its left or right; beside it where the text ends. */
  private Point2D point(MarkedStory story, int press) {
    MarkedStory.Press at = story.presses().get(press);
    return page.get(() -> {
      int offset = 0;
      for (var block : story.blocks()) {
        if (block.id().equals(at.letter().block())) {
          break;
        }
        offset += block.text().length() + 1;
      }
      offset += at.letter().offset();
      boolean end =
          at.letter().offset() == page.editor.getStory().block(at.letter().block()).text().length();
      int letter = end ? offset - 1 : offset;
      Bounds[] bounds =
          (Bounds[])
              page.editor.queryAccessibleAttribute(
                  AccessibleAttribute.BOUNDS_FOR_RANGE, letter, letter);
      Bounds area = bounds[0];
      double across = end ? -1 : at.leftHalf() ? 0.25 : 0.75;
      return new Point2D(area.getMinX() + across * area.getWidth(), area.getCenterY());
    });
  }

  /**
   * Clicks that count together. On a busy machine the platform may see them too far apart in time:
   * the mouse then goes away, which ends a row of clicks, and tries again.
   */
  private void click(Point2D at, int times) {
    Clicks.at(page.robot, at, times);
  }
}
