package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.arabic.typing.HouseStyle;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.Position;
import org.midad.ui.Pictures;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Writing by input methods, with the events that the platforms send. */
@SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
@ExtendWith(ApplicationExtension.class)
class ComposingTest {
  private PageOnScreen page;

  @Start
  void start(Stage stage) {
    page = new PageOnScreen(stage);
  }

  /**
   * JavaFX turns input methods on for what has both of these, and listening alone is not enough.
   */
  @Test
  void platformsTurnTheInputMethodOn() {
    assertThat(page.get(() -> page.editor.getOnInputMethodTextChanged() == null)).isFalse();
    assertThat(page.get(() -> page.editor.getInputMethodRequests() == null)).isFalse();
  }

  @Test
  void whatIsComposedIsSeenAndIsNotYetWritten() {
    page.load(5, "كشفت قيادة");
    WritableImage before = picture();
    compose(3, run("ن ا ن", InputMethodHighlight.UNSELECTED_RAW));
    assertThat(texts()).containsExactly("كشفت قيادة");
    assertThat(page.told).isEmpty();
    assertThat(page.get(() -> page.editor.canUndoProperty().get())).isFalse();
    assertThat(page.get(() -> page.editor.modifiedProperty().get())).isFalse();
    assertThat(shown()).isEqualTo("عنوان\nكشفت ن ا نقيادة");
    assertThat(differs(before, picture())).isTrue();
  }

  @Test
  void onlyWhatIsCertainEntersTheStoryAndAsOneStep() {
    page.load(5, "كشفت قيادة");
    compose(1, run("か", InputMethodHighlight.UNSELECTED_RAW));
    compose(2, run("かん", InputMethodHighlight.UNSELECTED_RAW));
    compose(
        1,
        run("漢", InputMethodHighlight.SELECTED_CONVERTED),
        run("じ", InputMethodHighlight.UNSELECTED_CONVERTED));
    assertThat(Pictures.save(picture(), "composing")).exists();
    commit("漢字");
    assertThat(texts()).containsExactly("كشفت 漢字قيادة");
    assertThat(page.told).hasSize(1);
    assertThat(head()).isEqualTo(7);
    page.robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(texts()).containsExactly("كشفت قيادة");
  }

  @Test
  void partOfItMayBeCertainWhileTheRestIsComposedOn() {
    page.load(0, "");
    send("漢", 1, run("じ", InputMethodHighlight.UNSELECTED_RAW));
    assertThat(texts()).containsExactly("漢");
    assertThat(shown()).isEqualTo("عنوان\n漢じ");
    commit("字");
    assertThat(texts()).containsExactly("漢字");
  }

  @Test
  void aCancelledCompositionLeavesNothing() {
    page.load(5, "كشفت قيادة");
    page.select(page.body(0), 0, 4);
    WritableImage before = picture();
    compose(2, run("かん", InputMethodHighlight.UNSELECTED_RAW));
    assertThat(shown()).isEqualTo("عنوان\nかん قيادة");
    compose(0);
    assertThat(texts()).containsExactly("كشفت قيادة");
    assertThat(shown()).isEqualTo("عنوان\nكشفت قيادة");
    assertThat(differs(before, picture())).isFalse();
    compose(2, run("かん", InputMethodHighlight.UNSELECTED_RAW));
    page.robot.push(KeyCode.ESCAPE);
    assertThat(differs(before, picture())).isFalse();
    assertThat(page.told).isEmpty();
    assertThat(page.get(() -> page.editor.getInputMethodRequests().getSelectedText()))
        .isEqualTo("كشفت");
  }

  @Test
  void itTakesThePlaceOfWhatIsSelectedOnceItIsCertain() {
    page.load(0, "كشفت قيادة", "وذكر بيان");
    page.robot.interact(() ->
        page.editor.select(
            new Selection(
                new Position(page.editor.getStory().body().get(0).id(), 5),
                new Position(page.editor.getStory().body().get(1).id(), 5))));
    compose(1, run("字", InputMethodHighlight.UNSELECTED_RAW));
    assertThat(texts()).containsExactly("كشفت قيادة", "وذكر بيان");
    assertThat(shown()).isEqualTo("عنوان\nكشفت 字بيان");
    commit("字");
    assertThat(texts()).containsExactly("كشفت 字بيان");
  }

