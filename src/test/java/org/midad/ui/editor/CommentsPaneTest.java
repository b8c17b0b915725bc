package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.edit.Selection;
import org.midad.edit.Span;
import org.midad.model.Block;
import org.midad.model.CommentThread;
import org.midad.model.Position;
import org.midad.model.Story;
import org.midad.model.ThreadId;
import org.midad.review.Comments;
import org.midad.ui.text.PageColors;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What colleagues say about the story, with real keys and the mouse. */
@ExtendWith(ApplicationExtension.class)
class CommentsPaneTest {
  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // by TestFX, on the FX thread
  private OpenStory story;

  @Start
  void start(Stage stage) {
    story = new OpenStory(folder.resolve("library"), stage, 1000);
    story.showWithInspector("ar", 1060, 700);
  }

  @AfterEach
  void close() {
    story.close();
  }

  @Test
  void aCommentIsBegunOnTheSelectionAnsweredSettledAndTakenBack() {
    Block block = body(0);
    select(block, 0, 4);
    say("من أين جاءت هذه المعلومة؟");
    CommentThread thread = thread();
    assertThat(anchors().get(thread.id())).containsExactly(new Span(block.id(), 0, 4));
    assertThat(tab()).contains("1");
    story
        .robot
        .clickOn(".comment-card .comment-field")
        .write("من بيان القيادة")
        .type(KeyCode.ENTER);
    assertThat(thread().comments()).hasSize(2);
    story.robot.clickOn(".comment-delete");
    assertThat(thread().comments()).hasSize(1);
    story.robot.clickOn(".comment-turn");
    assertThat(thread().settled()).isPresent();
    assertThat(story.shown(".comment-card")).isFalse();
    story.robot.clickOn("#comments-settled");
    assertThat(story.shown(".comment-card")).isTrue();
    story.robot.clickOn(".comment-card").clickOn(".comment-turn");
    assertThat(thread().settled()).isEmpty();
    story.robot.clickOn(".comment-delete");
    assertThat(story.get(() -> story.page().getStory().threads())).isEmpty();
    assertThat(anchors()).isEmpty();
  }

