package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.edit.Blank;
import org.midad.edit.Blocks;
import org.midad.edit.Pasting;
import org.midad.edit.Selection;
import org.midad.edit.Transaction;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.typeset.FontBook;
import org.midad.ui.Clicks;
import org.midad.ui.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Writing with keys and mouse, as a reporter does. */
@ExtendWith(ApplicationExtension.class)
class StoryEditorTest {
  private static final Stamp STAMP = new Stamp("zaidan", Instant.EPOCH);

  private static final FontBook FONTS = FontBook.load();

  private final BorderPane root = new BorderPane();
  private final List<Transaction> told = new ArrayList<>();
  private final FxRobot robot = new FxRobot();

  @SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
  private StoryEditor editor;

  @Start
  void start(Stage shown) {
    editor = new StoryEditor(FONTS, StoryEditorPicturesTest::prompt, () -> STAMP);
    editor.onTransaction(told::add);
    root.setCenter(editor);
    root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    TestWindow.show(shown, root, 900, 640);
    editor.requestFocus();
  }

  private void load(Block... blocks) {
    Story story = new Story(StoryId.create(), List.of(blocks), StoryMeta.EMPTY);
    robot.interact(() -> editor.load(story));
  }

  private Block paragraph(String text) {
    return Block.of(BlockKind.PARAGRAPH, text);
  }

  /** Loads a headline and paragraphs, and puts the caret somewhere into one of the paragraphs. */
  private void loadBody(int paragraph, int offset, String... texts) {
    List<Block> blocks = new ArrayList<>(List.of(Block.of(BlockKind.HEADLINE, "عنوان")));
    for (String text : texts) {
      blocks.add(paragraph(text));
    }
    load(blocks.toArray(new Block[0]));
    caretTo(body(paragraph), offset);
  }

  private void caretTo(Block block, int offset) {
    robot.interact(() -> editor.select(Selection.caret(new Position(block.id(), offset))));
  }

  private Block body(int index) {
    return get(() -> editor.getStory().body().get(index));
  }

  private List<String> bodyTexts() {
    return get(() -> editor.getStory().body().stream().map(Block::text).toList());
  }

  private Position head() {
    return get(() -> editor.getState().selection().head());
  }

  private String selected() {
    return get(() -> Pasting.copied(editor.getState()));
  }

  private <T> T get(Supplier<T> what) {
    AtomicReference<T> seen = new AtomicReference<>();
    robot.interact(() -> seen.set(what.get()));
    return seen.get();
  }

  /** On the screen, in the middle of a caret's height. */
  private Point2D point(BlockId block, int offset) {
    return get(() -> {
      Bounds caret = editor.boundsOf(new Position(block, offset));
      Scene scene = root.getScene();
      return new Point2D(
          scene.getWindow().getX() + scene.getX() + caret.getMinX(),
          scene.getWindow().getY() + scene.getY() + caret.getCenterY());
    });
  }

  /**
   * Clicks that count together. On a busy machine the platform may see them too far apart in time:
   * the mouse then goes away, which ends a row of clicks, and tries again.
   */
  private void click(Point2D at, int times) {
    Clicks.at(robot, at, times);
  }

  @Test
  void typedLettersStandAtTheCaret() {
    loadBody(0, 5, "كشفت قيادة");
    robot.write("أمس ");
    assertThat(bodyTexts()).containsExactly("كشفت أمس قيادة");
    assertThat(head().offset()).isEqualTo(9);
    assertThat(told).hasSize(4).allMatch(each -> each.author().equals("zaidan"));
  }

  @Test
  void arrowsMoveAsTheEyeSees() {
    loadBody(0, 0, "كشفت قيادة العمليات");
    double first = get(() -> editor.caretBounds().getMinX());
    robot.type(KeyCode.LEFT, 3);
    assertThat(head().offset()).isEqualTo(3);
    assertThat(get(() -> editor.caretBounds().getMinX())).isLessThan(first);
    robot.type(KeyCode.RIGHT);
    assertThat(head().offset()).isEqualTo(2);
  }

  @Test
  void anArrowAtTheEdgeGoesOnToTheNextPart() {
    loadBody(0, 4, "كشفت", "قيادة");
    robot.type(KeyCode.LEFT);
    assertThat(head()).isEqualTo(new Position(body(1).id(), 0));
    robot.type(KeyCode.RIGHT);
    assertThat(head()).isEqualTo(new Position(body(0).id(), 4));
  }

