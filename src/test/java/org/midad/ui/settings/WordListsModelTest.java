package org.midad.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.WordLists;
import org.midad.app.WordLists.Shelf;
import org.midad.ui.Newsroom;
import org.midad.ui.kit.Notices;

/** Both dictionaries over a real library, without a window. */
@SuppressWarnings("NullAway.Init") // JUnit gives the folder
class WordListsModelTest {
  @TempDir private Path folder;

  private final Notices notices = new Notices();
  private Newsroom newsroom;
  private WordLists lists;
  private WordListsModel model;

  @BeforeEach
  void open() {
    newsroom = Newsroom.filled(folder.resolve("library"));
    newsroom.useCases().accounts().become("yusuf");
    lists = newsroom.useCases().words();
    lists.add(Shelf.MINE, "بلعمشوط");
    lists.add(Shelf.HOUSE, "أنستغرام");
    lists.add(Shelf.HOUSE, "البيشمركة");
    model = new WordListsModel(lists, newsroom.useCases().accounts(), newsroom.tasks(), notices);
    model.refresh();
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  private String told() {
    return notices.currentProperty().get().orElseThrow().key();
  }

  @Test
  void eachShelfIsFoundByFoldedLetters() {
    assertThat(model.shown()).containsExactly("بلعمشوط");
    model.shelfProperty().set(Shelf.HOUSE);
    assertThat(model.shown()).containsExactly("أنستغرام", "البيشمركة");
    model.lettersProperty().set("بيشمركه");
    assertThat(model.shown()).containsExactly("البيشمركة");
  }

  @Test
  void aWordIsAddedAndTakenBack() {
    List<String> told = new ArrayList<>();
    model.onChanged(() -> told.add("changed"));
    model.lettersProperty().set("حَصرُوست");
    model.add();
    assertThat(lists.of(Shelf.MINE)).containsExactly("بلعمشوط", "حصروست");
    assertThat(model.lettersProperty().get()).isEmpty();
    assertThat(notices.undo()).isTrue();
    assertThat(lists.of(Shelf.MINE)).containsExactly("بلعمشوط");
    assertThat(told).hasSize(2);
    model.lettersProperty().set("بلعمشوط");
    model.add();
    assertThat(notices.undo()).as("it was there before").isFalse();
  }

  @Test
  void whatIsNoWordIsNotAddedAndStaysWritten() {
    model.lettersProperty().set("كلمتان معا");
    model.add();
    assertThat(told()).isEqualTo("problem.words.one");
    assertThat(model.lettersProperty().get()).isEqualTo("كلمتان معا");
  }

  @Test
  void aWordThatWasRemovedComesBackToItsOwnShelf() {
    model.shelfProperty().set(Shelf.HOUSE);
    model.remove("البيشمركة");
    assertThat(model.shown()).containsExactly("أنستغرام");
    model.shelfProperty().set(Shelf.MINE);
    assertThat(notices.undo()).isTrue();
    assertThat(lists.of(Shelf.HOUSE)).containsExactly("أنستغرام", "البيشمركة");
    assertThat(lists.of(Shelf.MINE)).containsExactly("بلعمشوط");
  }

  @Test
  void aListComesInAndGoesOut() throws IOException {
    Path file = folder.resolve("words.txt");
    model.shelfProperty().set(Shelf.HOUSE);
    model.write(file);
    assertThat(file).hasContent("أنستغرام\nالبيشمركة\n");
    Files.writeString(file, "حصروست\nالبيشمركة\n");
    model.take(file);
    assertThat(notices.currentProperty().get().orElseThrow().arguments()).containsExactly(1);
    assertThat(model.shown()).contains("حصروست");
    model.take(folder.resolve("nowhere.txt"));
    assertThat(told()).isEqualTo("problem.file.missing");
    model.write(folder.resolve("nowhere").resolve("words.txt"));
    assertThat(told()).isEqualTo("problem.copy.unwritten");
  }

  @Test
  void aReporterChangesTheirOwnWordsAlone() {
    newsroom.useCases().accounts().become("zaidan");
    model.refresh();
    assertThat(model.shown()).isEmpty();
    assertThat(model.knownProperty().get().hindrance()).isEmpty();
    model.shelfProperty().set(Shelf.HOUSE);
    assertThat(model.shown()).hasSize(2);
    assertThat(model.knownProperty().get().hindrance())
        .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("refusal.house-words"));
    model.remove("البيشمركة");
    assertThat(told()).isEqualTo("refusal.house-words");
    assertThat(lists.of(Shelf.HOUSE)).hasSize(2);
  }
}
