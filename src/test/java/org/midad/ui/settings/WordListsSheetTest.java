package org.midad.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.WordLists;
import org.midad.app.WordLists.Shelf;
import org.midad.arabic.Messages;
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

/** Words are added to both dictionaries, and taken from them, by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class WordListsSheetTest {
  private static final FontBook FONTS = FontBook.load();

  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private final Notices notices = new Notices();
  private Newsroom newsroom;
  private WordLists lists;
  private WordListsModel model;
  private Theme theme;
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    theme = new Theme(Platform.getPreferences());
    newsroom = Newsroom.filled(folder.resolve("library"));
    newsroom.useCases().accounts().become("salma");
    lists = newsroom.useCases().words();
    List.of("أنستغرام", "البيشمركة", "سوشيال", "كوفيد", "قرجوخ", "بوتين", "زيلينسكي", "ترامب")
        .forEach(word -> lists.add(Shelf.HOUSE, word));
    List.of("بلعمشوط", "حصروست").forEach(word -> lists.add(Shelf.MINE, word));
    model = new WordListsModel(lists, newsroom.useCases().accounts(), newsroom.tasks(), notices);
    show("ar", 1000, 700);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void aWordIsAddedByEnterAndRemovedByAKeyThatCanBeTakenBack() {
    type("نانوي");
    robot.push(KeyCode.ENTER);
    assertThat(lists.of(Shelf.MINE)).containsExactly("بلعمشوط", "حصروست", "نانوي");
    robot.push(KeyCode.DOWN).push(KeyCode.DELETE);
    assertThat(lists.of(Shelf.MINE)).containsExactly("حصروست", "نانوي");
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(lists.of(Shelf.MINE)).containsExactly("بلعمشوط", "حصروست", "نانوي");
  }

  @Test
  void theNewspapersWordsAreChangedByTheMouse() {
    robot.clickOn("#shelf-1").clickOn("#word");
    type("شمركة");
    assertThat(get(() -> list().getItems())).containsExactly("البيشمركة");
    Node remove = get(() -> list().lookup(".icon-only"));
    robot.clickOn(remove);
    assertThat(lists.of(Shelf.HOUSE)).doesNotContain("البيشمركة").hasSize(7);
    robot.clickOn("#word-add");
    assertThat(lists.of(Shelf.HOUSE)).contains("شمركة");
  }

  @Test
  void whoMayNotChangeTheNewspapersWordsReadsThemAndIsToldWhy() {
    newsroom.useCases().accounts().become("zaidan");
    robot.interact(() -> show("ar", 1000, 700));
    robot.clickOn("#shelf-1").clickOn("#word");
    type("نانوي");
    robot.push(KeyCode.ENTER);
    assertThat(notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("refusal.house-words");
    robot.interact(() -> model.lettersProperty().set(""));
    robot.push(KeyCode.DOWN).push(KeyCode.DELETE);
    assertThat(lists.of(Shelf.HOUSE)).hasSize(8);
    keep("words-barred-ar");
  }

  @Test
  void itLooksWellInBothLanguagesAndInTheDark() {
    for (String language : List.of("ar", "en")) {
      for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        boolean dark = look == Theme.Choice.DARK;
        String name = language + "-" + look.name().toLowerCase(Locale.ROOT);
        robot.interact(() -> theme.choiceProperty().set(look));
        robot.interact(() -> model.shelfProperty().set(dark ? Shelf.MINE : Shelf.HOUSE));
        robot.interact(() -> show(language, dark ? 1000 : 1280, dark ? 700 : 800));
        keep("words-" + name);
      }
    }
    robot.interact(() -> model.lettersProperty().set("ظ"));
    keep("words-none-en");
  }

  private void type(String words) {
    robot.interact(() -> {
      TextField field = (TextField) focused();
      field.replaceSelection("");
      words
          .chars()
          .mapToObj(Character::toString)
          .forEach(letter -> field.insertText(field.getCaretPosition(), letter));
    });
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  @SuppressWarnings("unchecked")
  private ListView<String> list() {
    return (ListView<String>) stage.getScene().lookup("#words");
  }

  private void show(String language, int width, int height) {
    Messages messages = Messages.load(Locale.of(language));
    Kit kit = Kit.of(messages, FONTS, notices);
    kit.layer()
        .setNodeOrientation(
            messages.isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
    kit.layer().setContent(new StackPane());
    Scene scene = new Scene(kit.layer(), width, height);
    theme.style(scene, "shell.css");
    TestWindow.show(stage, scene);
    new WordListsSheet(kit, model).action().run();
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