  @Test
  void upAndDownRememberWhereTheyCameFrom() {
    loadBody(0, 12, "كشفت قيادة العمليات المشتركة", "نعم", "وذكر بيان لخلية الإعلام الأمني");
    double from = get(() -> editor.caretBounds().getMinX());
    robot.type(KeyCode.DOWN);
    assertThat(head()).isEqualTo(new Position(body(1).id(), 3));
    robot.type(KeyCode.DOWN);
    assertThat(head().block()).isEqualTo(body(2).id());
    assertThat(get(() -> editor.caretBounds().getMinX())).isBetween(from - 8, from + 8);
    robot.type(KeyCode.UP, 2);
    assertThat(head()).isEqualTo(new Position(body(0).id(), 12));
  }

  @Test
  void wordsLinesAndTheStoryHaveTheirKeys() {
    loadBody(0, 0, "كشفت قيادة العمليات");
    robot.push(KeyCode.CONTROL, KeyCode.LEFT);
    assertThat(head().offset()).isEqualTo(4);
    robot.type(KeyCode.END);
    assertThat(head().offset()).isEqualTo(19);
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    assertThat(head().offset()).isEqualTo(11);
    robot.type(KeyCode.HOME);
    assertThat(head().offset()).isZero();
    robot.push(KeyCode.CONTROL, KeyCode.HOME);
    assertThat(get(() -> editor.getState().block().kind())).isEqualTo(BlockKind.HEADLINE);
    robot.push(KeyCode.CONTROL, KeyCode.END);
    assertThat(head()).isEqualTo(new Position(body(0).id(), 19));
  }

