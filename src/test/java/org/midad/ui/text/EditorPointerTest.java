package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.edit.Pasting;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Position;
import org.midad.model.Story;
import org.midad.ui.Pictures;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the mouse takes and lets go elsewhere: selected text, and figures by their pictures. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class EditorPointerTest {
  private PageOnScreen page;

  @Start
  void start(Stage stage) {
    page = new PageOnScreen(stage);
  }

  /** With a real mouse, on a platform that can drag: the headless one cannot. */
  @Test
  void selectedTextIsTakenElsewhereByTheMouse() {
    assumeFalse(
        "Headless".equals(System.getProperty("glass.platform")),
        "left out: the headless platform has no drag and drop; try it with -Dglass.platform=gtk");
    page.load(0, "كشفت قيادة العمليات", "وذكر بيان");
    page.select(page.body(0), 5, 11);
    page.robot.drag(point(page.body(0), 7), MouseButton.PRIMARY);
    page.robot.moveTo(point(page.body(1), 2));
    page.robot.moveTo(point(page.body(1), 5));
    page.get(() -> Pictures.save(page.editor.getScene().snapshot(null), "drag-text-by-mouse"));
    page.robot.drop();
    assertThat(texts()).containsExactly("عنوان", "كشفت العمليات", "وذكر قيادة بيان");
    page.robot.press(KeyCode.CONTROL).drag(point(page.body(1), 7), MouseButton.PRIMARY);
    page.robot.moveTo(point(page.body(0), 2));
    page.robot.moveTo(point(page.body(0), 0)).drop().release(KeyCode.CONTROL);
    assertThat(texts()).containsExactly("عنوان", "قيادة كشفت العمليات", "وذكر قيادة بيان");
  }

  @Test
  void selectedTextIsTakenElsewhereAndOneUndoBringsItBack() {
    page.load(0, "كشفت قيادة العمليات", "وذكر بيان");
    page.select(page.body(0), 5, 11);
    Story before = page.get(() -> page.editor.getStory());
    Drag drag = drag(true, Map.of(DataFormat.PLAIN_TEXT, "قيادة "));
    page.robot.interact(() -> drag.over(local(page.body(1), 5)));
    assertThat(drag.accepted()).isEqualTo(TransferMode.MOVE);
    assertThat(shown()).isTrue();
    page.get(() -> Pictures.save(page.editor.getScene().snapshot(null), "drag-text"));
    page.robot.interact(() -> drag.dropAt(local(page.body(1), 5)));
    assertThat(shown()).isFalse();
    assertThat(texts()).containsExactly("عنوان", "كشفت العمليات", "وذكر قيادة بيان");
    assertThat(selected()).isEqualTo("قيادة ");
    assertThat(page.told).hasSize(1);
    page.robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(page.get(() -> page.editor.getStory())).isEqualTo(before);
  }

  @Test
  void withControlHeldItIsThereTwice() {
    page.load(0, "كشفت قيادة", "وذكر");
    page.select(page.body(0), 5, 10);
    Drag drag =
        page.get(() ->
            new Drag(
                page.editor,
                true,
                Map.of(DataFormat.PLAIN_TEXT, "قيادة"),
                Set.of(TransferMode.COPY)));
    page.robot.interact(() -> drag.dropAt(local(page.body(1), 4)));
    assertThat(texts()).containsExactly("عنوان", "كشفت قيادة", "وذكرقيادة");
  }

  @Test
  void ontoItselfItDoesNothing() {
    page.load(0, "كشفت قيادة العمليات");
    page.select(page.body(0), 5, 19);
    Drag drag = drag(true, Map.of(DataFormat.PLAIN_TEXT, "قيادة العمليات"));
    page.robot.interact(() -> drag.over(local(page.body(0), 14)));
    assertThat(shown()).isFalse();
    page.robot.interact(() -> drag.dropAt(local(page.body(0), 14)));
    assertThat(page.told).isEmpty();
    assertThat(selected()).isEqualTo("قيادة العمليات");
  }

  @Test
  void textOfAnotherProgramGoesWhereItIsLetGoAndFilesAreLeftToOthers() {
    page.load(0, "كشفت قيادة");
    Drag text = drag(false, Map.of(DataFormat.PLAIN_TEXT, "أمس "));
    page.robot.interact(() -> text.over(local(page.body(0), 5)));
    assertThat(text.accepted()).isEqualTo(TransferMode.COPY);
    page.robot.interact(() -> text.dropAt(local(page.body(0), 5)));
    assertThat(texts()).containsExactly("عنوان", "كشفت أمس قيادة");
    page.robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(texts()).containsExactly("عنوان", "كشفت قيادة");
    Drag file = drag(false, Map.of(DataFormat.FILES, List.of(new File("a.txt"))));
    page.robot.interact(() -> file.over(local(page.body(0), 5)));
    assertThat(file.accepted()).isNull();
    page.robot.interact(() -> page.editor.setEditable(false));
    Drag late = drag(false, Map.of(DataFormat.PLAIN_TEXT, "أمس "));
    page.robot.interact(() -> late.over(local(page.body(0), 5)));
    assertThat(late.accepted()).isNull();
  }

  @Test
  void aClickOnWhatIsSelectedPutsTheCaretThere() {
    page.load(0, "كشفت قيادة العمليات");
    page.select(page.body(0), 5, 19);
    page.robot.moveTo(point(page.body(0), 8)).press(MouseButton.PRIMARY);
    assertThat(selected()).isEqualTo("قيادة العمليات");
    page.robot.release(MouseButton.PRIMARY);
    assertThat(selected()).isEmpty();
    assertThat(page.get(() -> page.editor.getState().selection().head()))
        .isEqualTo(new Position(page.body(0).id(), 8));
  }

  @Test
  void aFigureIsTakenByItsPictureAndALineShowsWhereItGoes() {
    figures();
    Story before = page.get(() -> page.editor.getStory());
    page.robot.drag(picture(), MouseButton.PRIMARY);
    page.robot.moveTo(point(page.body(1), 3).add(0, 6));
    assertThat(shown()).isTrue();
    page.get(() -> Pictures.save(page.editor.getScene().snapshot(null), "drag-figure"));
    page.robot.drop();
    assertThat(shown()).isFalse();
    assertThat(texts()).containsExactly("عنوان", "أول", "ثان", "تعليق", "ثالث");
    page.robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(page.get(() -> page.editor.getStory())).isEqualTo(before);
  }

  @Test
  void escapeAndAPlaceBesideItselfLeaveAFigureWhereItIs() {
    figures();
    page.robot.drag(picture(), MouseButton.PRIMARY);
    page.robot.moveTo(point(page.body(1), 3));
    page.robot.push(KeyCode.ESCAPE);
    assertThat(shown()).isFalse();
    page.robot.drop();
    page.robot.drag(picture(), MouseButton.PRIMARY);
    page.robot.moveTo(picture().add(0, 30));
    assertThat(shown()).isFalse();
    page.robot.drop();
    assertThat(page.told).isEmpty();
    page.robot.clickOn(picture());
    assertThat(page.get(() -> page.editor.getState().block().kind())).isEqualTo(BlockKind.FIGURE);
  }

  private Drag drag(boolean own, Map<DataFormat, Object> content) {
    return page.get(
        () -> new Drag(page.editor, own, content, Set.of(TransferMode.COPY, TransferMode.MOVE)));
  }

  private void figures() {
    page.load(
        List.of(
            Block.of(BlockKind.HEADLINE, "عنوان"),
            Block.of(Figure.PENDING, "تعليق"),
            Block.of(BlockKind.PARAGRAPH, "أول"),
            Block.of(BlockKind.PARAGRAPH, "ثان"),
            Block.of(BlockKind.PARAGRAPH, "ثالث")));
  }

  private List<String> texts() {
    return page.get(() -> page.editor.getStory().blocks().stream().map(Block::text).toList());
  }

  private String selected() {
    return page.get(() -> Pasting.copied(page.editor.getState()));
  }

  private boolean shown() {
    return page.get(() -> {
      Node mark = page.editor.lookup("#drop-mark");
      return mark.isVisible();
    });
  }

  /** On the screen, in the middle of the first figure's picture. */
  private Point2D picture() {
    return page.get(() -> {
      Block figure =
          page.editor.getStory().blocks().stream()
              .filter(block -> block.kind() == BlockKind.FIGURE)
              .findFirst()
              .orElseThrow();
      Bounds bounds = page.editor.boundsOf(figure.id());
      return onScreen(bounds.getCenterX(), bounds.getMinY() + 40);
    });
  }

  /** On the screen, in the middle of a caret's height. */
  private Point2D point(Block block, int offset) {
    return page.get(() -> {
      Bounds caret = page.editor.boundsOf(new Position(block.id(), offset));
      return onScreen(caret.getMinX(), caret.getCenterY());
    });
  }

  /** In the view, in the middle of a caret's height; on the FX thread. */
  private Point2D local(Block block, int offset) {
    Bounds caret = page.editor.boundsOf(new Position(block.id(), offset));
    return Drag.view(page.editor).sceneToLocal(caret.getMinX(), caret.getCenterY());
  }

  private Point2D onScreen(double x, double y) {
    Scene scene = page.editor.getScene();
    return new Point2D(
        scene.getWindow().getX() + scene.getX() + x, scene.getWindow().getY() + scene.getY() + y);
  }
}
