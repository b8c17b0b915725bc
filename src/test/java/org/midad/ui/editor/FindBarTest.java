package org.midad.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.app.Queue;
import org.midad.app.Transition;
import org.midad.app.UseCases;
import org.midad.arabic.Messages;
import org.midad.edit.Pasting;
import org.midad.model.Block;
import org.midad.model.Story;
import org.midad.model.Tag;
import org.midad.typeset.FontBook;
import org.midad.ui.Newsroom;
import org.midad.ui.Pictures;
import org.midad.ui.WrappedArabic;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Finding and replacing by keys, in the seed article. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class FindBarTest {
  private static final FontBook FONTS = FontBook.load();

  private static final Vocabularies NO_TAGS =
      new Vocabularies() {
        @Override
        public List<Tag> sections() {
          return List.of();
        }

        @Override
        public List<Tag> topics(String letters) {
          return List.of();
        }

        @Override
        public String line(Tag topic) {
          return topic.name();
        }
      };

  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private final Notices notices = new Notices();
  private Theme theme;
  private Newsroom newsroom;
  private StoryViewModel open;
  private Stage stage;
  private StoryView view;
  private Messages messages;

  @Start
  void start(Stage given) {
    stage = given;
    theme = new Theme(Platform.getPreferences());
    newsroom = Newsroom.filled(folder);
    UseCases cases = newsroom.useCases();
    open =
        new StoryViewModel(
            cases.desk(),
            cases.review(),
            cases.publishing(),
            cases.accounts(),
            newsroom.tasks(),
            notices);
    open.open(
        cases.desk().list(Queue.ARCHIVE, 0, 100).stream()
            .filter(story -> story.slug().equals("seed-article"))
            .findFirst()
            .orElseThrow()
            .id());
    show("ar", 900);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  private void show(String language, int width) {
    messages = Messages.load(Locale.of(language));
    Kit kit = Kit.of(messages, FONTS, notices);
    kit.layer()
        .setNodeOrientation(
            messages.isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
    view = new StoryView(kit, NO_TAGS, newsroom.clock(), open, () -> "zaidan", () -> {});
    kit.layer().setContent(view);
    Scene scene = new Scene(kit.layer(), width, 640);
    theme.style(scene, "shell.css", "editor.css");
    kit.actions().bindKeys(scene, view.actions());
    stage.setScene(scene);
    stage.show();
    page().requestFocus();
  }

  @Test
  void whatIsWrittenInTheBarIsFoundInEverySpelling() {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("الامن");
    int all = times(text(), "ال[اأ]من");
    assertThat(all).isGreaterThan(1);
    assertThat(count()).isEqualTo(messages.of("find.place", 1, all));
    assertThat(selected()).isEqualTo("الأمن");
    robot.push(KeyCode.ENTER);
    assertThat(count()).isEqualTo(messages.of("find.place", 2, all));
    robot.push(KeyCode.SHIFT, KeyCode.ENTER);
    robot.push(KeyCode.SHIFT, KeyCode.ENTER);
    assertThat(count()).isEqualTo(messages.of("find.place", all, all));
    robot.push(KeyCode.F3);
    assertThat(count()).isEqualTo(messages.of("find.place", 1, all));
    robot.clickOn("#find-exact");
    assertThat(count()).isEqualTo(messages.of("find.matches", times(text(), "الامن")));
  }

  @Test
  void escapeClosesTheBarAndLeavesTheMatchSelectedOnThePage() {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("بغداد");
    robot.push(KeyCode.ESCAPE);
    assertThat(shown("#find-words")).isFalse();
    assertThat(get(() -> page().isFocused())).isTrue();
    assertThat(selected()).isEqualTo("بغداد");
    robot.push(KeyCode.CONTROL, KeyCode.F);
    assertThat(field("#find-words").getText()).isEqualTo("بغداد");
    robot.interact(page()::requestFocus);
    robot.push(KeyCode.ESCAPE);
    assertThat(shown("#find-words")).isFalse();
  }

  @Test
  void matchesAreCountedAnewWhileTheStoryIsWrittenOn() {
    int all = times(text(), "بغداد");
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("بغداد");
    robot.interact(page()::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.END);
    robot.write(" بغداد");
    assertThat(count()).isEqualTo(messages.of("find.matches", all + 1));
    robot.type(KeyCode.BACK_SPACE);
    assertThat(count()).isEqualTo(messages.of("find.matches", all));
  }

  @Test
  void oneIsReplacedAndThenAllAndOneUndoTakesAllBack() {
    int all = times(text(), "بغداد");
    robot.push(KeyCode.CONTROL, KeyCode.H);
    robot.write("بغداد");
    robot.clickOn("#replace-words");
    robot.write("البصرة");
    robot.push(KeyCode.ENTER);
    assertThat(times(text(), "بغداد")).isEqualTo(all - 1);
    assertThat(selected()).isEqualTo("بغداد");
    Story once = get(() -> page().getStory());
    robot.clickOn(messages.of("find.replace-all"));
    assertThat(text()).doesNotContain("بغداد");
    assertThat(count()).isEqualTo(messages.of("find.matches", 0));
    assertThat(notices.currentProperty().get().orElseThrow().arguments()).containsExactly(all - 1);
    robot.interact(page()::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertThat(get(() -> page().getStory())).isEqualTo(once);
  }

  @Test
  void aPatternIsLookedForAndAnUnfinishedOneIsTold() {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.clickOn("#find-pattern");
    robot.clickOn("#find-words");
    robot.write("(\\d");
    assertThat(told()).isEqualTo(messages.of("find.pattern"));
    robot.write("+)");
    assertThat(shown("#find-problem")).isFalse();
    assertThat(count()).isEqualTo(messages.of("find.place", 1, times(text(), "\\d+")));
  }

  @Test
  void aPatternThatWouldNeverEndIsToldAndThePageGoesOn() {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.clickOn("#find-pattern");
    robot.interact(() -> field("#find-words").setText("(.|\\S|[^x])+\\1%%"));
    assertThat(told()).isEqualTo(messages.of("find.slow"));
    robot.interact(page()::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.END);
    robot.write("تم");
    assertThat(text()).endsWith("تم");
  }

  @Test
  void whoMayOnlyReadFindsAndIsToldWhyNothingIsReplaced() {
    robot.interact(() -> open.perform(Transition.SUBMIT, ""));
    robot.push(KeyCode.CONTROL, KeyCode.F);
    robot.write("بغداد");
    assertThat(selected()).isEqualTo("بغداد");
    robot.push(KeyCode.CONTROL, KeyCode.H);
    assertThat(shown("#replace-words")).isFalse();
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo(open.readOnlyProperty().get().orElseThrow().key());
  }

  @ParameterizedTest
  @CsvSource({"ar, LIGHT, 900", "ar, DARK, 560", "en, LIGHT, 560", "en, DARK, 900"})
  void theBarStandsInBothLanguagesLightAndDark(String language, Theme.Choice look, int width) {
    robot.interact(() -> {
      theme.choiceProperty().set(look);
      show(language, width);
      view.setDark(look == Theme.Choice.DARK);
    });
    String name = language + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + width;
    robot.push(KeyCode.CONTROL, KeyCode.H);
    robot.write("الامن");
    robot.push(KeyCode.ENTER);
    keep("find-" + name);
    robot.clickOn("#find-pattern");
    robot.clickOn("#find-words");
    robot.write("(");
    keep("find-problem-" + name);
    assertThat(inside("#find-words", "#find-pattern", "#replace-words", "#find-problem")).isTrue();
  }

  private void keep(String name) {
    robot.interact(() -> {
      view.applyCss();
      view.getScene().getRoot().layout();
    });
    robot.interact(() -> {
      WrappedArabic.check(view);
      Pictures.save(view.getScene().snapshot(null), name);
    });
  }

  private boolean inside(String... selectors) {
    Predicate<Node> inside =
        node -> {
          var bounds = node.localToScene(node.getLayoutBounds());
          return bounds.getWidth() > 0
              && bounds.getMinX() >= 0
              && bounds.getMaxX() <= view.getScene().getWidth();
        };
    return get(() -> List.of(selectors).stream().map(view::lookup).allMatch(inside));
  }

  private StoryEditor page() {
    return (StoryEditor) view.lookup("#page");
  }

  private TextField field(String selector) {
    return (TextField) view.lookup(selector);
  }

  private boolean shown(String selector) {
    return get(() -> {
      Node node = view.lookup(selector);
      while (node != null && node.isVisible()) {
        node = node.getParent();
      }
      return node == null;
    });
  }

  private String count() {
    return get(() -> ((TextBlock) view.lookup("#find-count")).getText());
  }

  private String told() {
    assertThat(shown("#find-problem")).isTrue();
    return get(() -> ((TextBlock) view.lookup("#find-problem")).getText());
  }

  private String selected() {
    return get(() -> Pasting.copied(page().getState()));
  }

  private String text() {
    return get(() ->
        page().getStory().blocks().stream().map(Block::text).collect(Collectors.joining("\n")));
  }

  private static int times(String text, String pattern) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }

  private <T> T get(Callable<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, what);
  }
}
