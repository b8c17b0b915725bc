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

  private void assertRefused(Optional<Passphrase> passphrase, String key) {
    assertThatThrownBy(() -> Library.open(place, passphrase).close())
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.key()).isEqualTo(key));
  }
}