  @Test
  void aDeadKeyIsSeenAndBecomesPartOfItsLetter() {
    page.load(0, "caf");
    page.select(page.body(0), 3, 3);
    compose(1, run("´", InputMethodHighlight.UNSELECTED_RAW));
    assertThat(shown()).isEqualTo("عنوان\ncaf´");
    commit("é");
    assertThat(texts()).containsExactly("café");
  }

  @Test
  void aLetterThatThePlatformComposedIsTyped() {
    page.load(0, "caf");
    page.select(page.body(0), 3, 3);
    page.robot.interact(() -> {
      press(KeyCode.DEAD_ACUTE);
      press(KeyCode.E);
      Event.fireEvent(
          page.editor,
          new KeyEvent(KeyEvent.KEY_TYPED, "é", "", KeyCode.UNDEFINED, false, false, false, false));
    });
    assertThat(texts()).containsExactly("café");
    page.robot.push(KeyCode.BACK_SPACE);
    assertThat(texts()).containsExactly("caf");
  }

  @Test
  void anEmojiFromAPickerIsOneLetter() {
    page.load(4, "كشفت");
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    commit(family);
    assertThat(texts()).containsExactly("كشفت" + family);
    page.robot.push(KeyCode.BACK_SPACE);
    assertThat(texts()).containsExactly("كشفت");
  }

  @Test
  void houseStyleWaitsUntilItIsCertain() {
    page.robot.interact(() -> page.editor.setHouse(HouseStyle.DEFAULT));
    page.load(4, "كشفت");
    compose(1, run(",", InputMethodHighlight.UNSELECTED_RAW));
    assertThat(shown()).isEqualTo("عنوان\nكشفت,");
    commit(",");
    assertThat(texts()).containsExactly("كشفت،");
  }

  @Test
  void theCaretStandsWhereTheInputMethodHasIt() {
    page.load(5, "كشفت قيادة");
    double start = page.get(() -> page.editor.caretBounds().getMinX());
    compose(0, run("نانا", InputMethodHighlight.UNSELECTED_RAW));
    assertThat(page.get(() -> page.editor.caretBounds().getMinX())).isCloseTo(start, within(1.0));
    compose(4, run("نانا", InputMethodHighlight.UNSELECTED_RAW));
    assertThat(page.get(() -> page.editor.caretBounds().getMinX())).isLessThan(start - 10);
  }

  @Test
  void anArrowOrAClickElsewhereMakesItCertain() {
    page.load(5, "كشفت قيادة");
    compose(2, run("نا", InputMethodHighlight.UNSELECTED_RAW));
    page.robot.push(KeyCode.LEFT);
    assertThat(texts()).containsExactly("كشفت ناقيادة");
    assertThat(head()).isEqualTo(8);
    compose(2, run("لا", InputMethodHighlight.UNSELECTED_RAW));
    Bounds headline =
        page.get(() ->
            page.editor.localToScreen(
                page.editor.sceneToLocal(
                    page.editor.boundsOf(page.editor.getStory().blocks().getFirst().id()))));
    page.robot
        .moveTo(new Point2D(headline.getCenterX(), headline.getCenterY()))
        .clickOn(MouseButton.PRIMARY);
    assertThat(texts()).containsExactly("كشفت ناقلايادة");
    assertThat(page.get(() -> page.editor.getState().block().text())).isEqualTo("عنوان");
  }

  @Test
  void anInputMethodThatHearsOfTheEndLaterWritesNothingTwice() {
    page.load(5, "كشفت قيادة");
    TextField other = new TextField();
    page.robot.interact(() -> page.root.setBottom(other));
    compose(2, run("نا", InputMethodHighlight.UNSELECTED_RAW));
    page.robot.interact(other::requestFocus);
    assertThat(texts()).containsExactly("كشفت ناقيادة");
    page.robot.interact(page.editor::requestFocus);
    compose(3, run("نار", InputMethodHighlight.UNSELECTED_RAW));
    assertThat(shown()).isEqualTo("عنوان\nكشفت نارقيادة");
    commit("نار");
    assertThat(texts()).containsExactly("كشفت نارقيادة");
    commit("نا");
    assertThat(texts()).as("written anew").containsExactly("كشفت نارناقيادة");
  }

