package org.midad.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.midad.codec.StoryJson;
import org.midad.model.RevisionId;

class RevisionLogTest {
  private static final byte[] FIRST = json("{\"a\":1}");
  private static final byte[] SECOND = json("{\"b\":2}");

  @TempDir Path folder;

  @Test
  void aLineThatWasCutOffSpoilsNoneThatIsAddedLater() throws IOException {
    add(FIRST);
    String whole = Files.readString(file());
    for (int length = 1; length < whole.length(); length++) {
      Files.writeString(file(), whole + whole.substring(0, length));
      add(SECOND);
      assertThat(read()).containsExactly(name(FIRST), name(SECOND));
    }
  }

  @Test
  void aLongLineThatWasCutOffSpoilsNoneEither() throws IOException {
    add(FIRST);
    Files.writeString(file(), "x".repeat(100_000), StandardOpenOption.APPEND);
    add(SECOND);
    assertThat(read()).containsExactly(name(FIRST), name(SECOND));
  }

  @Test
  void theLastIsKnownHoweverLongItIs() throws IOException {
    byte[] longest = json("\"" + "طويل ".repeat(300_000) + "\"");
    try (RevisionLog log = log()) {
      log.add(name(FIRST), FIRST);
      log.addToLast(name(longest), longest);
      assertThat(log.newest().getLast().id()).isEqualTo(name(longest));
      assertThat(log.newest().getLast().json()).isEqualTo(longest);
    }
  }

  @Test
  void theLastOfTheNewestFileAreKnownInTheirOrder() throws IOException {
    try (RevisionLog log = log()) {
      assertThat(log.newest()).isEmpty();
      log.add(name(SECOND), SECOND);
      log.turnOver();
      log.addToLast(name(FIRST), FIRST);
      log.add(name(SECOND), SECOND);
      assertThat(log.newest())
          .extracting(RevisionLog.Entry::id)
          .containsExactly(name(FIRST), name(SECOND));
    }
  }

  /** There is no disk behind this file: it takes whatever is written, and cannot make it last. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void whatIsToLastIsWaitedFor() throws IOException {
    Files.createSymbolicLink(file(), Path.of("/dev/null"));
    try (RevisionLog log = log()) {
      log.add(name(FIRST), FIRST);
    }
    try (RevisionLog log = log()) {
      assertThatThrownBy(() -> log.addToLast(name(SECOND), SECOND)).isInstanceOf(IOException.class);
    }
  }

  private void add(byte[] json) throws IOException {
    try (RevisionLog log = log()) {
      log.add(name(json), json);
    }
  }

  private List<RevisionId> read() throws IOException {
    List<RevisionId> read = new ArrayList<>();
    try (RevisionLog log = log()) {
      log.read(
          new RevisionLog.Reader() {
            @Override
            public void revision(RevisionId id, byte[] json) {
              assertThat(name(json)).isEqualTo(id);
              read.add(id);
            }

            @Override
            public void broken(Path file) {
              throw new AssertionError(file);
            }
          });
    }
    return read;
  }

  private RevisionLog log() {
    return new RevisionLog(folder, StoryJournalTest.AS_IT_IS);
  }

  private Path file() {
    return folder.resolve("revisions-1.log");
  }

  private static RevisionId name(byte[] json) {
    return StoryJson.name(json);
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
