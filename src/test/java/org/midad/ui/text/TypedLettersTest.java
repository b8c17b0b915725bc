package org.midad.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.geometry.NodeOrientation;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midad.arabic.typing.HouseStyle;
import org.midad.arabic.typing.QuotePair;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.typeset.FontBook;
import org.midad.ui.TestWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the house makes of keys, and what undo brings back. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class TypedLettersTest {
  private static final FontBook FONTS = FontBook.load();

  private final FxRobot robot = new FxRobot();
  private StoryEditor editor;

  @Start
  void start(Stage stage) {
    editor =
        new StoryEditor(
            FONTS, StoryEditorPicturesTest::prompt, () -> new Stamp("zaidan", Instant.EPOCH));
    editor.setHouse(HouseStyle.DEFAULT);
    StackPane root = new StackPane(editor);
    root.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
    TestWindow.show(stage, root, 800, 600);
    load();
  }

  @Test
  void undoTakesBackWhatWasPutRightAloneAndThenTheLetters() {
    robot.write("ذهب الى");
    robot.write(" ");
    assertThat(shown()).containsExactly("PARAGRAPH ذهب إلى |");
    undo();
    assertThat(shown()).containsExactly("PARAGRAPH ذهب الى |");
    undo();
    assertThat(shown()).containsExactly("PARAGRAPH |");
    redo();
    redo();
    assertThat(shown()).containsExactly("PARAGRAPH ذهب إلى |");
  }

  @Test
  void everyHelpIsTakenBackAlone() {
    takesBack("\"", "«|", "\"|");
    takesBack("نعم,", "نعم،|", "نعم,|");
    takesBack("هل?", "هل؟|", "هل?|");
    takesBack("ثم...", "ثم…|", "ثم...|");
    takesBack("ثم  ", "ثم |", "ثم  |");
    takesBack("ثم .", "ثم.|", "ثم .|");
    takesBack("الى,", "إلى،|", "الى,|");
  }

  private void takesBack(String typed, String stands, String undone) {
    load();
    robot.write(typed);
    assertThat(shown()).containsExactly("PARAGRAPH " + stands);
    undo();
    assertThat(shown()).containsExactly("PARAGRAPH " + undone);
    undo();
    assertThat(shown()).containsExactly("PARAGRAPH |");
  }

  @Test
  void whatWasBroughtBackStaysWhileOneWritesOn() {
    robot.write("\"");
    undo();
    robot.write("نعم\" قال");
    assertThat(shown()).containsExactly("PARAGRAPH \"نعم\" قال|");
  }

  @Test
  void theSeedArticlesNestedQuotesComeOutAsTheHouseSays() {
    robot.write("\"بحث هجمات \"داعش\" الإرهابي\"");
    assertThat(shown()).containsExactly("PARAGRAPH «بحث هجمات «داعش» الإرهابي»|");
    load();
    robot.interact(() -> editor.setHouse(HouseStyle.DEFAULT.withInnerQuotes(QuotePair.CURLY)));
    robot.write("\"بحث هجمات \"داعش\" الإرهابي\"");
    assertThat(shown()).containsExactly("PARAGRAPH «بحث هجمات “داعش” الإرهابي»|");
  }

  @Test
  void enterEndsAWord() {
    robot.write("ذهب الى");
    robot.type(KeyCode.ENTER);
    assertThat(shown()).containsExactly("PARAGRAPH ذهب إلى", "PARAGRAPH |");
    undo();
    assertThat(shown()).containsExactly("PARAGRAPH ذهب الى", "PARAGRAPH |");
    undo();
    assertThat(shown()).containsExactly("PARAGRAPH ذهب الى|");
  }

  @Test
  void aSignAtTheStartMakesAnItemAndUndoBringsTheSignBack() {
    for (String sign : List.of("- ", "* ", "1. ")) {
      load();
      robot.write(sign);
      assertThat(shown()).containsExactly("LIST_ITEM |");
      undo();
      assertThat(shown()).containsExactly("PARAGRAPH " + sign + "|");
      undo();
      assertThat(shown()).containsExactly("PARAGRAPH |");
    }
  }

  @Test
  void aListGoesOnWithEnterAndIsLeftByAnEmptyItemOrByBackspace() {
    robot.write("- نعم");
    robot.type(KeyCode.ENTER);
    assertThat(shown()).containsExactly("LIST_ITEM نعم", "LIST_ITEM |");
    robot.type(KeyCode.ENTER);
    assertThat(shown()).containsExactly("LIST_ITEM نعم", "PARAGRAPH |");
    robot.type(KeyCode.BACK_SPACE);
    robot.type(KeyCode.HOME);
    robot.type(KeyCode.BACK_SPACE);
    assertThat(shown()).containsExactly("PARAGRAPH |نعم");
  }

  @Test
  void whatIsPutRightKeepsTheMarksOfItsLetters() {
    robot.push(KeyCode.CONTROL, KeyCode.B);
    robot.write("الى");
    robot.push(KeyCode.CONTROL, KeyCode.B);
    robot.write(",");
    Block block = get(() -> editor.getState().block());
    assertThat(block.text()).isEqualTo("إلى،");
    assertThat(block.prose().runs().getFirst().text()).isEqualTo("إلى");
    assertThat(block.prose().runs().getFirst().marks()).isEqualTo(Set.of(new Mark.Bold()));
    assertThat(block.prose().runs().getLast().marks()).isEmpty();
  }

  private void load() {
    Block block = Block.of(BlockKind.PARAGRAPH, "");
    robot.interact(() -> {
      editor.load(
          new Story(
              StoryId.create(), List.of(Block.of(BlockKind.HEADLINE, ""), block), StoryMeta.EMPTY));
      editor.select(Selection.caret(new Position(block.id(), 0)));
      editor.requestFocus();
    });
  }

  private void undo() {
    robot.push(KeyCode.CONTROL, KeyCode.Z);
  }

  private void redo() {
    robot.push(KeyCode.CONTROL, KeyCode.Y);
  }

  /** The body, a part a line, with {@code |} where the caret is. */
  private List<String> shown() {
    return get(() ->
        editor.getStory().body().stream()
            .map(block -> {
              StringBuilder text = new StringBuilder(block.text());
              Position head = editor.getState().selection().head();
              if (head.block().equals(block.id())) {
                text.insert(head.offset(), '|');
              }
              return block.kind() + " " + text;
            })
            .toList());
  }

  private static <T> T get(Callable<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, what);
  }
}
