package org.midad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.arabic.Messages;
import org.midad.model.Problem;

class TextFileTest {
  private static final String TEXT = "بغداد: «داعش»\r\nقُتل 13";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkTellsTheEncodingAndIsNoText(String encoding) throws IOException {
    assertThat(TextFile.read(written("\uFEFF" + TEXT, encoding))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1256"})
  void withoutAMarkItIsUtf8OrElseOldWindows(String encoding) throws IOException {
    assertThat(TextFile.read(written(TEXT, encoding))).isEqualTo(TEXT);
  }

  @Test
  void anEmptyFileIsAnEmptyText() throws IOException {
    assertThat(TextFile.read(written("", "UTF-8"))).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsToldByItsName() {
    refused(folder.resolve("غائب.txt"), "problem.file.missing");
  }

  @Test
  void aFolderCannotBeRead() {
    refused(folder, "problem.file.unreadable");
  }

  @Test
  void aPictureIsNoText() throws IOException {
    Path picture = folder.resolve("a.png");
    Files.write(
        picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
    refused(picture, "problem.file.not-text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\\rtf1\\ansi Baghdad}", "%PDF-1.7\n"})
  void whatAnotherProgramHasToOpenIsNoText(String start) throws IOException {
    refused(written(start, "UTF-8"), "problem.file.not-text");
  }

  @Test
  void aFileOverFiveMegabytesIsRefusedAndOneOfFiveIsRead() throws IOException {
    Path file = folder.resolve("a.txt");
    byte[] letters = " ".repeat(Math.toIntExact(TextFile.LIMIT)).getBytes(StandardCharsets.UTF_8);
    Files.write(file, letters);
    assertThat(TextFile.read(file)).hasSize(letters.length);
    Files.writeString(file, " ", StandardOpenOption.APPEND);
    refused(file, "problem.file.too-large");
  }

  private Path written(String text, String encoding) throws IOException {
    return Files.write(folder.resolve("a.txt"), text.getBytes(Charset.forName(encoding)));
  }

  private static void refused(Path file, String key) {
    assertThatThrownBy(() -> TextFile.read(file))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.key()).isEqualTo(key);
              assertThat(
                      Messages.load(Locale.of("ar"))
                          .of(problem.key(), problem.arguments().toArray()))
                  .contains(file.getFileName().toString());
            });
  }
}
