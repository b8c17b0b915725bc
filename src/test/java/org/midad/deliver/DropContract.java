package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.export.Receipt;
import org.midad.model.Story;

/** What every way of bringing files promises. */
abstract class DropContract {
  /** The folder at the other side, which is empty. */
  abstract Drop drop();

  /** A folder that is not there. */
  abstract Drop missing();

  /** The same folder as this machine sees it. */
  abstract Path real();

  @AfterEach
  void emptyTheFolder() throws IOException {
    try (Stream<Path> files = Files.walk(real())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(real())) {
          Files.delete(file);
        }
      }
    }
  }

  final FileSender sender(Drop drop) {
    return FileSender.to(Parcels.target(new Address.Folder(real())), drop, () -> Parcels.NOW);
  }

  final List<Receipt> send(Parcel parcel, Ledger ledger) {
    return sender(drop()).send(parcel, ledger, done -> {});
  }

  final Map<String, byte[]> files() {
    try (Stream<Path> files = Files.walk(real())) {
      Map<String, byte[]> found = new HashMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
      return found;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aParcelIsWholeAndReceiptsSayWhereItIs() {
    Parcel parcel = Parcels.withPictures("talks", 70_000, 3);
    List<Receipt> receipts = send(parcel, Parcels.ledger());
    assertThat(files()).containsExactlyInAnyOrderEntriesOf(Parcels.files(parcel));
    assertThat(receipts).hasSize(4);
    assertThat(receipts.getFirst().address()).isEqualTo(drop().address("talks-1.html"));
    assertThat(receipts)
        .extracting(Receipt::target, Receipt::at)
        .containsOnly(tuple(drop().kind(), Parcels.NOW));
    assertThat(receipts)
        .extracting(Receipt::sha256)
        .containsExactlyInAnyOrderElementsOf(
            OutgoingFile.of(parcel, Parcels.FORMATS).stream().map(OutgoingFile::sha256).toList());
  }

  @Test
  void whatIsSentIsWhatThePreviewShows() {
    Parcel parcel = Parcels.withPictures("talks", 500);
    List<Sender.Piece> pieces = sender(drop()).preview(parcel);
    assertThat(files()).isEmpty();
    send(parcel, Parcels.ledger());
    assertThat(pieces)
        .extracting(Sender.Piece::name)
        .containsExactlyInAnyOrderElementsOf(files().keySet());
    assertThat(pieces)
        .allSatisfy(piece -> {
          assertThat(files().get(piece.name())).hasSize((int) piece.size());
          assertThat(piece.text().isEmpty()).isEqualTo(piece.name().endsWith(".jpg"));
        });
  }

  @Test
  void aTestOfTheTargetIsAnsweredAndChangesNothing() {
    assertThat(sender(drop()).test()).isNotBlank();
    assertThat(files()).isEmpty();
  }

  @Test
  void progressIsToldByBytes() {
    List<Double> told = new ArrayList<>();
    sender(drop()).send(Parcels.withPictures("talks", 2_000_000), Parcels.ledger(), told::add);
    assertThat(told).isSorted().hasSizeGreaterThan(3).endsWith(1.0);
    assertThat(told.getFirst()).isBetween(0.01, 0.9);
  }

  @Test
  void theSameAgainChangesNothing() throws IOException {
    Parcel parcel = Parcels.withPictures("talks", 5_000);
    send(parcel, Parcels.ledger());
    Path file = real().resolve("talks-1.html");
    Object inode = Files.getAttribute(file, "unix:ino");
    send(parcel, Parcels.ledger());
    assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(inode);
    assertThat(files()).hasSize(3);
  }

  @Test
  void whatItsReaderHasTakenAwayIsNotBroughtAgain() throws IOException {
    Parcel parcel = Parcels.withPictures("talks", 5_000);
    Ledger ledger = Parcels.ledger();
    List<Receipt> receipts = send(parcel, ledger);
    emptyTheFolder();
    assertThat(send(parcel, ledger)).isEqualTo(receipts);
    assertThat(files()).isEmpty();
  }

  /**
   * @param written whether the entry of the ledger at which it dies is on disk
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aProgramThatDiesAnywhereLosesAndDoublesNothing(boolean written) throws IOException {
    boolean died = true;
    int entry = 0;
    for (; died; entry++) {
      Parcel parcel = Parcels.withPictures("talks", 500);
      Map<String, String> entries = new HashMap<>();
      List<String> arrived = new ArrayList<>();
      Ledger dying = Parcels.dying(entries, entry, written);
      died = catchThrowable(() -> send(parcel, dying)) instanceof Parcels.Death;
      take(arrived, parcel);
      send(parcel, Parcels.ledger(entries));
      take(arrived, parcel);
      assertThat(arrived)
          .as("dead at entry " + entry)
          .containsExactlyInAnyOrderElementsOf(Parcels.files(parcel).keySet());
      assertThat(files()).as("what is left of entry " + entry).isEmpty();
    }
    assertThat(entry).isEqualTo(3 * 3 + 1);
  }

  static boolean isVisible(String name) {
    return !name.startsWith(".");
  }

  /** Only what has its own name: to whoever reads the folder the rest does not exist. */
  final void take(List<String> arrived, Parcel parcel) throws IOException {
    Map<String, byte[]> whole = Parcels.files(parcel);
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      if (isVisible(file.getKey())) {
        assertThat(file.getValue()).as(file.getKey()).isEqualTo(whole.get(file.getKey()));
        arrived.add(file.getKey());
        Files.delete(real().resolve(file.getKey()));
      }
    }
  }

  @Test
  void anotherStorysFileOfTheSameNameIsLeftAlone() {
    Story story = Parcels.story("talks");
    Story other = story.withBlocks(story.blocks().subList(0, 1));
    send(Parcels.of(story, 1), Parcels.ledger());
    Map<String, byte[]> before = files();
    List<Receipt> receipts = send(Parcels.of(other, 1), Parcels.ledger());
    assertThat(receipts)
        .extracting(Receipt::address)
        .containsExactly(drop().address("talks-1-2.html"), drop().address("talks-1-2.md"));
    assertThat(files()).containsAllEntriesOf(before).hasSize(4);
  }

  @Test
  void aPictureThatIsThereUnderItsNameButNotTheSameIsAPersonsMatter() throws IOException {
    Parcel parcel = Parcels.withPictures("talks", 50);
    String name = OutgoingFile.of(parcel, Parcels.FORMATS).getFirst().name(1);
    Files.writeString(real().resolve(name), "another");
    assertUndelivered(
        () -> send(parcel, Parcels.ledger()),
        Undelivered.Kind.REFUSED,
        "problem.deliver.name-taken");
    assertThat(files()).hasSize(1);
  }

  @Test
  void aWithdrawnStoryIsBroughtAsItsNextVersionAndNothingIsTakenAway() {
    Story story = Parcels.story("talks");
    send(Parcels.of(story, 1), Parcels.ledger());
    Parcel published = Parcels.of(story, 2);
    send(
        new Parcel(published.id(), story, published.issue().withdrawing(""), published.pictures()),
        Parcels.ledger());
    assertThat(files())
        .containsOnlyKeys("talks-1.html", "talks-1.md", "talks-2.html", "talks-2.md");
  }

  @Test
  void aMissingFolderIsToldAndNotMade() {
    Drop missing = missing();
    assertThatThrownBy(() -> sender(missing).test()).isInstanceOf(Undelivered.class);
    assertThatThrownBy(() ->
            sender(missing).send(Parcels.withPictures("talks", 9), Parcels.ledger(), done -> {}))
        .isInstanceOfSatisfying(
            Undelivered.class,
            undelivered -> {
              assertThat(undelivered.kind()).isEqualTo(Undelivered.Kind.REFUSED);
              assertThat(undelivered.problem().key()).endsWith(".folder-missing");
            });
    assertThat(files()).isEmpty();
  }

  static void assertUndelivered(Runnable deed, Undelivered.Kind kind, String key) {
    assertThatThrownBy(deed::run)
        .isInstanceOfSatisfying(
            Undelivered.class,
            undelivered -> {
              assertThat(undelivered.problem().key()).isEqualTo(key);
              assertThat(undelivered.kind()).isEqualTo(kind);
            });
  }
}
