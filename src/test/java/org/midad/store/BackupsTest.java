package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Figure;
import org.midad.model.HistoryEntry;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.model.Story;

class BackupsTest {
  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

  @TempDir Path folder;
  private Path place;
  private Figure.Media picture;
  private final Story story = LibraryTest.story("أول");

  @BeforeEach
  void aLibrary() throws IOException {
    place = folder.resolve("library");
    try (Library library = Library.open(place)) {
      picture = library.media().put(Photographs.quarters("png", 60, 40)).media();
      RevisionId first =
          library
              .stories()
              .save(
                  LibraryTest.revision(story, List.of(), 1),
                  List.of(
                      new Delivered("site", "folder", Instant.ofEpochMilli(2), "0".repeat(64))));
      assertThat(library.stories().receipts(first)).hasSize(1);
      library.audit().append(NOW, "zaidan", "ACCOUNT_ADDED", "huda");
    }
    Files.writeString(place.resolve("known_hosts"), "sftp.example.org ssh-ed25519 AAAA\n");
    Files.writeString(Files.createDirectories(place.resolve("keys")).resolve("k"), "a key");
    Files.writeString(Files.createDirectories(place.resolve("secrets")).resolve("s"), "a password");
  }

  @Test
  void whatWasSavedBeforeABackupIsThereAfterRestoringAlthoughOthersWentOnSaving() throws Exception {
    List<RevisionId> acknowledged = Collections.synchronizedList(new ArrayList<>());
    Path backup;
    int before;
    try (Library library = Library.open(place)) {
      AtomicBoolean enough = new AtomicBoolean();
      CountDownLatch begun = new CountDownLatch(20);
      Thread writer =
          Thread.ofPlatform()
              .start(() -> {
                while (!enough.get()) {
                  acknowledged.add(next(library));
                  begun.countDown();
                }
              });
      begun.await();
      before = acknowledged.size();
      backup = library.backups().make(folder.resolve("out"), NOW, done -> {}).file();
      enough.set(true);
      writer.join();
    }
    RestoredLibrary restored =
        RestoredLibrary.from(backup, Optional.empty(), folder.resolve("new"), NOW);
    assertThat(restored.aside()).isEmpty();
    assertThat(restored.inspected().faults()).isEmpty();
    try (Library old = Library.open(place);
        Library library = Library.open(folder.resolve("new"))) {
      List<HistoryEntry> history = library.stories().history(story.id());
      assertThat(history)
          .extracting(HistoryEntry::id)
          .containsAll(acknowledged.subList(0, before))
          .hasSize((int) restored.inspected().revisions());
      for (HistoryEntry entry : history) {
        assertThat(library.graphs().written(entry.id()).json())
            .isEqualTo(old.graphs().written(entry.id()).json());
        assertThat(library.stories().receipts(entry.id()))
            .isEqualTo(old.stories().receipts(entry.id()));
      }
      assertThat(library.stories().head(story.id()).id()).isEqualTo(history.getFirst().id());
      assertThat(library.audit().entries()).isEqualTo(old.audit().entries());
      assertThat(library.media().read(picture)).isEqualTo(old.media().read(picture));
    }
    assertThat(folder.resolve("new").resolve("known_hosts"))
        .hasSameBinaryContentAs(place.resolve("known_hosts"));
    assertThat(folder.resolve("new").resolve("keys")).doesNotExist();
    assertThat(folder.resolve("new").resolve("secrets")).doesNotExist();
  }

  private RevisionId next(Library library) {
    RevisionId head = library.stories().head(story.id()).id();
    Instant at = library.stories().head(story.id()).revision().at();
    return library
        .stories()
        .save(
            LibraryTest.revision(
                LibraryTest.story(story.id(), "عنوان " + at),
                List.of(head),
                at.toEpochMilli() + 1));
  }

  @Test
  void whatStandsInThePlaceIsSetAsideUnchangedAndItsKeysAreTakenOver() throws IOException {
    Path backup = backUp();
    RevisionId later;
    try (Library library = Library.open(place)) {
      later = next(library);
    }
    RestoredLibrary restored = RestoredLibrary.from(backup, Optional.empty(), place, NOW);
    Path aside = restored.aside().orElseThrow();
    try (Library library = Library.open(place);
        Library before = Library.open(aside)) {
      assertThat(library.stories().history(story.id())).hasSize(1);
      assertThat(before.stories().head(story.id()).id()).isEqualTo(later);
    }
    assertThat(place.resolve("keys").resolve("k")).hasContent("a key");
    assertThat(aside.resolve("keys").resolve("k")).hasContent("a key");
    assertThat(place.resolve("secrets").resolve("s")).hasContent("a password");
  }

