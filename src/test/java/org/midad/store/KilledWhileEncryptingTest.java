package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.store.EncryptingMidad.CHEAP;
import static org.midad.store.EncryptingMidad.ONE;
import static org.midad.store.EncryptingMidad.TWO;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.edit.EditorState;
import org.midad.edit.Transaction;
import org.midad.edit.Typing;
import org.midad.model.Figure;
import org.midad.model.Passphrase;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.store.journal.StoryJournal;

/** Wherever encrypting, changing the passphrase or decrypting is stopped, the library is whole. */
class KilledWhileEncryptingTest {
  private static final int KILLS = Integer.getInteger("midad.kills", 20);

  @TempDir Path folder;

  private Path place;
  private final Story story = LibraryTest.story("أول");
  private Story written = story;
  private RevisionId saved = new RevisionId("0".repeat(64));
  private Figure.Media picture = new Figure.Media("0".repeat(64), "image/png", 1, 1);

  @BeforeEach
  void begin() throws Exception {
    place = folder.resolve("library");
    try (Library library = Library.open(place)) {
      saved = library.stories().save(LibraryTest.revision(story, List.of(), 1));
      Transaction typed =
          Typing.type(EditorState.of(story), "سرنديب", new Stamp("zaidan", Instant.EPOCH))
              .orElseThrow();
      written = typed.apply(story);
      StoryJournal journal =
          library.journals().begin(saved, library.stories().head(story.id()).revision());
      journal.append(List.of(typed));
      journal.leave();
      picture = library.media().put(Photographs.quarters("png", 40, 30)).media();
    }
  }

  @Test
  void aKilledProcessLeavesTheOldOrTheNew() throws Exception {
    Random random = new Random();
    for (int kill = 0; kill < KILLS; kill++) {
      Process midad = OtherMidad.start(EncryptingMidad.class, place.toString());
      int lines = 1 + random.nextInt(30);
      try (BufferedReader output = OtherMidad.output(midad)) {
        int seen = 0;
        while (output.readLine() != null) {
          if (++seen == lines) {
            midad.toHandle().destroyForcibly();
          }
        }
      } finally {
        midad.destroyForcibly().waitFor();
      }
      assertWhole();
      if (Encryption.isOn(place) && opens(Optional.of(TWO))) {
        Encryption.rewrap(place, TWO, ONE, CHEAP);
      }
    }
  }

  @Test
  void aSwitchThatWasDecidedGoesOnFromEveryStep() throws Exception {
    for (int moved = 0; moved <= 4; moved++) {
      Path plain = copy(place, folder.resolve("plain-" + moved));
      Path sealed = copy(place, folder.resolve("sealed-" + moved));
      Encryption.encrypt(sealed, ONE, CHEAP, done -> {});
      stop(copy(plain, folder.resolve("on-" + moved)), sealed, "switched-encrypted", moved);
      assertWhole();
      assertThat(opens(Optional.of(ONE))).isTrue();
      stop(copy(sealed, folder.resolve("off-" + moved)), plain, "switched-plain", moved);
      assertWhole();
      assertThat(opens(Optional.empty())).isTrue();
      assertThat(Encryption.isOn(place)).isFalse();
    }
  }

  /** As a switch leaves a folder that was stopped once some of the new had come into its place. */
  private void stop(Path old, Path whole, String name, int moved) throws Exception {
    Path there = Files.createDirectories(old.resolve(name));
    List<Path> items =
        Folders.list(whole).stream()
            .filter(item -> !item.endsWith("library.lock"))
            .filter(item -> !item.endsWith("index"))
            .toList();
    int at = 0;
    for (Path item : items) {
      Path target = at++ < moved ? old : there;
      Path into = target.resolve(whole.relativize(item));
      Folders.remove(into);
      Files.move(item, into, StandardCopyOption.REPLACE_EXISTING);
    }
    place = old;
  }

  private static Path copy(Path from, Path to) throws Exception {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
    return to;
  }

  private void assertWhole() {
    long opened =
        List.of(Optional.<Passphrase>empty(), Optional.of(ONE), Optional.of(TWO)).stream()
            .filter(this::opens)
            .count();
    // A plain library opens whatever passphrase is given.
    assertThat(opened).isEqualTo(Encryption.isOn(place) ? 1 : 3);
  }

  private boolean opens(Optional<Passphrase> passphrase) {
    try (Library library = Library.open(place, passphrase)) {
      assertThat(library.stories().head(story.id()).id()).isEqualTo(saved);
      assertThat(library.media().read(picture)).isNotEmpty();
      assertThat(library.journals().left())
          .singleElement()
          .satisfies(left ->
              assertThat(library.journals().read(left).orElseThrow().written()).isEqualTo(written));
      assertThat(library.inspection().run(done -> {}).faults()).isEmpty();
      assertThat(library.sealing().isEncrypted()).isEqualTo(Encryption.isOn(place));
      assertThat(place.resolve("switching")).doesNotExist();
      assertThat(place.resolve("switched-encrypted")).doesNotExist();
      assertThat(place.resolve("switched-plain")).doesNotExist();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Problem problem) {
      assertThat(problem.key()).startsWith("problem.passphrase.");
      return false;
    }
  }
}
