package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.arabic.Counts;
import org.midad.typeset.FontFamily;
import org.midad.typeset.PrintColumn;
import org.midad.ui.Pictures;
import org.midad.ui.WrappedArabic;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the line under the page tells of the story's length while it is written. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class StatusLineTest {
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

  private String told(String id) {
    return story.get(() -> ((TextBlock) story.view().lookup("#" + id)).getText());
  }

  /** The numbers follow a moment later. */
  private void until(String id, String text) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> told(id).equals(text));
    } catch (TimeoutException e) {
      assertThat(told(id)).isEqualTo(text);
    }
  }

  private void untilReadingIsShown(boolean wished) {
    assertThatCode(() ->
            WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> story.get(() -> story.shown("#reading")) == wished))
        .doesNotThrowAnyException();
  }

  private int words() {
    return story.get(() ->
        story.page().getStory().body().stream()
            .mapToInt(block -> Counts.of(block.text()).words())
            .sum());
  }

  @Test
  void theCountsFollowWhatIsTyped() {
    int before = words();
    until("words", story.messages().of("status.words", before));
    assertThat(told("reading")).isEqualTo("قراءة دقيقتين");
    robot.push(KeyCode.CONTROL, KeyCode.END);
    robot.write(" كلمتان أخريان");
    until("words", story.messages().of("status.words", before + 2));
  }

  @Test
  void whatIsSelectedIsCountedAlone() {
    robot.push(KeyCode.CONTROL, KeyCode.END);
    robot.press(KeyCode.SHIFT).press(KeyCode.CONTROL);
    robot.type(KeyCode.RIGHT, 2);
    robot.release(KeyCode.CONTROL).release(KeyCode.SHIFT);
    until("words", "كلمتان محددتان");
    untilReadingIsShown(false);
    robot.push(KeyCode.END);
    until("words", story.messages().of("status.words", words()));
    untilReadingIsShown(true);
  }

  @Test
  void theLengthInPrintIsThatOfTheChosenColumn() {
    MenuButton column = story.get(() -> (MenuButton) story.view().lookup("#column"));
    story
        .view()
        .onColumnChosen(
            width -> story.view().setColumn(new PrintColumn(width, FontFamily.NASKH, 9, 11)));
    until("words", story.messages().of("status.words", words()));
    String usual = story.get(column::getAccessibleText);
    assertThat(usual).contains("سطر").endsWith("سم عمود");
    robot.clickOn("#column");
    robot.interact(() -> {
      PopupWindow menu =
          Window.getWindows().stream()
              .filter(PopupWindow.class::isInstance)
              .map(PopupWindow.class::cast)
              .filter(Window::isShowing)
              .findFirst()
              .orElseThrow();
      WrappedArabic.check(menu.getScene().getRoot());
      Pictures.save(menu.getScene().snapshot(null), "status-column-menu");
    });
    robot.push(KeyCode.ESCAPE);
    robot.interact(() ->
        column.getItems().stream()
            .filter(item -> item.getText() != null && item.getText().contains("95"))
            .findFirst()
            .ifPresent(MenuItem::fire));
    assertThat(story.get(column::getAccessibleText)).isNotEqualTo(usual);
  }

  @ParameterizedTest
  @CsvSource({"ar, 900", "ar, 640", "en, 900", "en, 640"})
  void nothingIsCutOff(String language, int width) {
    robot.interact(() -> story.show(language, width));
    until("words", story.messages().of("status.words", words()));
    story.keep("status-" + language + "-" + width);
    robot.interact(() -> story.page().selectAll());
    WaitForAsyncUtils.waitForFxEvents();
    until("words", story.messages().of("status.selected", all()));
    story.keep("status-selected-" + language + "-" + width);
    for (String id : new String[] {"words", "reading", "characters", "column", "saving"}) {
      Node part = story.view().lookup("#" + id);
      if (part.isVisible()) {
        assertThat(part.getLayoutBounds().getWidth())
            .as(id)
            .isGreaterThanOrEqualTo(Math.floor(part.prefWidth(-1)));
        assertThat(part.getBoundsInParent().getMinX()).as(id).isNotNegative();
        assertThat(part.getBoundsInParent().getMaxX()).as(id).isLessThanOrEqualTo(width);
      }
    }
  }

  private int all() {
    return story.get(() ->
        story.page().getStory().blocks().stream()
            .mapToInt(block -> Counts.of(block.text()).words())
            .sum());
  }
}
