package org.midad.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.codec.Manifest;
import org.midad.codec.WrittenRevision;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.model.Stage;
import org.midad.model.Thinned;

/** What is refused is refused with the one sentence, and leaves nothing behind. */
@SuppressWarnings("NullAway.Init") // set before each
class BundleFileTest {
  @TempDir private Path folder;

  private final SentStory story = new SentStory();
  private Path file;
  private Path scratch;
  private SigningKey key;

  @BeforeEach
  void write() {
    file = folder.resolve("story.midad");
    scratch = folder.resolve("scratch");
    key = new KeyRing(new KeyRingTest.Shelf()).of("zaidan");
    story.write(file, key);
  }

  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    for (Path place : List.of(folder, scratch)) {
      try (Stream<Path> files = Files.list(place)) {
        assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
      }
    }
  }

  @Test
  void noFileHoldsWhatIsLookedAt() throws IOException {
    assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"),
        "left out: here a file that is open keeps its name");
    try (BundleFile bundle = open();
        Stream<Path> files = Files.list(scratch)) {
      assertThat(files).isEmpty();
      assertThat(bundle.manifest().revisions()).isNotEmpty();
      assertThat(bundle.revisions(any -> true)).isNotEmpty();
    }
  }

  @Test
  void whatWasPackedIsReadBack() {
    try (BundleFile bundle = open()) {
      assertThat(bundle.key()).isEqualTo(key.name());
      assertThat(bundle.manifest()).isEqualTo(story.manifest());
      assertThat(bundle.revisions(any -> true))
          .extracting(WrittenRevision::id, WrittenRevision::revision)
          .containsExactlyElementsOf(
              story.revisions.stream().map(it -> tuple(it.id(), it.revision())).toList());
      story.media.forEach((name, bytes) -> assertThat(bundle.media(name)).isEqualTo(bytes));
    }
  }

  @Test
  void aBundleWithAnyByteFlippedIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      for (int bit : new int[] {0x01, 0x20, 0x80}) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) bit;
        Files.write(file, flipped);
        refused("problem.bundle.damaged", this::readAll);
      }
    }
  }

  @Test
  void aBundleCutShortAnywhereOrContinuedIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      refused("problem.bundle.damaged", this::readAll);
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    refused("problem.bundle.damaged", this::readAll);
  }

  @Test
  void aSignatureOfAnotherBundleDoesNotFit() throws IOException {
    byte[] one = Files.readAllBytes(file);
    Path second = folder.resolve("other.midad");
    new SentStory().write(second, key);
    byte[] other = Files.readAllBytes(second);
    System.arraycopy(other, other.length - Seal.LENGTH, one, one.length - Seal.LENGTH, Seal.LENGTH);
    Files.write(file, one);
    refused("problem.bundle.damaged", this::readAll);
  }

  @Test
  void otherFilesAreNoBundles() throws IOException {
    Files.writeString(file, "ليس حزمة");
    refused("problem.bundle.damaged", this::readAll);
    signed(Map.of("word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8)));
    refused("problem.bundle.damaged", this::readAll);
    Files.delete(file);
    refused("problem.file.missing", this::readAll);
    Files.createDirectory(file);
    refused("problem.file.unreadable", this::readAll);
  }

  @Test
  void anEntryThatTheManifestDoesNotNameIsRefused() throws IOException {
    for (String name : List.of("../../evil", "/etc/evil", "C:\\evil", "revisions/", "other")) {
      Map<String, byte[]> entries = entries(story.manifest());
      entries.put(name, new byte[] {1});
      signed(entries);
      refused("problem.bundle.damaged", this::readAll);
    }
    assertThat(folder.resolve("../evil")).doesNotExist();
  }

  @Test
  void aManifestThatNamesWhatIsNotThereIsRefused() throws IOException {
    Map<String, byte[]> entries = entries(story.manifest());
    entries.remove(Entries.of(story.revisions.getFirst().id()));
    signed(entries);
    refused("problem.bundle.damaged", this::readAll);
  }

  @Test
  void contentUnderAnotherNameIsRefused() throws IOException {
    for (String name :
        List.of(
            Entries.of(story.revisions.getFirst().id()),
            Entries.ofMedia(story.media.keySet().iterator().next()))) {
      Map<String, byte[]> entries = entries(story.manifest());
      entries.put(name, story.revisions.getLast().json());
      signed(entries);
      refused("problem.bundle.damaged", this::readAll);
    }
  }

  @Test
  void aRevisionWithoutItsParentIsRefused() throws IOException {
    story.revisions.removeFirst();
    story.write(file, key);
    refused("problem.bundle.damaged", this::readAll);
  }

  @Test
  void aRevisionOfAnotherStoryIsRefused() throws IOException {
    story.revisions.add(1, new SentStory().revisions.getFirst());
    story.write(file, key);
    refused("problem.bundle.damaged", this::readAll);
  }

  @Test
  void tenThousandEntriesAreRefused() throws IOException {
    Map<String, byte[]> entries = entries(story.manifest());
    for (int count = 0; count < 10_000; count++) {
      entries.put("revisions/" + count, new byte[0]);
    }
    signed(entries);
    refused("problem.bundle.too-large", this::readAll);
  }

  @Test
  void whatUnpacksToMoreThanAnyStoryHoldsIsRefused() throws IOException {
    byte[] zeros = new byte[60 << 20];
    String bomb = SentStory.sha256(zeros);
    story.media.put(bomb, zeros);
    story.write(file, key);
    assertThat(Files.size(file)).isLessThan(1 << 20);
    refused("problem.bundle.too-large", this::readAll);
  }

  @Test
  void aThinnedRevisionIsTakenWhereItsNeighboursFitIt() throws IOException {
    signed(entries(thinned("zaidan", Stage.DRAFT)));
    try (BundleFile bundle = open()) {
      assertThat(bundle.revisions(any -> true)).hasSize(2);
      assertThat(bundle.manifest().thinned()).hasSize(1);
    }
    signed(entries(thinned("huda", Stage.DRAFT)));
    refused("problem.bundle.damaged", this::readAll);
    signed(entries(thinned("zaidan", Stage.REVIEW)));
    refused("problem.bundle.damaged", this::readAll);
  }

  /** The second revision was saved by itself, and its content is gone. */
  private Manifest thinned(String author, Stage stage) {
    Manifest whole = story.manifest();
    List<RevisionId> all = whole.revisions();
    return new Manifest(
        whole.story(),
        whole.sender(),
        whole.name(),
        whole.at(),
        whole.head(),
        List.of(all.getFirst(), all.getLast()),
        whole.media(),
        List.of(
            new Thinned(all.get(1), List.of(all.getFirst()), stage, author, SentStory.NOW, null)),
        whole.people(),
        whole.waivers());
  }

  @Test
  void aManifestOfANewerMidadIsRefusedByThatReason() throws IOException {
    Map<String, byte[]> entries = entries(story.manifest());
    entries.put(Entries.MANIFEST, "{\"format\":4,\"parcel\":{}}".getBytes(StandardCharsets.UTF_8));
    signed(entries);
    refused("problem.json.newer", this::readAll);
  }

  private BundleFile open() {
    return BundleFile.open(file, scratch);
  }

  private void readAll() {
    try (BundleFile bundle = open()) {
      bundle.revisions(any -> true);
      bundle.manifest().media().forEach(bundle::media);
    }
  }

  private Map<String, byte[]> entries(Manifest manifest) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(Entries.MANIFEST, manifest.write());
    for (RevisionId id : manifest.revisions()) {
      story.revisions.stream()
          .filter(it -> it.id().equals(id))
          .forEach(it -> entries.put(Entries.of(id), it.json()));
    }
    story.media.forEach((name, bytes) -> entries.put(Entries.ofMedia(name), bytes));
    return entries;
  }

  /** As somebody with a key of their own could make it without our writer. */
  private void signed(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment(Seal.blank());
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(bytes.toByteArray());
    }
    Seal.put(file, key);
  }

  private static void refused(String problem, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(Problem.class, told -> assertThat(told.key()).isEqualTo(problem));
  }
}
