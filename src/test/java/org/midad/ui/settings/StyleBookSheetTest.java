package org.midad.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.UseCases;
import org.midad.arabic.Messages;
import org.midad.check.StyleBook;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import org.midad.typeset.FontBook;
import org.midad.ui.Newsroom;
import org.midad.ui.Pictures;
import org.midad.ui.TestWindow;
import org.midad.ui.WrappedArabic;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A newsroom writes its own rules by keys and mouse, and publishes them. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class StyleBookSheetTest {
  private static final FontBook FONTS = FontBook.load();
  private static final List<Tag> SECTIONS =
      List.of(
          new Tag(Tag.Scheme.SECTION, "politics", "سياسة"),
          new Tag(Tag.Scheme.SECTION, "economy", "اقتصاد"),
          new Tag(Tag.Scheme.SECTION, "sport", "رياضة"));

  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private final Notices notices = new Notices();
  private Newsroom newsroom;
  private StyleBookModel model;
  private Theme theme;
  private Stage stage;
  private Kit kit;

  @Start
  void start(Stage shown) {
    stage = shown;
    theme = new Theme(Platform.getPreferences());
    newsroom = Newsroom.filled(folder.resolve("library"));
    UseCases cases = newsroom.useCases();
    cases.accounts().become("salma");
    cases
        .desk()
        .bring(
            new Story(
                StoryId.create(),
                List.of(
                    Block.of(BlockKind.HEADLINE, "اجتماع في أربيل"),
                    Block.of(BlockKind.PARAGRAPH, "كشفت القيادة أمس نتائج الاجتماع في أربيل.")),
                StoryMeta.EMPTY));
    model = new StyleBookModel(cases.styling(), cases.accounts(), newsroom.tasks(), notices);
    show("ar", 1000, 700);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void aRuleIsWrittenTriedOnTheArchiveAndPublished() throws Exception {
    write("القيادة باسمها كاملاً", "القيادة", "قيادة العمليات");
    robot.clickOn("#style-note").write("قاعدة القيادة");
    robot.clickOn("#style-publish");
    StyleBook book = newsroom.useCases().styling().current().book();
    assertThat(book.rules()).hasSize(1);
    assertThat(book.rules().getFirst().wanted()).isEqualTo("القيادة");
    assertThat(newsroom.useCases().styling().versions().getFirst().note())
        .isEqualTo("قاعدة القيادة");
    assertThat(get(() -> stage.getScene().lookup("#style-publish").isDisabled()))
        .as("nothing is changed any more")
        .isTrue();
  }

  @Test
  void aRuleThatComesWithTheProgramIsSwitchedOff() {
    ListView<?> list = get(() -> (ListView<?>) stage.getScene().lookup("#style-rules"));
    robot.interact(() -> {
      list.getSelectionModel().select(1);
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    });
    robot.clickOn("#rule-on");
    robot.clickOn("#style-publish");
    assertThat(newsroom.useCases().styling().current().book().silent().values())
        .singleElement()
        .asString()
        .contains(StyleBook.EVERYWHERE);
  }

  @Test
  void theHousesNamesOfMonthsAreChosen() {
    robot.clickOn("#style-months-1");
    robot.clickOn("#style-publish");
    assertThat(newsroom.useCases().styling().current().book().style().months())
        .hasToString("LEVANTINE");
  }

  @Test
  void whoMayNotChangeItReadsWhy() {
    newsroom.useCases().accounts().become("zaidan");
    robot.interact(() -> show("ar", 1000, 700));
    assertThat(get(() -> stage.getScene().lookup("#style-add").isDisabled())).isTrue();
    assertThat(get(() -> stage.getScene().lookup("#style-publish").isDisabled())).isTrue();
  }

  @Test
  void itLooksWellInBothLanguagesAndInTheDark() throws Exception {
    write("القيادة باسمها كاملاً", "القيادة", "قيادة العمليات");
    for (String language : List.of("ar", "en")) {
      for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        boolean dark = look == Theme.Choice.DARK;
        robot.interact(() -> theme.choiceProperty().set(look));
        robot.interact(() -> show(language, dark ? 1000 : 1280, dark ? 700 : 800));
        ListView<?> list = get(() -> (ListView<?>) stage.getScene().lookup("#style-rules"));
        String name = language + "-" + look.name().toLowerCase(Locale.ROOT);
        keep("style-house-" + name);
        robot.interact(() -> list.getSelectionModel().select(1));
        awaitTrial();
        keep("style-own-" + name);
        robot.interact(() -> list.getSelectionModel().select(14));
        keep("style-given-" + name);
      }
    }
  }

  private void write(String title, String wanted, String instead) throws TimeoutException {
    robot.clickOn("#style-add");
    robot.interact(() -> type("#rule-title", title));
    robot.interact(() -> type("#rule-wanted", wanted));
    robot.interact(() -> type("#rule-instead", instead));
    awaitTrial();
  }

  private void type(String field, String words) {
    ((TextField) stage.getScene().lookup(field)).setText(words);
  }

  private void awaitTrial() throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> get(this::isTried));
  }

  private boolean isTried() {
    return model.attemptProperty().get() instanceof StyleBookModel.Attempt.Done done
        && done.trial().findings() > 0;
  }

  private void show(String language, int width, int height) {
    Messages messages = Messages.load(Locale.of(language));
    kit = Kit.of(messages, FONTS, notices);
    kit.layer()
        .setNodeOrientation(
            messages.isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
    kit.layer().setContent(new StackPane());
    Scene scene = new Scene(kit.layer(), width, height);
    theme.style(scene, "shell.css");
    TestWindow.show(stage, scene);
    new StyleBookSheet(kit, model, () -> SECTIONS).action().run();
  }

  private void keep(String name) {
    robot.interact(() -> {
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    });
    robot.interact(() -> {
      WrappedArabic.check(stage.getScene().getRoot());
      Pictures.save(stage.getScene().snapshot(null), name);
    });
  }

  private static <T> T get(Callable<T> what) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, what);
  }
}
