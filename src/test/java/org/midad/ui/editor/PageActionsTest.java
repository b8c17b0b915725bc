package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.Position;
import org.midad.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Going to a part, enlarging the page, and writing on one line, in the seed article. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class PageActionsTest {
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
  void theCaretGoesToTheParagraphWhoseNumberIsWritten() {
    robot.push(KeyCode.CONTROL, KeyCode.G);
    robot.write("3");
    robot.push(KeyCode.ENTER);
    assertThat(caret()).isEqualTo(new Position(body(2).id(), 0));
    assertThat(story.get(() -> story.page().isFocused())).isTrue();
    Bounds caret = story.get(() -> story.page().caretBounds());
    assertThat(caret.getMinY()).isBetween(0d, 640d);
  }

  @Test
  void arrowsGoThroughThePartsAndEscapeLeavesTheCaretWhereItWas() {
    Position before = caret();
    robot.push(KeyCode.CONTROL, KeyCode.G);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ESCAPE);
    assertThat(caret()).isEqualTo(before);
    robot.push(KeyCode.CONTROL, KeyCode.G);
    robot.push(KeyCode.UP);
    robot.push(KeyCode.ENTER);
    Block last = story.get(() -> story.page().getStory().blocks().getLast());
    assertThat(caret()).isEqualTo(new Position(last.id(), 0));
  }

  @Test
  void keysEnlargeAndShrinkThePageBetweenHalfAndThreeTimes() {
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    assertThat(zoom()).isEqualTo(1.25);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    assertThat(zoom()).isEqualTo(1);
    for (int key = 0; key < 9; key++) {
      robot.push(KeyCode.CONTROL, KeyCode.MINUS);
    }
    assertThat(zoom()).isEqualTo(0.5);
    for (int key = 0; key < 14; key++) {
      robot.push(KeyCode.CONTROL, KeyCode.ADD);
    }
    assertThat(zoom()).isEqualTo(3);
    robot.push(KeyCode.CONTROL, KeyCode.NUMPAD0);
    assertThat(zoom()).isEqualTo(1);
  }

  @Test
  void theCaretStaysWhereItIsWhileThePageGrows() {
    robot.interact(() -> story.page().select(Selection.caret(new Position(body(4).id(), 200))));
    double before = story.get(() -> story.page().caretBounds().getMinY());
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
    assertThat(story.get(() -> story.page().caretBounds().getMinY()))
        .isCloseTo(before, Offset.offset(8d));
  }

  /** By hand: on the headless platform the mouse knows neither the keyboard nor fingers. */
  @Test
  void theWheelWithControlAndTwoFingersEnlargeWhatTheyAreAt() {
    robot.interact(() -> wheel(40, true));
    assertThat(zoom()).isEqualTo(1.1);
    robot.interact(() -> wheel(-40, true));
    robot.interact(() -> wheel(-40, true));
    assertThat(zoom()).isEqualTo(0.9);
    robot.interact(() -> wheel(-40, false));
    assertThat(zoom()).isEqualTo(0.9);
    robot.interact(() -> pinch(2));
    assertThat(zoom()).isEqualTo(1.8);
    robot.interact(() -> pinch(2));
    assertThat(zoom()).isEqualTo(3);
    robot.interact(() -> pinch(0.01));
    assertThat(zoom()).isEqualTo(0.5);
  }

  @Test
  void aTypewriterKeepsTheLineAtOneHeight() {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    assertThat(line()).isCloseTo(0.45, Offset.offset(0.01));
    for (int enter = 0; enter < 3; enter++) {
      robot.push(KeyCode.CONTROL, KeyCode.END);
      robot.push(KeyCode.ENTER);
      robot.write("سطر");
      assertThat(line()).isCloseTo(0.45, Offset.offset(0.01));
    }
    robot.push(KeyCode.CONTROL, KeyCode.HOME);
    assertThat(line()).isCloseTo(0.45, Offset.offset(0.01));
    story.keep("typewriter-ar");
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
    robot.push(KeyCode.CONTROL, KeyCode.HOME);
    assertThat(line()).isLessThan(0.25);
  }

  @ParameterizedTest
  @CsvSource({"ar, LIGHT, 900", "en, DARK, 640"})
  void thePartsAndALargePageAreLookedAt(String language, Theme.Choice look, int width) {
    robot.interact(() -> {
      story.theme.choiceProperty().set(look);
      story.show(language, width).setColors(story.theme.look().getValue().page());
    });
    String name = language + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width;
    robot.push(KeyCode.CONTROL, KeyCode.G);
    story.keep("go-to-" + name);
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> story.page().zoomProperty().set(2.5));
    story.keep("zoom-large-" + name);
    robot.interact(() -> story.page().zoomProperty().set(0.5));
    story.keep("zoom-small-" + name);
  }

  private void wheel(double turned, boolean control) {
    Node view = view();
    Event.fireEvent(
        view,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            300,
            200,
            300,
            200,
            false,
            control,
            false,
            false,
            true,
            false,
            0,
            turned,
            0,
            turned,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  private void pinch(double factor) {
    Event.fireEvent(
        view(),
        new ZoomEvent(
            ZoomEvent.ZOOM,
            300,
            200,
            300,
            200,
            false,
            false,
            false,
            false,
            false,
            false,
            factor,
            factor,
            null));
  }

  private Node view() {
    return story.page().getChildrenUnmodifiable().getFirst();
  }

  private double zoom() {
    return story.get(() -> story.page().zoomProperty().get());
  }

  /** The middle of the caret's line, as a part of the page's height. */
  private double line() {
    return story.get(() -> {
      Bounds page = story.page().localToScene(story.page().getLayoutBounds());
      return (story.page().caretBounds().getCenterY() - page.getMinY()) / page.getHeight();
    });
  }

  private Position caret() {
    return story.get(() -> story.page().getState().selection().head());
  }

  private Block body(int index) {
    return story.page().getStory().body().get(index);
  }
}
