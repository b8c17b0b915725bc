package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.FieldSuggestion;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Run;
import org.midad.model.Story;
import org.midad.review.Suggestion;
import org.midad.review.Suggestions;
import org.midad.ui.text.PageColors;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Writing suggestions and deciding on them, with real keys and the mouse. */
@ExtendWith(ApplicationExtension.class)
class SuggestModeTest {
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
  void whatIsTypedOverASelectionStandsBehindItAndBothCanBeDecidedOn() {
    write("وصلت 12 طائرة F-16 إلى بلد");
    Story before = story.get(() -> story.page().getStory());
    suggest();
    select(body(0), 5, 18);
    story.robot.write("13 طائرة F-35");
    assertThat(marked(body(0))).isEqualTo("وصلت [12 طائرة F-16]{13 طائرة F-35} إلى بلد");
    story.robot.clickOn("#inspector-changes");
    assertThat(listed()).hasSize(1);
    story.keep("suggesting-ar");
    story.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.A);
    assertThat(marked(body(0))).isEqualTo("وصلت 13 طائرة F-35 إلى بلد");
    story.robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(marked(body(0))).isEqualTo("وصلت [12 طائرة F-16]{13 طائرة F-35} إلى بلد");
    select(body(0), 8, 8);
    story.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.X);
    assertThat(story.get(() -> story.page().getStory())).isEqualTo(before);
  }

  @Test
  void backspaceMarksWhatStoodThereAndTakesAwayWhatOneSuggestedOneself() {
    write("قال الوزير نعم");
    suggest();
    select(body(0), 14, 14);
    story.robot.write(" أمس");
    for (int key = 0; key < 6; key++) {
      story.robot.type(KeyCode.BACK_SPACE);
    }
    assertThat(marked(body(0))).isEqualTo("قال الوزير ن[عم]");
    story.robot.write("لا");
    assertThat(marked(body(0))).isEqualTo("قال الوزير ن{لا}[عم]");
    story.robot.interact(() -> {
      while (story.page().canUndoProperty().get() && Suggestions.any(story.page().getStory())) {
        story.page().undo();
      }
    });
    assertThat(marked(body(0))).isEqualTo("قال الوزير نعم");
  }

  @Test
  void modesAreChosenByKeysAndNothingMovesWhenTheyChange() {
    Block block = body(1);
    Bounds editing = bounds(block);
    suggest();
    assertThat(mode()).isEqualTo("اقتراح");
    assertThat(bounds(block)).isEqualTo(editing);
    story.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.Q);
    assertThat(mode()).isEqualTo("قراءة");
    assertThat(bounds(block)).isEqualTo(editing);
    String text = story.text();
    story.robot.write("لا");
    assertThat(story.text()).isEqualTo(text);
    story.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    assertThat(mode()).isEqualTo("تحرير");
  }

  @Test
  void whoMayOnlySuggestIsToldWhyAndDecidesNothing() {
    story.robot.interact(() -> {
      story.sit("yusuf");
      story.open("vaccination-campaign");
      story.page().requestFocus();
    });
    assertThat(mode()).isEqualTo("اقتراح");
    assertThat(story.get(() -> story.open.mode().barring(ModeModel.Mode.EDIT))).isPresent();
    story.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
    assertThat(mode()).isEqualTo("اقتراح");
    story.robot.interact(story.notices::dismiss);
    select(body(0), 0, 4);
    story.robot.write("نص");
    story.robot.interact(story.open::save);
    Story kept =
        story.get(() -> story.useCases().desk().open(story.page().getStory().id()).story());
    assertThat(Suggestions.of(kept)).hasSize(1);
    story.robot.clickOn("#inspector-changes");
    select(body(0), 2, 2);
    story.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.A);
    assertThat(story.get(() -> Suggestions.any(story.page().getStory()))).isTrue();
    assertThat(story.get(() -> story.notices.currentProperty().get())).isPresent();
    story.keep("suggesting-forced-ar");
  }

  @Test
  void aSplitAFieldAndAFormatAreSuggestedToo() {
    suggest();
    select(body(0), 5, 5);
    story.robot.type(KeyCode.ENTER);
    select(body(2), 0, 4);
    story.robot.push(KeyCode.CONTROL, KeyCode.B);
    story.robot.interact(() -> {
      TextField slug = (TextField) lookup("#slug");
      slug.setText("other-name");
    });
    List<Suggestion> suggestions = story.get(() -> Suggestions.of(story.page().getStory()));
    assertThat(suggestions).hasSize(3);
    assertThat(suggestions.getFirst())
        .isInstanceOfSatisfying(
            Suggestion.OfField.class,
            field -> assertThat(field.change()).isInstanceOf(FieldSuggestion.Slug.class));
    story.keep("suggesting-fields-ar");
    story.robot.clickOn("#inspector-changes");
    story.keep("suggesting-list-ar");
    story.robot.interact(() -> {
      story.showWithInspector("en", 1060, 700);
      story.page().select(Selection.caret(new Position(body(2).id(), 2)));
    });
    story.robot.clickOn("#inspector-changes");
    assertThat(listed()).hasSize(3);
    assertThat(story.get(() -> ((ToggleButton) lookup("#inspector-changes")).getText()))
        .contains("3");
    story.robot.interact(() -> story.view().setColors(PageColors.DARK));
    story.keep("suggesting-list-en");
    story.robot.clickOn("#reject-several");
    story.robot.type(KeyCode.UP).type(KeyCode.ENTER);
    assertThat(story.get(() -> Suggestions.any(story.page().getStory()))).isFalse();
  }

  @Test
  void theListAndTheCaretFollowEachOther() {
    write("واحد اثنان ثلاثة");
    suggest();
    select(body(0), 0, 4);
    story.robot.type(KeyCode.DELETE);
    select(body(0), 11, 16);
    story.robot.type(KeyCode.DELETE);
    story.robot.clickOn("#inspector-changes");
    assertThat(listed()).hasSize(2);
    select(body(0), 5, 5);
    story.robot.push(KeyCode.ALT, KeyCode.DOWN);
    assertThat(story.get(() -> story.page().getState().selection().head().offset())).isEqualTo(11);
    assertThat(chosen()).isEqualTo(1);
    story.robot.push(KeyCode.ALT, KeyCode.UP);
    assertThat(chosen()).isZero();
    story.robot.interact(() -> list().getSelectionModel().select(1));
    assertThat(story.get(() -> story.page().getState().selection().head().offset())).isEqualTo(11);
    story.robot.clickOn(".change-reject");
    assertThat(listed()).hasSize(1);
  }

  /** In place of the first paragraph. */
  private void write(String text) {
    select(body(0), 0, body(0).prose().length());
    story.robot.write(text);
  }

  private void suggest() {
    story.robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.G);
  }

  private String mode() {
    return story.get(() -> ((MenuButton) lookup("#mode")).getText());
  }

  private Bounds bounds(Block block) {
    return story.get(() -> story.page().boundsOf(block.id()));
  }

  /** «[…]» is to go, «{…}» is new. */
  private static String marked(Block block) {
    StringBuilder marked = new StringBuilder();
    for (Run run : block.prose().runs()) {
      boolean deleted = run.marks().stream().anyMatch(Mark.Deleted.class::isInstance);
      boolean inserted = run.marks().stream().anyMatch(Mark.Inserted.class::isInstance);
      marked
          .append(deleted ? "[" : inserted ? "{" : "")
          .append(run.text())
          .append(deleted ? "]" : inserted ? "}" : "");
    }
    return marked.toString();
  }

  @SuppressWarnings("unchecked")
  private ListView<Suggestion> list() {
    return (ListView<Suggestion>) lookup("#changes");
  }

  /** Once the writer has paused. */
  private List<Suggestion> listed() {
    story.robot.sleep(400);
    return story.get(() -> List.copyOf(list().getItems()));
  }

  private int chosen() {
    return story.get(() -> list().getSelectionModel().getSelectedIndex());
  }

  private Node lookup(String selector) {
    return story.view().getScene().getRoot().lookup(selector);
  }

  private Block body(int index) {
    return story.get(() -> story.page().getStory().body().get(index));
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