  @Test
  void shiftSelectsAndAnArrowLeavesTheSelectionAtItsEnd() {
    loadBody(0, 5, "كشفت قيادة العمليات");
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT, 5).release(KeyCode.SHIFT);
    assertThat(selected()).isEqualTo("قيادة");
    robot.type(KeyCode.RIGHT);
    assertThat(head().offset()).isEqualTo(5);
    assertThat(get(() -> editor.getState().selection().empty())).isTrue();
  }

  @Test
  void theMouseSelectsByDragging() {
    loadBody(0, 0, "كشفت قيادة العمليات", "وذكر بيان");
    robot.drag(point(body(0).id(), 5), MouseButton.PRIMARY).dropTo(point(body(1).id(), 4));
    assertThat(selected()).isEqualTo("قيادة العمليات\nوذكر");
  }

  @Test
  void twoClicksSelectAWordAndThreeThePart() {
    loadBody(0, 0, "كشفت قيادة العمليات");
    click(point(body(0).id(), 7), 2);
    assertThat(selected()).isEqualTo("قيادة");
    click(point(body(0).id(), 7), 3);
    assertThat(selected()).isEqualTo("كشفت قيادة العمليات");
  }

  @Test
  void shiftAndAClickSelectUpToThere() {
    loadBody(0, 5, "كشفت قيادة العمليات");
    Bounds at = get(() -> editor.boundsOf(new Position(body(0).id(), 10)));
    // By hand: on the headless platform the mouse does not know of the keyboard's Shift.
    robot.interact(() -> mouse(MouseEvent.MOUSE_PRESSED, at.getMinX(), at.getCenterY(), true));
    assertThat(selected()).isEqualTo("قيادة");
  }

  private void mouse(EventType<MouseEvent> type, double sceneX, double sceneY, boolean shift) {
    Node page = editor.getChildrenUnmodifiable().getFirst();
    Point2D at = page.sceneToLocal(sceneX, sceneY);
    boolean down = !type.equals(MouseEvent.MOUSE_RELEASED);
    Event.fireEvent(
        page,
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            sceneX,
            sceneY,
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
  }

  @Test
  void aSelectionAcrossPartsIsDeletedAndBroughtBack() {
    loadBody(0, 4, "كشفت قيادة", "وذكر بيان");
    Story before = get(() -> editor.getStory());
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT, 11).release(KeyCode.SHIFT);
    assertThat(selected()).isEqualTo(" قيادة\nوذكر");
    robot.type(KeyCode.DELETE);
    assertThat(bodyTexts()).containsExactly("كشفت بيان");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(get(() -> editor.getStory())).isEqualTo(before);
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    assertThat(bodyTexts()).containsExactly("كشفت بيان");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z);
    robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
    assertThat(bodyTexts()).containsExactly("كشفت بيان");
  }

  @Test
  void backspaceTakesAVowelAndDeleteTheWholeLetter() {
    loadBody(0, 4, "كَتَبَ");
    robot.type(KeyCode.BACK_SPACE);
    assertThat(bodyTexts()).containsExactly("كَتبَ");
    robot.type(KeyCode.HOME).type(KeyCode.DELETE);
    assertThat(bodyTexts()).containsExactly("تبَ");
  }

  @Test
  void enterSplitsAndBackspaceJoins() {
    loadBody(0, 5, "كشفت قيادة");
    robot.type(KeyCode.ENTER);
    assertThat(bodyTexts()).containsExactly("كشفت ", "قيادة");
    assertThat(head()).isEqualTo(new Position(body(1).id(), 0));
    robot.type(KeyCode.BACK_SPACE);
    assertThat(bodyTexts()).containsExactly("كشفت قيادة");
    assertThat(head().offset()).isEqualTo(5);
  }

  @Test
  void controlTakesWholeWordsAway() {
    loadBody(0, 10, "كشفت قيادة العمليات");
    robot.push(KeyCode.CONTROL, KeyCode.BACK_SPACE);
    assertThat(bodyTexts()).containsExactly("كشفت  العمليات");
    robot.push(KeyCode.CONTROL, KeyCode.DELETE);
    assertThat(bodyTexts()).containsExactly("كشفت ");
  }

  @Test
  void enterAndTabWalkThroughTheHeader() {
    robot.interact(() -> editor.load(Blank.article()));
    List<BlockKind> walked = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      walked.add(get(() -> editor.getState().block().kind()));
      robot.type(part % 2 == 0 ? KeyCode.TAB : KeyCode.ENTER);
    }
    assertThat(walked).containsExactly(BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.DATELINE);
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    assertThat(get(() -> editor.getState().block().kind())).isEqualTo(BlockKind.DATELINE);
  }

  @Test
  void whatIsCopiedIsPastedAndLinesBecomeParagraphs() {
    loadBody(0, 0, "كشفت قيادة", "وذكر");
    robot.press(KeyCode.SHIFT).type(KeyCode.LEFT, 4).release(KeyCode.SHIFT);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    robot.push(KeyCode.CONTROL, KeyCode.END);
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(bodyTexts()).containsExactly("كشفت قيادة", "وذكركشفت");
    robot.interact(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString("\nسطر\nآخر");
      Clipboard.getSystemClipboard().setContent(content);
    });
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(bodyTexts()).hasSize(3).last().isEqualTo("آخر");
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.X);
    assertThat(bodyTexts()).containsExactly("");
    assertThat(get(() -> Clipboard.getSystemClipboard().getString())).startsWith("عنوان\nكشفت");
  }

  @Test
  void boldIsForWhatIsSelectedOrForTheNextLetters() {
    loadBody(0, 4, "كشفت قيادة");
    robot.press(KeyCode.SHIFT).type(KeyCode.HOME).release(KeyCode.SHIFT);
    robot.push(KeyCode.CONTROL, KeyCode.B);
    assertThat(body(0).prose().runs().getFirst().marks()).isEqualTo(Set.of(new Mark.Bold()));
    robot.type(KeyCode.END);
    robot.push(KeyCode.CONTROL, KeyCode.I);
    robot.write("ن");
    assertThat(body(0).prose().runs().getLast().marks()).isEqualTo(Set.of(new Mark.Italic()));
  }

  @Test
  void aPageThatIsReadOnlyTakesNoLettersAndGivesSome() {
    loadBody(0, 0, "كشفت قيادة");
    robot.interact(() -> editor.setEditable(false));
    robot.write("س");
    robot.type(KeyCode.ENTER).type(KeyCode.DELETE);
    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(bodyTexts()).containsExactly("كشفت قيادة");
    assertThat(told).isEmpty();
    click(point(body(0).id(), 2), 2);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    assertThat(get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("كشفت");
  }

  @Test
  void whoOnlyReadsScrollsWithTheKeys() {
    robot.interact(() -> {
      editor.load(SeedStory.read());
      editor.setEditable(false);
    });
    BlockId first = get(() -> editor.getStory().blocks().getFirst().id());
    double top = get(() -> editor.boundsOf(first).getMinY());
    robot.type(KeyCode.DOWN);
    assertThat(get(() -> editor.boundsOf(first).getMinY())).isLessThan(top);
    robot.type(KeyCode.END);
    Block last = get(() -> editor.getStory().blocks().getLast());
    assertThat(get(() -> editor.boundsOf(last.id()).getMaxY())).isLessThan(640);
    robot.type(KeyCode.HOME);
    assertThat(get(() -> editor.boundsOf(first).getMinY())).isEqualTo(top);
  }

  @Test
  void theCaretStaysInSightWhileTheStoryGrows() {
    loadBody(0, 0, "");
    for (int line = 0; line < 14; line++) {
      robot.write("سطر").type(KeyCode.ENTER);
    }
    Bounds caret = get(() -> editor.caretBounds());
    assertThat(caret.getMinY()).isPositive();
    assertThat(caret.getMaxY()).isLessThan(640);
    assertThat(get(() -> editor.boundsOf(editor.getStory().blocks().getFirst().id()).getMinY()))
        .isNegative();
    robot.push(KeyCode.CONTROL, KeyCode.HOME);
    assertThat(get(() -> editor.caretBounds().getMinY())).isBetween(0.0, 640.0);
  }

  @Test
  void theWheelScrollsAndPageKeysMoveTheCaret() {
    robot.interact(() -> editor.load(SeedStory.read()));
    double top = get(() -> editor.caretBounds().getMinY());
    robot.moveTo(root).scroll(10, VerticalDirection.UP);
    robot.scroll(10, VerticalDirection.DOWN);
    double scrolled = get(() -> editor.caretBounds().getMinY());
    assertThat(scrolled).isNotEqualTo(top);
    robot.type(KeyCode.PAGE_DOWN, 3);
    assertThat(get(() -> editor.getState().block().kind())).isEqualTo(BlockKind.PARAGRAPH);
    assertThat(get(() -> editor.caretBounds().getMaxY())).isBetween(0.0, 640.0);
  }

  @Test
  void draggingPastTheEdgeScrolls() throws Exception {
    robot.interact(() -> editor.load(SeedStory.read()));
    Block headline = get(() -> editor.getStory().blocks().get(1));
    Bounds from = get(() -> editor.boundsOf(new Position(headline.id(), 3)));
    // By hand: the headless platform tells nothing of a mouse that has left the view.
    robot.interact(() -> {
      mouse(MouseEvent.MOUSE_PRESSED, from.getMinX(), from.getCenterY(), false);
      mouse(MouseEvent.MOUSE_DRAGGED, from.getMinX(), 700, false);
    });
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> get(() -> editor.boundsOf(headline.id()).getMaxY()) < 0);
    robot.interact(() -> mouse(MouseEvent.MOUSE_RELEASED, from.getMinX(), 700, false));
    assertThat(selected()).contains("كشفت قيادة العمليات المشتركة");
  }

  @Test
  void commandsComeFromOutsideToo() {
    loadBody(0, 2, "ماذا قال الوزير؟");
    assertThat(
            get(() -> editor.execute(state -> Blocks.setKind(state, BlockKind.CROSSHEAD, STAMP))))
        .isTrue();
    assertThat(body(0).kind()).isEqualTo(BlockKind.CROSSHEAD);
    assertThat(get(() -> editor.canUndoProperty().get())).isTrue();
    assertThat(get(() -> editor.modifiedProperty().get())).isTrue();
    robot.interact(() -> editor.markSaved());
    assertThat(get(() -> editor.modifiedProperty().get())).isFalse();
    robot.interact(() -> editor.undo());
    assertThat(body(0).kind()).isEqualTo(BlockKind.PARAGRAPH);
    assertThat(get(() -> editor.canRedoProperty().get())).isTrue();
    assertThat(told).hasSize(2);
  }

  @Test
  void thePageIsNotMirroredAndItsScrollBarIsAtTheEnd() {
    robot.interact(() -> editor.load(SeedStory.read()));
    assertThat(barX()).isLessThan(20);
    double arabic = get(() -> editor.caretBounds().getMinX());
    robot.interact(() -> root.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT));
    assertThat(barX()).isGreaterThan(880);
    assertThat(get(() -> editor.caretBounds().getMinX())).isEqualTo(arabic);
  }

  private double barX() {
    ScrollBar bar = robot.from(editor).lookup(".scroll-bar").queryAs(ScrollBar.class);
    return get(() -> bar.localToScene(bar.getLayoutBounds()).getCenterX());
  }

  @Test
  void aScreenReaderReadsTheStory() {
    loadBody(0, 2, "كشفت");
    assertThat(get(() -> editor.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .isEqualTo("عنوان\nكشفت");
    assertThat(get(() -> editor.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET)))
        .isEqualTo(8);
  }
}