  @Test
  void keysGoFromOneCommentToTheNextAlsoWhileAnotherPaneIsShown() {
    select(body(0), 0, 5);
    say("أولى");
    select(body(1), 3, 8);
    say("ثانية");
    story.robot.clickOn("#inspector-history");
    story.robot.interact(() -> {
      story.page().select(caret(body(0), 9));
      story.page().requestFocus();
    });
    story.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DOWN);
    assertThat(story.get(() -> story.page().getState().selection().head()))
        .isEqualTo(new Position(body(1).id(), 3));
    assertThat(story.shown(".comment-card:current")).isTrue();
    story.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.UP);
    assertThat(story.get(() -> story.page().getState().selection().head()))
        .isEqualTo(new Position(body(0).id(), 0));
  }

  @Test
  void aCardStandsLevelWithItsLineAndThePageScrollsWithIt() {
    Block first = body(0);
    Block later = body(1);
    select(later, 0, 5);
    say("بعيدة");
    select(first, 0, 5);
    say("قريبة");
    Bounds near = card("قريبة");
    Bounds line = story.get(() -> story.page().boundsOf(new Position(first.id(), 0)));
    assertThat(Math.abs(near.getMinY() - line.getMinY())).isLessThan(16);
    assertThat(card("بعيدة").getMinY()).isGreaterThan(near.getMaxY());
    story.keep("comments-ar-light");
    story.robot.interact(() -> {
      story.page().typewriterProperty().set(true);
      story.page().select(caret(later, 2));
    });
    story.keep("comments-ar-light-other");
    Bounds far = card("بعيدة");
    Bounds itsLine = story.get(() -> story.page().boundsOf(new Position(later.id(), 0)));
    assertThat(Math.abs(far.getMinY() - itsLine.getMinY())).isLessThan(16);
  }

  @Test
  void aClickOnTheTextChoosesTheCardAndAClickOnTheCardGoesToTheText() {
    Block block = body(1);
    select(block, 0, 8);
    say("راجع");
    story.robot.interact(() -> story.page().select(caret(body(0), 0)));
    assertThat(story.shown(".comment-card:current")).isFalse();
    story.robot.interact(() -> story.page().select(caret(block, 3)));
    assertThat(story.shown(".comment-card:current")).isTrue();
    story.robot.interact(() -> story.page().select(caret(body(0), 0)));
    story.robot.clickOn(".comment-card");
    assertThat(story.get(() -> story.page().getState().selection().head()))
        .isEqualTo(new Position(block.id(), 0));
    story.robot.interact(() -> {
      story.page().requestFocus();
      story.page().select(caret(body(2), 0));
    });
    story.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.UP);
    assertThat(story.get(() -> story.page().getState().selection().head()))
        .isEqualTo(new Position(block.id(), 0));
  }

  @Test
  void whatItWasAboutCanGoAndTheCardTellsIt() {
    Block block = body(0);
    select(block, 0, 4);
    say("لماذا؟");
    select(block, 0, 4);
    story.robot.type(KeyCode.DELETE);
    assertThat(anchors()).isEmpty();
    assertThat(story.get(() -> lookup(".comment-card").getAccessibleText())).contains("لماذا؟");
    assertThat(story.shown(".comment-card .quiet-text")).isTrue();
    story.keep("comments-ar-gone");
    story.robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(anchors()).hasSize(1);
  }

  @Test
  void aColleagueIsCalledByTheFirstLettersOfTheName() {
    select(body(0), 0, 4);
    story.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M);
    story.robot.write("راجعيها @سل");
    story.robot.type(KeyCode.ENTER);
    assertThat(story.get(() -> ((TextField) lookup("#comment-draft")).getText()))
        .isEqualTo("راجعيها @سلمى الخطيب ");
    story.robot.write("من فضلك").type(KeyCode.ENTER);
    assertThat(thread().first().mentions()).containsExactly("salma");
  }

  @Test
  void whoMayNotWriteMayStillCommentAndItIsKept() {
    story.robot.interact(() -> story.sit("huda"));
    String before = story.text();
    Block block = body(0);
    select(block, 0, 4);
    say("جميل");
    story.robot.type(KeyCode.DELETE);
    assertThat(story.text()).isEqualTo(before);
    story.robot.interact(story.open::save);
    Story kept =
        story.get(() -> story.useCases().desk().open(story.page().getStory().id()).story());
    assertThat(kept.threads().getFirst().first().by().author()).isEqualTo("huda");
  }

  @Test
  void inEnglishAndInEveryLook() {
    select(body(0), 0, 4);
    say("من أين جاءت هذه المعلومة؟ @سلمى الخطيب");
    story.robot.interact(() -> {
      story.showWithInspector("en", 1060, 700);
      story.page().select(caret(body(0), 2));
    });
    story.robot.clickOn("#inspector-comments");
    story.keep("comments-en-light");
    story.robot.interact(() -> story.view().setColors(PageColors.HIGH_CONTRAST));
    story.keep("comments-en-contrast");
    assertThat(story.shown(".comment-card:current")).isTrue();
  }

  private void say(String words) {
    story.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M);
    story.robot.write(words).type(KeyCode.ENTER);
  }

  private Bounds card(String words) {
    return story.get(() -> {
      story.view().getScene().getRoot().layout();
      return story.view().getScene().getRoot().lookupAll(".comment-card").stream()
          .filter(card -> card.getAccessibleText().contains(words))
          .map(card -> card.localToScene(card.getLayoutBounds()))
          .min(Comparator.comparingDouble(Bounds::getMinY))
          .orElseThrow();
    });
  }

  private Node lookup(String selector) {
    return story.view().getScene().getRoot().lookup(selector);
  }

  private String tab() {
    return story.get(() -> ((ToggleButton) lookup("#inspector-comments")).getText());
  }

  private CommentThread thread() {
    return story.get(() -> story.page().getStory().threads().getFirst());
  }

  private Map<ThreadId, List<Span>> anchors() {
    return story.get(() -> Comments.anchors(story.page().getStory()));
  }

  private Block body(int index) {
    return story.get(() -> story.page().getStory().body().get(index));
  }

  private static Selection caret(Block block, int offset) {
    return Selection.caret(new Position(block.id(), offset));
  }

  private void select(Block block, int from, int to) {
    story.robot.interact(() -> {
      story.page().requestFocus();
      story
          .page()
          .select(new Selection(new Position(block.id(), from), new Position(block.id(), to)));
    });
  }
}
