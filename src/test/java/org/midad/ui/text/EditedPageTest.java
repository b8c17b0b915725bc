package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.model.BlockKind;
import org.midad.model.Prose;
import org.midad.typeset.FontBook;
import org.midad.ui.TestWindow;
import org.midad.ui.text.EditedPart.Change;
import org.midad.ui.text.EditedPart.Edit;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A page of what was written in and taken out is read by keys and by wheel. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class EditedPageTest {
  private static final FontBook FONTS = FontBook.load();
  private static final int LAST = 59;

  private final FxRobot robot = new FxRobot();
  private EditedPage page;

  @Start
  void start(Stage stage) {
    page = new EditedPage(FONTS);
    page.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    TestWindow.show(stage, page, 700, 500);
    fill();
  }

  private void fill() {
    List<EditedRow> rows = new ArrayList<>();
    for (int index = 0; index <= LAST; index++) {
      Prose prose = Prose.of("الفقرة " + index + " من خبر طويل عن F-16 وعن غيرها");
      EditedPart part =
          new EditedPart(
              BlockKind.PARAGRAPH,
              prose,
              null,
              index % 2 == 0 ? List.of() : List.of(new Edit(0, 6, Change.DELETED)),
              "",
              false);
      rows.add(new EditedRow(part, part, index % 2 == 1));
    }
    page.show(rows, 2);
    page.requestFocus();
  }

  @Test
  void keysScrollByLinesByScreensAndToBothEnds() {
    robot.push(KeyCode.DOWN);
    double line = scrolled();
    assertThat(line).isPositive();
    robot.push(KeyCode.UP);
    assertThat(scrolled()).isZero();
    robot.push(KeyCode.PAGE_DOWN);
    assertThat(scrolled()).isGreaterThan(5 * line);
    robot.push(KeyCode.END);
    double end = scrolled();
    robot.push(KeyCode.SPACE);
    assertThat(scrolled()).isEqualTo(end);
    robot.push(KeyCode.HOME);
    assertThat(scrolled()).isZero();
  }

  @Test
  void theWheelScrolls() {
    robot.moveTo(page);
    robot.scroll(3, VerticalDirection.DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(scrolled()).isPositive();
  }

  @Test
  void aRowThatIsPointedOutComesIntoView() {
    robot.interact(() -> page.point(LAST));
    double end = scrolled();
    assertThat(end).isPositive();
    robot.interact(() -> page.point(1));
    assertThat(scrolled()).isLessThan(end);
  }

  @Test
  void keysHeldWithControlAreLeftToTheWindow() {
    robot.push(KeyCode.CONTROL, KeyCode.END);
    assertThat(scrolled()).isZero();
  }

  private double scrolled() {
    WaitForAsyncUtils.waitForFxEvents();
    return get(page::scrolled);
  }

  private static <T> T get(Callable<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, what);
  }
}
