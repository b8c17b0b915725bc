package org.midad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.app.UseCases;
import org.midad.model.Person;
import org.midad.model.Pixels;
import org.midad.model.Role;
import org.midad.store.Library;

class BackupVerbsTest {
  @TempDir Path folder;

  private String draft = "";

  @BeforeEach
  void aNewsroom() {
    try (Library library = Library.open(library())) {
      Clock clock = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneId.of("Asia/Baghdad"));
      UseCases cases = UseCases.over(library, clock);
      cases.accounts().found("هدى السامرائي", Role.REPORTER, "ar");
      draft = cases.desk().create().story().id().toString();
      cases.pictures().add(new Pixels(1, 1, new int[] {0xFF123456}));
    }
  }

  @Test
  void aLibraryComesBackFromItsBackup() throws IOException {
    Typed made = type("backup", "--language=en");
    assertThat(made.exit()).isZero();
    assertThat(made.out()).contains("A whole backup: one story, one version.");
    Path file = Path.of(made.out().lines().findFirst().orElseThrow());
    assertThat(file).hasParent(folder.resolve("library-backups"));
    Typed restored = type("restore-library", file.toString(), "--language=en");
    assertThat(restored.exit()).isZero();
    assertThat(restored.out())
        .contains("The library is restored: " + library())
        .contains("kept as it was: " + library() + "-aside-")
        .contains("Stories: 1, versions: 1, pictures: 1");
    assertThat(type("list").out()).contains(draft.substring(0, 8));
  }

  @Test
  void aLibraryWhoseDatabaseIsGoneIsRebuilt() throws IOException {
    assertThat(type("backup").exit()).isZero();
    Files.delete(library().resolve("library.mv.db"));
    assertThat(type("list", "--language=en").err()).contains("is damaged");
    Typed rebuilt = type("rebuild-library", "--language=en");
    assertThat(rebuilt.exit()).isZero();
    assertThat(rebuilt.out())
        .contains("It was taken from the backup made on ")
        .contains("Nothing of the saved stories is lost.");
    assertThat(type("list").out()).contains(draft.substring(0, 8));
    assertThat(type("rebuild-library", "--json").out())
        .contains("\"from\" : null", "\"lost\" : 0", "\"faults\" : [ ]");
  }

  @Test
  void aWholeLibraryComesIntoAnotherOneThatStays() {
    Path file = folder.resolve("all.zip");
    assertThat(type("export-library", file.toString()).exit()).isOne();
    try (Library library = Library.open(library())) {
      library.people().put(new Person("salma", "سلمى", Role.DESK_EDITOR));
    }
    assertThat(type("export-library", file.toString(), "--as", "salma").exit()).isZero();
    Path elsewhere = folder.resolve("elsewhere");
    try (Library library = Library.open(elsewhere)) {
      library.people().put(new Person("yusuf", "يوسف", Role.DESK_EDITOR));
    }
    String[] importing = {
      "import-library",
      file.toString(),
      "--as",
      "yusuf",
      "--library",
      elsewhere.toString(),
      "--json"
    };
    assertThat(Typed.command(importing).out()).contains("\"stories\" : 1", "\"fresh\" : 1");
    assertThat(Typed.command(importing).out()).contains("\"fresh\" : 0", "\"leftOut\" : [ ]");
  }

  @Test
  void programsReadWhatWasDone() throws IOException {
    assertThat(type("backup", "--json").out())
        .contains("\"stories\" : 1", "\"leftOut\" : [ \"keys\", \"secrets\" ]");
    Path file;
    try (Stream<Path> files = Files.list(folder.resolve("library-backups"))) {
      file = files.findFirst().orElseThrow();
    }
    assertThat(type("restore-library", file.toString(), "--json").out())
        .contains("\"aside\" : \"" + library() + "-aside-", "\"faults\" : [ ]");
    assertThat(type("verify", "--json").out()).contains("\"revisions\" : 1", "\"faults\" : [ ]");
  }

  @Test
  void whatIsNoBackupIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("letter.zip"), "dear ".repeat(99));
    Typed refused = type("restore-library", file.toString(), "--language=en");
    assertThat(refused.exit()).isOne();
    assertThat(refused.err()).contains("This file is no sound backup").contains("letter.zip");
    assertThat(type("list").out()).contains(draft.substring(0, 8));
  }

  @Test
  void verifyingTellsWhatIsWrong() throws IOException {
    assertThat(type("verify", "--language=en").exit()).isZero();
    Path picture;
    try (Stream<Path> files = Files.walk(library().resolve("media"))) {
      picture = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    Files.writeString(picture, "something else");
    Typed told = type("verify", "--language=en");
    assertThat(told.exit()).isOne();
    assertThat(told.out()).contains(picture.getFileName() + "\ta picture whose file has changed");
    assertThat(told.err()).contains("There is one fault in the library.");
  }

  @Test
  void aReporterTakesNoBackupElsewhere() {
    Typed refused = type("backup", "--out", folder.resolve("stick").toString());
    assertThat(refused.exit()).isOne();
    assertThat(folder.resolve("stick")).doesNotExist();
  }

  private Path library() {
    return folder.resolve("library");
  }

  private Typed type(String... arguments) {
    String[] all =
        Stream.concat(Stream.of(arguments), Stream.of("--library", library().toString()))
            .toArray(String[]::new);
    return Typed.command(all);
  }
}
