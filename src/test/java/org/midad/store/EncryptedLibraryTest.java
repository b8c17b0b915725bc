package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.codec.BackupManifest;
import org.midad.edit.EditorState;
import org.midad.edit.Transaction;
import org.midad.edit.Typing;
import org.midad.model.Head;
import org.midad.model.Passphrase;
import org.midad.model.PasswordCost;
import org.midad.model.Problem;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.store.journal.StoryJournal;

class EncryptedLibraryTest {
  private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
  private static final Optional<Passphrase> RIGHT = Optional.of(new Passphrase("عبارة طويلة"));

  private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");

  @TempDir Path folder;

  private Path place;
  private final Story story = LibraryTest.story("أول");

  @BeforeEach
  void begin() throws Exception {
    place = Files.createDirectories(folder.resolve("library"));
    LibraryKey.random().write(place, RIGHT.get(), CHEAP);
    try (Library library = Library.open(place, RIGHT)) {
      library.stories().save(LibraryTest.revision(story, List.of(), 1));
    }
  }

  @Test
  void itOpensWithItsPassphraseAlone() {
    assertOpensWithItsPassphraseAlone();
  }

  private void assertOpensWithItsPassphraseAlone() {
    assertRefused(Optional.empty(), "problem.passphrase.needed");
    assertRefused(Optional.of(new Passphrase("عبارة أخرى")), "problem.passphrase.wrong");
    try (Library library = Library.open(place, RIGHT)) {
      assertThat(library.stories().head(story.id()).story()).isEqualTo(story);
      assertThat(library.inspection().run(done -> {}).faults()).isEmpty();
    }
  }

  @Test
  void itIsNotTakenForAnEmptyOneWithoutItsKeyFile() throws Exception {
    Files.delete(place.resolve(LibraryKey.FILE));
    assertRefused(RIGHT, "problem.library.key-missing");
  }

  @Test
  void aTidiedOneStaysEncrypted() throws Exception {
    DatabaseFile file;
    try (Library library = Library.open(place, RIGHT)) {
      file = library.database();
    }
    file.tidy();
    assertThat(DatabaseFile.looksEncrypted(place)).isTrue();
    assertOpensWithItsPassphraseAlone();
  }

  @Test
  void whatIsBeingWrittenIsSealedTooAndComesBack() throws Exception {
    Story written;
    try (Library library = Library.open(place, RIGHT)) {
      Head head = library.stories().head(story.id());
      Transaction typed =
          Typing.type(EditorState.of(story), "سرنديب", new Stamp("zaidan", Instant.EPOCH))
              .orElseThrow();
      written = typed.apply(story);
      StoryJournal journal = library.journals().begin(head.id(), head.revision());
      journal.append(List.of(typed));
      journal.leave();
    }
    try (Library library = Library.open(place, RIGHT)) {
      Path left = library.journals().left().getFirst();
      assertThat(Files.readString(left)).doesNotContain("سرنديب").doesNotContain("prose");
      assertThat(library.journals().read(left).orElseThrow().written()).isEqualTo(written);
    }
  }

  @Test
  void itsBackupOpensWithThePassphraseOfThatDay() throws Exception {
    Path backup = backUp();
    Encryption.rewrap(place, RIGHT.get(), new Passphrase("عبارة جديدة"), CHEAP);
    Path restored = folder.resolve("restored");
    assertThatThrownBy(() -> RestoredLibrary.from(backup, Optional.empty(), restored, NOW))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.key()).isEqualTo("problem.passphrase.needed"));
    Optional<Passphrase> wrong = Optional.of(new Passphrase("عبارة جديدة"));
    assertThatThrownBy(() -> RestoredLibrary.from(backup, wrong, restored, NOW))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.key()).isEqualTo("problem.passphrase.wrong"));
    assertThat(Folders.list(folder)).containsExactly(place, backup.getParent());
    assertThat(RestoredLibrary.from(backup, RIGHT, restored, NOW).inspected().faults()).isEmpty();
    try (Library library = Library.open(restored, RIGHT)) {
      assertThat(library.stories().head(story.id()).story()).isEqualTo(story);
      assertThat(library.sealing().isEncrypted()).isTrue();
    }
  }

  @Test
  void secretsAreTakenOverByWhatOpensThem() throws Exception {
    Path backup = backUp();
    try (Library library = Library.open(place, RIGHT)) {
      library.secrets().write("s", "a secret");
    }
    RestoredLibrary.from(backup, RIGHT, place, NOW);
    try (Library library = Library.open(place, RIGHT)) {
      assertThat(library.secrets().read("s")).contains("a secret");
    }
    Path plain = folder.resolve("plain");
    try (Library library = Library.open(plain)) {
      library.secrets().write("s", "another secret");
    }
    RestoredLibrary.from(backup, RIGHT, plain, NOW);
    try (Library library = Library.open(plain, RIGHT)) {
      assertThat(library.secrets().read("s")).contains("another secret");
    }
    Path other = folder.resolve("other");
    Encryption.encrypt(other, RIGHT.get(), CHEAP, done -> {});
    try (Library library = Library.open(other, RIGHT)) {
      library.secrets().write("s", "a third");
    }
    RestoredLibrary.from(backup, RIGHT, other, NOW);
    try (Library library = Library.open(other, RIGHT)) {
      assertThat(library.secrets().read("s")).isEmpty();
    }
  }

  @Test
  void aBackupThatSomebodyElseMadeInItsNameIsNotTaken() throws Exception {
    Path backup = backUp();
    Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
    BackupManifest manifest = BackupFile.unpack(backup, unpacked);
    Path forged = folder.resolve("forged.zip");
    BackupFile.write(
        forged,
        manifest,
        manifest.entries().stream()
            .map(entry -> new BackupFile.Source(entry.name(), unpacked.resolve(entry.name())))
            .toList(),
        LibraryKey.random().sealing(),
        done -> {});
    BackupFile.check(forged);
    assertThatThrownBy(() -> RestoredLibrary.from(forged, RIGHT, folder.resolve("new"), NOW))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.key()).isEqualTo("problem.backup.damaged"));
  }

  @Test
  void whatWasSetAsideInPlainTextIsToldAndTakenAwayIfWished() throws Exception {
    Path plain = folder.resolve("plain");
    Library.open(plain).close();
    for (Path aside :
        List.of(
            place.resolve("damaged-2026-11-26T040000Z"),
            folder.resolve("library-aside-2026-11-26T040000Z"))) {
      Files.createDirectories(aside);
      Files.copy(plain.resolve(DatabaseFile.NAME), aside.resolve(DatabaseFile.NAME));
    }
    Path sealed = Files.createDirectories(place.resolve("damaged-2026-11-27T040000Z"));
    Files.copy(place.resolve(DatabaseFile.NAME), sealed.resolve(DatabaseFile.NAME));
    try (Library library = Library.open(place, RIGHT)) {
      assertThat(library.backups().inPlain()).hasSize(2).doesNotContain(sealed);
      library.backups().removePlain();
      assertThat(library.backups().inPlain()).isEmpty();
    }
    assertThat(sealed).exists();
    assertOpensWithItsPassphraseAlone();
  }

  private Path backUp() {
    try (Library library = Library.open(place, RIGHT)) {
      return library.backups().make(library.backups().folder(), NOW, done -> {}).file();
    }
  }

  private void assertRefused(Optional<Passphrase> passphrase, String key) {
    assertThatThrownBy(() -> Library.open(place, passphrase).close())
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.key()).isEqualTo(key));
  }
}
