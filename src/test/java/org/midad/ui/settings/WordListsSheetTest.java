package org.midad.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.WordLists;
import org.midad.app.WordLists.Shelf;
import org.midad.ui.Newsroom;
import org.midad.ui.SheetWindow;
import org.midad.ui.kit.Theme;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Words are added to both dictionaries, and taken from them, by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the toolkit makes the window
class WordListsSheetTest {

  @TempDir private Path folder;

  private Newsroom newsroom;
  private WordLists lists;
  private WordListsModel model;
  private SheetWindow window;

  @Start
  void start(Stage stage) {
    window = new SheetWindow(stage);
    newsroom = Newsroom.filled(folder.resolve("library"));
    newsroom.useCases().accounts().become("salma");
    lists = newsroom.useCases().words();
    List.of("أنستغرام", "البيشمركة", "سوشيال", "كوفيد", "قرجوخ", "بوتين", "زيلينسكي", "ترامب")
        .forEach(word -> lists.add(Shelf.HOUSE, word));
    List.of("بلعمشوط", "حصروست").forEach(word -> lists.add(Shelf.MINE, word));
    model =
        new WordListsModel(lists, newsroom.useCases().accounts(), newsroom.tasks(), window.notices);
    show("ar", 1000, 700);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void aWordIsAddedByEnterAndRemovedByAKeyThatCanBeTakenBack() {
    window.type("نانوي");
    window.robot.push(KeyCode.ENTER);
    assertThat(lists.of(Shelf.MINE)).containsExactly("بلعمشوط", "حصروست", "نانوي");
    window.robot.push(KeyCode.DOWN).push(KeyCode.DELETE);
    assertThat(lists.of(Shelf.MINE)).containsExactly("حصروست", "نانوي");
    window.robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertThat(lists.of(Shelf.MINE)).containsExactly("بلعمشوط", "حصروست", "نانوي");
  }

  @Test
  void theNewspapersWordsAreChangedByTheMouse() {
    window.robot.clickOn("#shelf-1").clickOn("#word");
    window.type("شمركة");
    assertThat(SheetWindow.get(() -> list().getItems())).containsExactly("البيشمركة");
    Node remove = SheetWindow.get(() -> list().lookup(".icon-only"));
    window.robot.clickOn(remove);
    assertThat(lists.of(Shelf.HOUSE)).doesNotContain("البيشمركة").hasSize(7);
    window.robot.clickOn("#word-add");
    assertThat(lists.of(Shelf.HOUSE)).contains("شمركة");
  }

  @Test
  void whoMayNotChangeTheNewspapersWordsReadsThemAndIsToldWhy() {
    newsroom.useCases().accounts().become("zaidan");
    window.robot.interact(() -> show("ar", 1000, 700));
    window.robot.clickOn("#shelf-1").clickOn("#word");
    window.type("نانوي");
    window.robot.push(KeyCode.ENTER);
    assertThat(window.notices.currentProperty().get().orElseThrow().key())
        .isEqualTo("refusal.house-words");
    window.robot.interact(() -> model.lettersProperty().set(""));
    window.robot.push(KeyCode.DOWN).push(KeyCode.DELETE);
    assertThat(lists.of(Shelf.HOUSE)).hasSize(8);
    window.keep("words-barred-ar");
  }

  @Test
  void itLooksWellInBothLanguagesAndInTheDark() {
    for (String language : List.of("ar", "en")) {
      for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
        boolean dark = look == Theme.Choice.DARK;
        String name = language + "-" + look.name().toLowerCase(Locale.ROOT);
        window.robot.interact(() -> window.theme.choiceProperty().set(look));
        window.robot.interact(() -> model.shelfProperty().set(dark ? Shelf.MINE : Shelf.HOUSE));
        window.robot.interact(() -> show(language, dark ? 1000 : 1280, dark ? 700 : 800));
        window.keep("words-" + name);
      }
    }
    window.robot.interact(() -> model.lettersProperty().set("ظ"));
    window.keep("words-none-en");
  }

  @SuppressWarnings("unchecked")
  private ListView<String> list() {
    return (ListView<String>) window.lookup("#words");
  }

  private void show(String language, int width, int height) {
    new WordListsSheet(window.show(language, width, height), model).action().run();
  }
}
