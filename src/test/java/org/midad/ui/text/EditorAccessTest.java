package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.edit.Pasting;
import org.midad.model.Position;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a screen reader asks of the page, as the platforms ask it. */
@SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
@ExtendWith(ApplicationExtension.class)
class EditorAccessTest {
  private static final String LONG =
      "كشفت قيادة العمليات المشتركة عن خطة جديدة. ".repeat(12).strip();

  private PageOnScreen page;

  @Start
  void start(Stage stage) {
    page = new PageOnScreen(stage);
  }

  @Test
  void theStoryIsOneTextWithALineForEachPart() {
    page.load(4, "كشفت قيادة", "وذكر بيان");
    assertThat(page.editor.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT_AREA);
    assertThat(ask(AccessibleAttribute.TEXT)).isEqualTo("عنوان\nكشفت قيادة\nوذكر بيان");
    assertThat(ask(AccessibleAttribute.CARET_OFFSET)).isEqualTo(10);
    assertThat(ask(AccessibleAttribute.EDITABLE)).isEqualTo(true);
    page.robot.interact(() -> page.editor.setEditable(false));
    assertThat(ask(AccessibleAttribute.EDITABLE)).isEqualTo(false);
  }

  @Test
  void aSelectionBeginsWhereItComesFirst() {
    page.load(0, "كشفت قيادة");
    page.select(page.body(0), 10, 5);
    assertThat(ask(AccessibleAttribute.SELECTION_START)).isEqualTo(11);
    assertThat(ask(AccessibleAttribute.SELECTION_END)).isEqualTo(16);
    assertThat(ask(AccessibleAttribute.CARET_OFFSET)).isEqualTo(11);
  }

  @Test
  void linesCoverTheTextWithoutGapOrOverlap() {
    page.load(0, LONG, "", "قصير", "English line");
    String text = (String) ask(AccessibleAttribute.TEXT);
    int offset = 0;
    int line = 0;
    while (answer(AccessibleAttribute.LINE_START, line).isPresent()) {
      assertThat(ask(AccessibleAttribute.LINE_START, line)).isEqualTo(offset);
      int end = (Integer) ask(AccessibleAttribute.LINE_END, line);
      assertThat(ask(AccessibleAttribute.LINE_FOR_OFFSET, offset)).isEqualTo(line);
      if (end - 1 > offset) {
        assertThat(ask(AccessibleAttribute.LINE_FOR_OFFSET, end - 1)).isEqualTo(line);
      }
      offset = end;
      line++;
    }
    assertThat(offset).isEqualTo(text.length());
    assertThat(line).isGreaterThan(6);
    assertThat(answer(AccessibleAttribute.LINE_START, -1)).isEmpty();
    assertThat(answer(AccessibleAttribute.LINE_END, 1000)).isEmpty();
  }

  @Test
  void aRangeIsWhereItIsSeenOnTheScreenAndAPointThereFindsIt() {
    page.load(0, LONG);
    int start = 6 + 5;
    Bounds word = bounds(start, start + 4)[0];
    Bounds caret =
        page.get(() ->
            page.editor.localToScreen(
                page.editor.sceneToLocal(
                    page.editor.boundsOf(new Position(page.body(0).id(), 5)))));
    assertThat(word.getMaxX()).isCloseTo(caret.getMinX(), within(1.5));
    assertThat(word.getCenterY()).isCloseTo(caret.getCenterY(), within(6.0));
    Point2D right = new Point2D(word.getMaxX() - 1, word.getCenterY());
    Point2D left = new Point2D(word.getMinX() + 1, word.getCenterY());
    assertThat(ask(AccessibleAttribute.OFFSET_AT_POINT, right)).isEqualTo(start);
    assertThat(ask(AccessibleAttribute.OFFSET_AT_POINT, left)).isEqualTo(start + 5);
    assertThat(bounds(start, start + 150)).as("an area for each line").hasSizeGreaterThan(1);
    page.robot.interact(() -> page.editor.zoomProperty().set(2));
    Bounds twice = bounds(start, start + 4)[0];
    assertThat(twice.getWidth()).isCloseTo(2 * word.getWidth(), within(3.0));
  }

  @Test
  void aRangeScrollsAlong() {
    page.load(0, LONG, LONG, LONG, LONG, LONG);
    Bounds before = bounds(20, 24)[0];
    page.robot.interact(() ->
        page.editor.executeAccessibleAction(
            AccessibleAction.SHOW_TEXT_RANGE, 4 * LONG.length(), 4 * LONG.length() + 10));
    page.robot.interact(() -> {});
    Bounds shown = bounds(4 * LONG.length(), 4 * LONG.length() + 10)[0];
    Bounds window = page.get(() -> page.root.localToScreen(page.root.getBoundsInLocal()));
    assertThat(window.contains(shown)).isTrue();
    assertThat(bounds(20, 24)[0].getMinY()).isLessThan(before.getMinY());
    assertThat(page.get(() -> page.editor.getState().selection().head().offset())).isZero();
  }

  @Test
  void aReaderSelectsAndNeverWritesOverTheWholeStory() {
    page.load(0, "كشفت قيادة", "وذكر بيان");
    page.robot.interact(() -> {
      page.editor.executeAccessibleAction(AccessibleAction.SET_TEXT_SELECTION, 11, 21);
      page.editor.executeAccessibleAction(AccessibleAction.SET_TEXT, "كله");
    });
    assertThat(page.get(() -> Pasting.copied(page.editor.getState()))).isEqualTo("قيادة\nوذكر");
    page.robot.interact(
        () -> page.editor.executeAccessibleAction(AccessibleAction.SET_TEXT_SELECTION, 9999, -1));
    assertThat(page.get(() -> Pasting.copied(page.editor.getState())))
        .isEqualTo("عنوان\nكشفت قيادة\nوذكر بيان");
    assertThat(page.told).isEmpty();
  }

  @Test
  void theFontIsThatOfThePart() {
    page.load(0, "كشفت");
    assertThat(((Font) ask(AccessibleAttribute.FONT)).getSize()).isEqualTo(18);
    page.select(page.get(() -> page.editor.getStory().blocks().getFirst()), 0, 0);
    assertThat(((Font) ask(AccessibleAttribute.FONT)).getSize()).isEqualTo(30);
  }

  private Object ask(AccessibleAttribute attribute, Object... parameters) {
    return answer(attribute, parameters).orElseThrow();
  }

  private Optional<Object> answer(AccessibleAttribute attribute, Object... parameters) {
    return page.get(
        () -> Optional.ofNullable(page.editor.queryAccessibleAttribute(attribute, parameters)));
  }

  private Bounds[] bounds(int first, int last) {
    return (Bounds[]) ask(AccessibleAttribute.BOUNDS_FOR_RANGE, first, last);
  }
}
