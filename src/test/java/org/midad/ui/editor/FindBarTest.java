package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Handover;
import org.midad.app.Transition;
import org.midad.model.Story;
import org.midad.ui.kit.Theme;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Finding and replacing by keys, in the seed article. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class FindBarTest {
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
  void whatIsWrittenInTheBarIsFoundInEverySpelling() {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("الامن");
    int all = times(story.text(), "ال[اأ]من");
    assertThat(all).isGreaterThan(1);
    assertThat(count()).isEqualTo(story.messages().of("find.place", 1, all));
    assertThat(story.selected()).isEqualTo("الأمن");
    robot.push(KeyCode.ENTER);
    assertThat(count()).isEqualTo(story.messages().of("find.place", 2, all));
    robot.push(KeyCode.SHIFT, KeyCode.ENTER);
    robot.push(KeyCode.SHIFT, KeyCode.ENTER);
    assertThat(count()).isEqualTo(story.messages().of("find.place", all, all));
    robot.push(KeyCode.F3);
    assertThat(count()).isEqualTo(story.messages().of("find.place", 1, all));
    robot.clickOn("#find-exact");
    assertThat(count())
        .isEqualTo(story.messages().of("find.matches", times(story.text(), "الامن")));
  }

  @Test
  void escapeClosesTheBarAndLeavesTheMatchSelectedOnThePage() {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("بغداد");
    robot.push(KeyCode.ESCAPE);
    assertThat(story.shown("#find-words")).isFalse();
    assertThat(story.get(() -> story.page().isFocused())).isTrue();
    assertThat(story.selected()).isEqualTo("بغداد");
    robot.push(KeyCode.CONTROL, KeyCode.F);
    assertThat(field("#find-words").getText()).isEqualTo("بغداد");
    robot.interact(story.page()::requestFocus);
    robot.push(KeyCode.ESCAPE);
    assertThat(story.shown("#find-words")).isFalse();
  }

  @Test
  void matchesAreCountedAnewWhileTheStoryIsWrittenOn() {
    int all = times(story.text(), "بغداد");
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("بغداد");
    robot.interact(story.page()::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.END);
    robot.write(" بغداد");
    assertThat(count()).isEqualTo(story.messages().of("find.matches", all + 1));
    robot.type(KeyCode.BACK_SPACE);
    assertThat(count()).isEqualTo(story.messages().of("find.matches", all));
  }

  @Test
  void oneIsReplacedAndThenAllAndOneUndoTakesAllBack() {
    int all = times(story.text(), "بغداد");
    robot.push(KeyCode.CONTROL, KeyCode.H);
    robot.write("بغداد");
    robot.clickOn("#replace-words");
    robot.write("البصرة");
    robot.push(KeyCode.ENTER);
    assertThat(times(story.text(), "بغداد")).isEqualTo(all - 1);
    assertThat(story.selected()).isEqualTo("بغداد");
    Story once = story.get(() -> story.page().getStory());
    robot.clickOn(story.messages().of("find.replace-all"));
    assertThat(story.text()).doesNotContain("بغداد");
    assertThat(count()).isEqualTo(story.messages().of("find.matches", 0));
    assertThat(story.notices.currentProperty().get().orElseThrow().arguments())
        .containsExactly(all - 1);
    robot.interact(story.page()::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(story.get(() -> story.page().getStory())).isEqualTo(once);
  }

  @Test
  void aPatternIsLookedForAndAnUnfinishedOneIsTold() {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.clickOn("#find-pattern");
    robot.clickOn("#find-words");
    robot.write("(\\d");
    assertThat(told()).isEqualTo(story.messages().of("find.pattern"));
    robot.write("+)");
    assertThat(story.shown("#find-problem")).isFalse();
    assertThat(count())
        .isEqualTo(story.messages().of("find.place", 1, times(story.text(), "\\d+")));
  }

  @Test
  void aPatternThatWouldNeverEndIsToldAndThePageGoesOn() {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.clickOn("#find-pattern");
    robot.interact(() -> field("#find-words").setText("(.|\\S|[^x])+\\1%%"));
    assertThat(told()).isEqualTo(story.messages().of("find.slow"));
    robot.interact(story.page()::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.END);
    robot.write("تم");
    assertThat(story.text()).endsWith("تم");
  }

  @Test
  void whoMayOnlyReadFindsAndIsToldWhyNothingIsReplaced() {
    robot.interact(() -> story.open.perform(Transition.SUBMIT, Handover.SILENT));
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("بغداد");
    assertThat(story.selected()).isEqualTo("بغداد");
    robot.push(KeyCode.CONTROL, KeyCode.H);
    assertThat(story.shown("#replace-words")).isFalse();
    assertThat(story.notices.currentProperty().get().orElseThrow().key())
        .isEqualTo(story.open.readOnlyProperty().get().orElseThrow().key());
  }

  @ParameterizedTest
  @CsvSource({"ar, LIGHT, 900", "ar, DARK, 560", "en, LIGHT, 560", "en, DARK, 900"})
  void theBarStandsInBothLanguagesLightAndDark(String language, Theme.Choice look, int width) {
    robot.interact(() -> {
      story.theme.choiceProperty().set(look);
      story.show(language, width);
      story.view().setColors(story.theme.look().getValue().page());
    });
    String name = language + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width;
    robot.push(KeyCode.CONTROL, KeyCode.H);
    robot.write("الامن");
    robot.push(KeyCode.ENTER);
    story.keep("find-" + name);
    robot.clickOn("#find-pattern");
    robot.clickOn("#find-words");
    robot.write("(");
    story.keep("find-problem-" + name);
    assertThat(inside("#find-words", "#find-pattern", "#replace-words", "#find-problem")).isTrue();
  }

  private boolean inside(String... selectors) {
    Predicate<Node> inside =
        node -> {
          var bounds = node.localToScene(node.getLayoutBounds());
          return bounds.getWidth() > 0
              && bounds.getMinX() >= 0
              && bounds.getMaxX() <= story.view().getScene().getWidth();
        };
    return story.get(() -> List.of(selectors).stream().map(story.view()::lookup).allMatch(inside));
  }

  private TextField field(String selector) {
    return (TextField) story.view().lookup(selector);
  }

  private String count() {
    return story.get(() -> ((TextBlock) story.view().lookup("#find-count")).getText());
  }

  private String told() {
    assertThat(story.shown("#find-problem")).isTrue();
    return story.get(() -> ((TextBlock) story.view().lookup("#find-problem")).getText());
  }

  private static int times(String text, String pattern) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }
}