  @Test
  void aStoryThatIsReadOnlyTakesNothing() {
    page.load(5, "كشفت قيادة");
    compose(2, run("نا", InputMethodHighlight.UNSELECTED_RAW));
    page.robot.interact(() -> page.editor.setEditable(false));
    assertThat(shown()).isEqualTo("عنوان\nكشفت قيادة");
    assertThat(page.get(() -> page.editor.getInputMethodRequests() == null)).isTrue();
    commit("نا");
    assertThat(texts()).containsExactly("كشفت قيادة");
  }

  @Test
  void anotherStoryIsShownAsItIs() {
    page.load(5, "كشفت قيادة");
    compose(2, run("نا", InputMethodHighlight.UNSELECTED_RAW));
    page.load(0, "وذكر بيان");
    assertThat(shown()).isEqualTo("عنوان\nوذكر بيان");
    commit("نعم ");
    assertThat(texts()).containsExactly("نعم وذكر بيان");
  }

  /** Candidates are offered below the letters, wherever the page is and however large. */
  @Test
  void theInputMethodLearnsWhereItsLettersAre() {
    String[] paragraphs = new String[30];
    Arrays.fill(paragraphs, "كشفت قيادة العمليات المشتركة");
    for (double zoom : List.of(1.0, 1.5)) {
      for (NodeOrientation side : NodeOrientation.values()) {
        page.robot.interact(() -> {
          page.root.setNodeOrientation(side);
          page.editor.zoomProperty().set(zoom);
        });
        page.load(5, paragraphs);
        page.select(page.body(25), 5, 5);
        compose(2, run("نانا", InputMethodHighlight.UNSELECTED_RAW));
        page.robot.interact(() -> {});
        InputMethodRequests requests = page.get(() -> page.editor.getInputMethodRequests());
        Bounds caret =
            page.get(() ->
                page.editor.localToScreen(page.editor.sceneToLocal(page.editor.caretBounds())));
        Point2D at = page.get(() -> requests.getTextLocation(2));
        assertThat(at.getX()).isCloseTo(caret.getMinX(), within(1.0));
        assertThat(at.getY()).isCloseTo(caret.getMaxY(), within(1.0));
        Point2D end = page.get(() -> requests.getTextLocation(4));
        assertThat(end.getX()).as("further left").isLessThan(at.getX());
        assertThat(offset(requests, at)).isEqualTo(2);
        assertThat(offset(requests, end)).isEqualTo(4);
        assertThat(offset(requests, end.add(-200, 0))).isEqualTo(4);
        assertThat(offset(requests, end.add(0, 200))).isZero();
        Bounds window = page.get(() -> page.root.localToScreen(page.root.getBoundsInLocal()));
        assertThat(window.contains(at)).isTrue();
      }
    }
  }

  @Test
  void whatWasWrittenLastCanBeTakenBackByTheInputMethod() {
    page.load(4, "كشفت");
    commit("漢字");
    page.robot.interact(() -> page.editor.getInputMethodRequests().cancelLatestCommittedText());
    assertThat(texts()).containsExactly("كشفت");
    page.robot.interact(() -> page.editor.getInputMethodRequests().cancelLatestCommittedText());
    assertThat(texts()).containsExactly("كشفت");
  }

  private int offset(InputMethodRequests requests, Point2D at) {
    return page.get(
        () -> requests.getLocationOffset((int) Math.rint(at.getX()), (int) at.getY() - 5));
  }

  private static InputMethodTextRun run(String text, InputMethodHighlight highlight) {
    return new InputMethodTextRun(text, highlight);
  }

  private void compose(int caret, InputMethodTextRun... runs) {
    send("", caret, runs);
  }

  private void commit(String text) {
    send(text, 0);
  }

  private void send(String committed, int caret, InputMethodTextRun... runs) {
    page.robot.interact(() ->
        Event.fireEvent(
            page.editor,
            new InputMethodEvent(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(runs), committed, caret)));
  }

  private void press(KeyCode code) {
    Event.fireEvent(
        page.editor, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private List<String> texts() {
    return page.get(() -> page.editor.getStory().body().stream().map(Block::text).toList());
  }

  private String shown() {
    return (String) page.get(() -> page.editor.queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }

  private int head() {
    return page.get(() -> page.editor.getState().selection().head().offset());
  }

  /** What is painted, without the caret, which blinks. */
  private WritableImage picture() {
    page.robot.interact(() -> {});
    return page.get(() -> page.editor.lookup("ImageView").snapshot(null, null));
  }

  private static boolean differs(WritableImage one, WritableImage other) {
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          return true;
        }
      }
    }
    return false;
  }
}