  @Test
  void aBackupHoldsNoKeysAndNoPasswords() throws IOException {
    try (ZipFile zip = new ZipFile(backUp().toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly(
              "library.mv.db", "known_hosts", MediaFiles.path(picture.sha256()), "manifest.json");
    }
  }

  @Test
  void aLibraryThatIsOpenIsNotReplaced() throws IOException {
    Path backup = backUp();
    try (Library library = Library.open(place)) {
      refused("problem.library.locked", backup, place);
      assertThat(library.stories().history(story.id())).hasSize(1);
    }
    assertNothingElse("library", "out");
  }

  @Test
  void aFolderWithOtherThingsIsNotTouched() throws IOException {
    Path documents = Files.createDirectories(folder.resolve("documents"));
    Files.writeString(documents.resolve("letter.txt"), "dear");
    refused("problem.restore.folder", backUp(), documents);
    assertThat(documents.resolve("letter.txt")).hasContent("dear");
  }

  @Test
  void aFileThatWasCutShortOrChangedIsNoBackup() throws IOException {
    Path backup = backUp();
    byte[] whole = Files.readAllBytes(backup);
    Random random = new Random();
    Path broken = folder.resolve("broken.zip");
    for (int turn = 0; turn < 60; turn++) {
      byte[] bytes;
      if (turn % 2 == 0) {
        bytes = Arrays.copyOf(whole, random.nextInt(whole.length));
      } else {
        bytes = whole.clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(broken, bytes);
      refused("problem.backup.damaged", broken, folder.resolve("new"));
    }
    refused("problem.backup.missing", folder.resolve("none.zip"), folder.resolve("new"));
    assertNothingElse("library", "out", "broken.zip");
  }

  @Test
  void aBackupThatIsCalledOffLeavesNothing() throws IOException {
    try (Library library = Library.open(place)) {
      for (double end : new double[] {0.2, 0.5, 0.9}) {
        assertThatThrownBy(() ->
                library
                    .backups()
                    .make(
                        folder.resolve("out"),
                        NOW,
                        done -> {
                          if (done > end) {
                            throw new CancellationException();
                          }
                        }))
            .isInstanceOf(CancellationException.class);
      }
    }
    assertThat(folder.resolve("out")).isEmptyDirectory();
    assertThat(place.resolve("backing-up")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeWrittenInIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    try (Library library = Library.open(place)) {
      assertThatThrownBy(() -> library.backups().make(file, NOW, done -> {}))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.key()).isEqualTo("problem.backup.unwritten"));
    }
  }

  @Test
  void twoInTheSameSecondHaveTwoNames() throws IOException {
    assertThat(backUp()).isNotEqualTo(backUp());
    assertThat(Backups.in(folder.resolve("out"))).hasSize(2).containsKey(NOW);
  }

  @Test
  void thinningTouchesNothingButBackups() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("midad-2019-01-01T090000Z.zip"), "old");
    Files.writeString(out.resolve("midad-holidays.zip"), "not ours");
    backUp();
    try (Library library = Library.open(place)) {
      library.backups().thin(out, NOW);
    }
    assertThat(out.toFile().list())
        .containsExactlyInAnyOrder("midad-2026-11-26T090000Z.zip", "midad-holidays.zip");
  }

  @Test
  void restoringThatWasKilledBetweenItsStepsIsFinishedAtTheNextOpening() throws IOException {
    RestoredLibrary.from(backUp(), Optional.empty(), folder.resolve("new"), NOW);
    // The old one has been set aside, and the new one is not in its place yet.
    Files.move(place, folder.resolve("library-aside-x"));
    Files.move(folder.resolve("new"), folder.resolve("library-restored"));
    try (Library library = Library.open(place)) {
      assertThat(library.stories().history(story.id())).hasSize(1);
    }
    assertNothingElse("library", "library-aside-x", "out");
  }

  private Path backUp() {
    try (Library library = Library.open(place)) {
      return library.backups().make(folder.resolve("out"), NOW, done -> {}).file();
    }
  }

  private static void refused(String key, Path backup, Path place) {
    assertThatThrownBy(() -> RestoredLibrary.from(backup, Optional.empty(), place, NOW))
        .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
  }

  private void assertNothingElse(String... names) throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
  }
}
