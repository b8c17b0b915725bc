package org.midad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.UseCases;
import org.midad.model.Role;
import org.midad.store.Library;

@SuppressWarnings("NullAway.Init") // JUnit gives the folder
class TagVerbsTest {
  @TempDir Path folder;

  @BeforeEach
  void aManagingEditorSitsHere() {
    try (Library library = Library.open(folder)) {
      Clock clock = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneId.of("Asia/Baghdad"));
      UseCases.over(library, clock).accounts().found("هدى", Role.MANAGING_EDITOR, "ar");
    }
  }

  private Typed type(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--library";
    all[arguments.length + 1] = folder.toString();
    return Typed.command(all);
  }

  @Test
  void aVocabularyIsTakenInListedAndWrittenAndABadFileIsRefused() throws IOException {
    Path words = Files.writeString(folder.resolve("words.csv"), "arabic,english\nنفط,oil\n");
    assertThat(type("vocabulary", "keyword", "--import", words.toString()).exit()).isZero();
    assertThat(type("vocabulary", "keyword").out()).contains("نفط\tنفط\toil");
    Path written = folder.resolve("words.json");
    assertThat(type("vocabulary", "keyword", "--export", written.toString()).exit()).isZero();
    assertThat(written).content().contains("conceptSet", "oil");
    Path bad = Files.writeString(folder.resolve("bad.csv"), "nothing\nنفط\n");
    assertThat(type("vocabulary", "keyword", "--import", bad.toString()).exit()).isOne();
  }

  @Test
  void topicsAreListedAsATree() {
    List<String> lines = type("vocabulary", "topic").out().lines().toList();
    assertThat(lines).anyMatch(line -> line.startsWith("medtop:16000000\t"));
    assertThat(lines).anyMatch(line -> line.startsWith("  medtop:20000056\t"));
    assertThat(lines).extracting(String::strip).doesNotHaveDuplicates();
    String answer = type("vocabulary", "topic", "--json").out();
    assertThat(lines).hasSize(answer.split("\"code\" :", -1).length - 1);
  }

  @Test
  void withoutAnArchiveTagSuggestSaysHowManyStoriesAreNeeded() throws IOException {
    Path file = Files.writeString(folder.resolve("story.txt"), "نص الخبر.");
    assertThat(type("tag-suggest", file.toString()).out()).contains("50");
    assertThat(type("tag-suggest", file.toString(), "--json").out()).contains("\"needed\" : 50");
  }
}
