package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.arabic.SearchWords;
import org.midad.model.Head;
import org.midad.model.RevisionId;
import org.midad.model.Story;
import org.midad.store.search.Wanted;

/** Whatever happens to the index's files, and however a process ends, the database decides. */
class SearchIndexTest {
  private static final int STORIES = 30;

  @TempDir Path folder;

  @Test
  void anIndexThatWasNotOpenReadsWhatItMissed() {
    fill();
    try (Library library = Library.open(folder)) {
      assertThat(library.search().prepare(done -> {})).isEqualTo(STORIES);
    }
    Story late = LibraryTest.story("متأخر");
    try (Library library = Library.open(folder)) {
      library.stories().save(LibraryTest.revision(late, List.of(), 7));
    }
    try (Library library = Library.open(folder)) {
      assertThat(library.search().prepare(done -> {})).isEqualTo(1);
      assertThat(found(library, "متأخر")).isEqualTo(1);
      // Saved while it is open, and on disk with it.
      library.stories().save(LibraryTest.revision(LibraryTest.story("لاحق"), List.of(), 8));
      assertThat(found(library, "لاحق")).isEqualTo(1);
    }
    try (Library library = Library.open(folder)) {
      assertThat(library.search().prepare(done -> {})).isZero();
      assertThat(found(library, "لاحق")).isEqualTo(1);
    }
  }

  @Test
  void whoeverAsksHearsOfEverySaveBefore() {
    Story story = LibraryTest.story("خبر");
    try (Library library = Library.open(folder)) {
      RevisionId last = library.stories().save(LibraryTest.revision(story, List.of(), 1));
      assertThat(found(library, "خبر")).isEqualTo(1);
      for (int turn = 2; turn <= 100; turn++) {
        Story next = LibraryTest.story(story.id(), "رقم" + turn);
        last = library.stories().save(LibraryTest.revision(next, List.of(last), turn));
        assertThat(found(library, "رقم" + turn)).isEqualTo(1);
      }
    }
  }

  @Test
  void anIndexFromElsewhereIsCorrectedByTheDatabase(@TempDir Path elsewhere) throws IOException {
    try (Library other = Library.open(elsewhere)) {
      other.stories().save(LibraryTest.revision(LibraryTest.story("غريب"), List.of(), 7));
      assertThat(found(other, "غريب")).isEqualTo(1);
    }
    fill();
    Files.createDirectories(folder.resolve("index"));
    for (Path file : files(elsewhere.resolve("index"))) {
      Files.copy(file, folder.resolve("index").resolve(file.getFileName()));
    }
    try (Library library = Library.open(folder)) {
      assertThat(found(library, "غريب")).isZero();
      assertThat(found(library, "عنوان")).isEqualTo(STORIES);
      assertThat(library.search().count(List.of(new Wanted.Not(word("شيء"))))).isEqualTo(STORIES);
    }
  }

  @Test
  void aDamagedFileIsNoticedAndTheIndexMadeAnew() throws IOException {
    fill();
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    try (Library library = Library.open(folder)) {
      assertThat(found(library, "عنوان")).isEqualTo(STORIES);
    }
    for (int turn = 0; turn < 40; turn++) {
      List<Path> files = new ArrayList<>(files(folder.resolve("index")));
      files.removeIf(file -> file.endsWith("write.lock"));
      Path file = files.get(random.nextInt(files.size()));
      byte[] bytes = Files.readAllBytes(file);
      switch (turn % 3) {
        case 0 -> {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          Files.write(file, bytes);
        }
        case 1 -> Files.write(file, List.of());
        case 2 -> Files.delete(file);
        default -> throw new AssertionError();
      }
      try (Library library = Library.open(folder)) {
        assertThat(library.search().prepare(done -> {}))
            .as("%s, turn %d of seed %d", file.getFileName(), turn, seed)
            .isEqualTo(STORIES);
        assertThat(found(library, "عنوان")).isEqualTo(STORIES);
      }
    }
  }

  @Test
  void aFileThatIsDamagedWhileItIsOpenHindersNoSave() throws IOException {
    fill();
    try (Library library = Library.open(folder)) {
      assertThat(found(library, "عنوان")).isEqualTo(STORIES);
      for (Path file : files(folder.resolve("index"))) {
        Files.write(file, new byte[3]);
      }
      RevisionId head =
          library.stories().save(LibraryTest.revision(LibraryTest.story("جديد"), List.of(), 9));
      assertThat(library.stories().revision(head).story()).isNotNull();
      assertThat(found(library, "عنوان")).isEqualTo(STORIES);
      assertThat(found(library, "جديد")).isEqualTo(1);
    }
  }

  @Test
  void manySavesByManyThreadsAreFoundAsTheyWereLast() throws InterruptedException {
    try (Library library = Library.open(folder)) {
      library.search().prepare(done -> {});
      List<Thread> writers = new ArrayList<>();
      for (int writer = 0; writer < 3; writer++) {
        Story story = LibraryTest.story("كاتب" + writer);
        writers.add(
            Thread.ofPlatform()
                .start(() -> {
                  RevisionId head =
                      library.stories().save(LibraryTest.revision(story, List.of(), 1));
                  for (int turn = 0; turn < 90; turn++) {
                    head =
                        library
                            .stories()
                            .save(
                                LibraryTest.revision(
                                    LibraryTest.story(story.id(), "دور " + turn),
                                    List.of(head),
                                    turn + 2));
                  }
                }));
      }
      for (Thread writer : writers) {
        writer.join();
      }
      assertThat(found(library, "دور")).isEqualTo(3);
      assertThat(found(library, "89")).isEqualTo(3);
      assertThat(found(library, "88")).isZero();
    }
    try (Library library = Library.open(folder)) {
      assertThat(library.search().prepare(done -> {})).isZero();
      Head any =
          library.stories().head(library.stories().list(StoryFilter.ALL, 0, 1).getFirst().id());
      assertThat(any.revision().at().toEpochMilli()).isEqualTo(91);
    }
  }

  private void fill() {
    try (Library library = Library.open(folder)) {
      for (int story = 0; story < STORIES; story++) {
        library
            .stories()
            .save(LibraryTest.revision(LibraryTest.story("عنوان " + story), List.of(), story));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  static int found(Library library, String word) {
    int count = library.search().count(List.of(word(word)));
    assertThat(library.search().search(List.of(word(word)), 100)).hasSize(count);
    return count;
  }

  private static Wanted.Word word(String word) {
    SearchWords.Word spelt = new SearchWords().of(word).getFirst();
    return new Wanted.Word(
        Set.of(Wanted.Part.HEADLINE, Wanted.Part.TEXT), spelt.exact(), spelt.stem(), false);
  }
}
