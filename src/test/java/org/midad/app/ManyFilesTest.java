package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.BlockKind;
import org.midad.model.Role;
import org.midad.store.Library;

/** Files are read in batches, one while the batch before it is kept. */
class ManyFilesTest {
  private static final int FILES = 107;

  @TempDir Path folder;

  private Library library;
  private UseCases newsroom;

  @BeforeEach
  void open() {
    library = Library.open(folder.resolve("library"));
    newsroom = Newsrooms.over(library);
    newsroom.accounts().become(Newsrooms.person(Role.REPORTER).id());
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void keepTheirOrderWithBadOnesAmongThem() throws IOException {
    ImportedFiles imported = newsroom.desk().importFiles(files(), done -> {});
    assertThat(imported.stories())
        .extracting(story -> story.head().story().text(BlockKind.HEADLINE))
        .isEqualTo(titles(FILES));
    assertThat(imported.refused())
        .extracting(refused -> refused.file().getFileName().toString())
        .isEqualTo(
            numbers(FILES).stream().filter(ManyFilesTest::isBad).map(ManyFilesTest::name).toList());
    assertThat(newsroom.desk().list(Queue.MINE, 0, FILES)).hasSize(titles(FILES).size());
  }

  @Test
  void keepWhatWasKeptWhenTheyAreStopped() throws IOException {
    List<Path> files = files();
    assertThatThrownBy(() ->
            newsroom
                .desk()
                .importFiles(
                    files,
                    done -> {
                      if (done > 0.5) {
                        throw new CancellationException();
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(newsroom.desk().list(Queue.MINE, 0, FILES)).hasSizeBetween(FILES / 4, FILES * 3 / 4);
    assertThat(newsroom.desk().importFiles(files, done -> {}).stories())
        .hasSameSizeAs(titles(FILES));
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (int number : numbers(FILES)) {
      String text = isBad(number) ? "\0\1\2" : title(number) + "\n\nنص الخبر " + number + ".";
      files.add(Files.writeString(folder.resolve(name(number)), text));
    }
    return files;
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static List<String> titles(int count) {
    return numbers(count).stream()
        .filter(number -> !isBad(number))
        .map(ManyFilesTest::title)
        .toList();
  }

  private static String title(int number) {
    return "عنوان الخبر " + number;
  }

  private static String name(int number) {
    return number + ".txt";
  }

  private static boolean isBad(int number) {
    return number % 7 == 3;
  }
}
