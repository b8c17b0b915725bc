package org.midad.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.UseCases;
import org.midad.check.StyleBook;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;
import org.midad.model.Tag;
import org.midad.ui.Newsroom;
import org.midad.ui.SheetWindow;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A newsroom writes its own rules by keys and mouse, and publishes them. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class StyleBookSheetTest {
  private static final List<Tag> SECTIONS =
      List.of(
          new Tag(Tag.Scheme.SECTION, "politics", "سياسة"),
          new Tag(Tag.Scheme.SECTION, "economy", "اقتصاد"),
          new Tag(Tag.Scheme.SECTION, "sport", "رياضة"));

  @TempDir private Path folder;

  private Newsroom newsroom;
  private StyleBookModel model;
  private SheetWindow window;
  private Kit kit;

  @Start
  void start(Stage stage) {
    window = new SheetWindow(stage);
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
    model = new StyleBookModel(cases.styling(), cases.accounts(), newsroom.tasks(), window.notices);
    show("ar", 1000, 700);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void aRuleIsWrittenTriedOnTheArchiveAndPublished() throws Exception {
    write("القيادة باسمها كاملاً", "القيادة", "قيادة العمليات");
    window.robot.clickOn("#style-note").write("قاعدة القيادة");
    window.robot.clickOn("#style-publish");
    StyleBook book = newsroom.useCases().styling().current().book();
    assertThat(book.rules()).hasSize(1);
    assertThat(book.rules().getFirst().wanted()).isEqualTo("القيادة");
    assertThat(newsroom.useCases().styling().versions().getFirst().note())
        .isEqualTo("قاعدة القيادة");
    assertThat(SheetWindow.get(() -> window.lookup("#style-publish").isDisabled()))
        .as("nothing is changed any more")
        .isTrue();
  }

  @Test
  void aRuleThatComesWithTheProgramIsSwitchedOff() {
    ListView<?> list = SheetWindow.get(() -> (ListView<?>) window.lookup("#style-rules"));
    window.robot.interact(() -> list.getSelectionModel().select(1));
    window.layOut();
    window.robot.clickOn("#rule-on");
    window.robot.clickOn("#style-publish");
    assertThat(newsroom.useCases().styling().current().book().silent().values())
        .singleElement()
        .asString()
        .contains(StyleBook.EVERYWHERE);
  }

  @Test
  void theHousesNamesOfMonthsAreChosen() {
    window.robot.clickOn("#style-months-1");
    window.robot.clickOn("#style-publish");
    assertThat(newsroom.useCases().styling().current().book().style().months())
        .hasToString("LEVANTINE");
  }

  @Test
  void whoMayNotChangeItReadsWhy() {
    newsroom.useCases().accounts().become("zaidan");
    window.robot.interact(() -> show("ar", 1000, 700));
    assertThat(SheetWindow.get(() -> window.lookup("#style-add").isDisabled())).isTrue();
    assertThat(SheetWindow.get(() -> window.lookup("#style-publish").isDisabled())).isTrue();
  }

  @Test
  void itLooksWellInBothLanguagesAndInTheDark() throws Exception {
    write("القيادة باسمها كاملاً", "القيادة", "قيادة العمليات");
    for (String language : List.of("ar", "en")) {
      for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        boolean dark = look == Theme.Choice.DARK;
        window.robot.interact(() -> window.theme.choiceProperty().set(look));
        window.robot.interact(() -> show(language, dark ? 1000 : 1280, dark ? 700 : 800));
        ListView<?> list = SheetWindow.get(() -> (ListView<?>) window.lookup("#style-rules"));
        String name = language + "-" + look.name().toLowerCase(Locale.ROOT);
        window.keep("style-house-" + name);
        window.robot.interact(() -> list.getSelectionModel().select(1));
        awaitTrial();
        window.keep("style-own-" + name);
        window.robot.interact(() -> list.getSelectionModel().select(14));
        window.keep("style-given-" + name);
      }
    }
  }

  private void write(String title, String wanted, String instead) throws TimeoutException {
    window.robot.clickOn("#style-add");
    window.robot.interact(() -> type("#rule-title", title));
    window.robot.interact(() -> type("#rule-wanted", wanted));
    window.robot.interact(() -> type("#rule-instead", instead));
    awaitTrial();
  }

  private void type(String field, String words) {
    ((TextField) window.lookup(field)).setText(words);
  }

  private void awaitTrial() throws TimeoutException {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> SheetWindow.get(this::isTried));
  }

  private boolean isTried() {
    return model.attemptProperty().get() instanceof StyleBookModel.Attempt.Done done
        && done.trial().findings() > 0;
  }

  private void show(String language, int width, int height) {
    kit = window.show(language, width, height);
    new StyleBookSheet(kit, model, () -> SECTIONS).action().run();
  }
}
