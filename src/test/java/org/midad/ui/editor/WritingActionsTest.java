package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.edit.Selection;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Run;
import org.midad.model.Story;
import org.midad.ui.kit.Theme;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Marks, links, kinds and moves, by keys and buttons, in the seed article. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class WritingActionsTest {
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
  void aMarkHasAKeyAndItsButtonShowsThatItIsOn() {
    select(0, 4);
    robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
    robot.push(KeyCode.CONTROL, KeyCode.B);
    assertThat(marks()).isEqualTo(Set.of(new Mark.Superscript(), new Mark.Bold()));
    assertThat(down("action.superscript")).isTrue();
    assertThat(down("action.bold")).isTrue();
    assertThat(down("action.italic")).isFalse();
    robot.clickOn(button("action.superscript"));
    assertThat(marks()).isEqualTo(Set.of(new Mark.Bold()));
    assertThat(down("action.superscript")).isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(down("action.superscript")).isTrue();
  }

  @Test
  void aLinkIsSetChangedAndRemoved() {
    select(0, 4);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    robot.write("example.com/a");
    robot.push(KeyCode.ENTER);
    assertThat(marks()).isEqualTo(Set.of(new Mark.Link("https://example.com/a")));
    assertThat(story.get(() -> story.page().isFocused())).isTrue();
    assertThat(down("action.link")).isTrue();
    select(2, 2);
    robot.clickOn(button("action.link"));
    assertThat(address().getText()).isEqualTo("https://example.com/a");
    robot.write("desk@example.com");
    robot.push(KeyCode.ENTER);
    assertThat(marks()).isEqualTo(Set.of(new Mark.Link("mailto:desk@example.com")));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    robot.clickOn("#link-remove");
    assertThat(marks()).isEmpty();
    assertThat(down("action.link")).isFalse();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(marks()).isEqualTo(Set.of(new Mark.Link("mailto:desk@example.com")));
  }

  @Test
  void anAddressThatIsNoneIsToldAndNothingChanges() {
    Story before = story.get(() -> story.page().getStory());
    select(0, 4);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    robot.write("javascript:alert(1)");
    robot.push(KeyCode.ENTER);
    assertThat(story.shown("#link-problem")).isTrue();
    assertThat(story.get(() -> ((TextBlock) lookup("#link-problem")).getText()))
        .isEqualTo(story.messages().of("problem.link"));
    robot.write("x");
    assertThat(story.shown("#link-problem")).isFalse();
    robot.push(KeyCode.ESCAPE);
    assertThat(story.get(() -> story.page().getStory())).isEqualTo(before);
  }

  @Test
  void everyKindHasAKeyAndTheChooserNamesTheOneAtTheCaret() {
    select(0, 0);
    List<BlockKind> kinds =
        List.of(BlockKind.CROSSHEAD, BlockKind.QUOTE, BlockKind.LIST_ITEM, BlockKind.PARAGRAPH);
    List<KeyCode> keys = List.of(KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT0);
    for (int at = 0; at < kinds.size(); at++) {
      robot.push(KeyCode.CONTROL, KeyCode.SHIFT, keys.get(at));
      assertThat(body().kind()).isEqualTo(kinds.get(at));
      assertThat(chooser()).isEqualTo(story.messages().of(kinds.get(at)));
    }
    List<BlockKind> parts =
        List.of(
            BlockKind.KICKER,
            BlockKind.HEADLINE,
            BlockKind.DECK,
            BlockKind.DATELINE,
            BlockKind.BYLINE);
    List<KeyCode> digits =
        List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);
    for (int at = 0; at < parts.size(); at++) {
      robot.push(KeyCode.CONTROL, KeyCode.SHIFT, digits.get(at));
      assertThat(story.get(() -> story.page().getState().block().kind())).isEqualTo(parts.get(at));
      assertThat(chooser()).isEqualTo(story.messages().of(parts.get(at)));
    }
    int figures = figures();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT9);
    assertThat(figures()).isEqualTo(figures + 1);
  }

  @Test
  void aKindIsChosenInTheChooser() {
    select(0, 0);
    robot.clickOn("#block-kind").clickOn(story.messages().of(BlockKind.CROSSHEAD));
    assertThat(body().kind()).isEqualTo(BlockKind.CROSSHEAD);
  }

  @Test
  void aPartGoesUpAndDownByKeysAndEachMoveIsTakenBackAlone() {
    Story before = story.get(() -> story.page().getStory());
    Block first = body();
    select(0, 0);
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN);
    assertThat(story.get(() -> story.page().getStory().body().indexOf(first))).isEqualTo(2);
    robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
    assertThat(story.get(() -> story.page().getStory().body().indexOf(first))).isEqualTo(1);
    assertThat(story.get(() -> story.page().getState().block())).isEqualTo(first);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(story.get(() -> story.page().getStory().body().indexOf(first))).isEqualTo(2);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(story.get(() -> story.page().getStory())).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"ar, LIGHT, 900", "ar, DARK, 640", "en, LIGHT, 640", "en, DARK, 900"})
  void theToolsStandInBothLanguagesLightAndDark(String language, Theme.Choice look, int width) {
    robot.interact(() -> {
      story.theme.choiceProperty().set(look);
      story.show(language, width).setColors(story.theme.look().getValue().page());
    });
    String name = language + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width;
    select(0, 4);
    robot.push(KeyCode.CONTROL, KeyCode.B);
    robot.push(KeyCode.CONTROL, KeyCode.PERIOD);
    story.keep("tools-" + name);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    robot.write("example.com");
    robot.push(KeyCode.ENTER);
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    robot.write("x");
    robot.push(KeyCode.ENTER);
    story.keep("link-" + name);
  }

  private void select(int from, int to) {
    robot.interact(() -> {
      Block block = story.page().getStory().body().getFirst();
      story
          .page()
          .select(new Selection(new Position(block.id(), from), new Position(block.id(), to)));
      story.page().requestFocus();
    });
  }

  private Block body() {
    return story.get(() -> story.page().getStory().body().getFirst());
  }

  private Set<Mark> marks() {
    Run first = body().prose().runs().getFirst();
    return first.marks();
  }

  private int figures() {
    return story.get(() ->
        story.page().getStory().blocks().stream()
            .filter(block -> block.kind() == BlockKind.FIGURE)
            .toList()
            .size());
  }

  private String chooser() {
    return story.get(() -> ((MenuButton) lookup("#block-kind")).getText());
  }

  private ToggleButton button(String key) {
    return story.tool(key);
  }

  private boolean down(String key) {
    ToggleButton button = button(key);
    return story.get(button::isSelected);
  }

  private TextField address() {
    return (TextField) lookup("#link-address");
  }

  private Node lookup(String selector) {
    return story.view().getScene().getRoot().lookup(selector);
  }
}
