package org.midad.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.model.StoryId;

class FolderTargetTest {
  private static final Instant NOW = Instant.parse("2026-11-24T01:10:00Z");
  private static final Format FORMAT = new Ninjs();

  @TempDir Path folder;
  private final Story story = SeedStory.story();

  @Test
  void aDeliveredFileIsWholeAndTheReceiptSaysWhereItIs() throws Exception {
    Receipt receipt = target(folder).deliver(story, SeedStory.ISSUE, FORMAT);
    Path file = folder.resolve("baghdad-erbil-military-talks-3.json").toAbsolutePath();
    byte[] bytes = FORMAT.write(story, SeedStory.ISSUE, PictureFiles.NONE);
    assertThat(file).hasBinaryContent(bytes);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(receipt).isEqualTo(new Receipt("folder", file.toString(), NOW, hash));
    assertThat(names(folder)).containsExactly("baghdad-erbil-military-talks-3.json");
  }

  @Test
  void deliveringTheSameAgainChangesNothing() throws IOException {
    Receipt first = target(folder).deliver(story, SeedStory.ISSUE, FORMAT);
    Object inode = Files.readAttributes(Path.of(first.address()), "unix:ino").get("ino");
    Receipt second = target(folder).deliver(story, SeedStory.ISSUE, FORMAT);
    assertThat(second).isEqualTo(first);
    assertThat(Files.readAttributes(Path.of(first.address()), "unix:ino").get("ino"))
        .isEqualTo(inode);
    assertThat(names(folder)).hasSize(1);
  }

  @Test
  void anotherStorysFileOfTheSameNameIsLeftAlone() throws IOException {
    Story other = new Story(StoryId.create(), story.blocks(), story.meta());
    Receipt first = target(folder).deliver(story, SeedStory.ISSUE, FORMAT);
    Receipt second = target(folder).deliver(other, SeedStory.ISSUE, FORMAT);
    assertThat(Path.of(first.address()))
        .hasBinaryContent(FORMAT.write(story, SeedStory.ISSUE, PictureFiles.NONE));
    assertThat(Path.of(second.address()))
        .hasFileName("baghdad-erbil-military-talks-3-2.json")
        .hasBinaryContent(FORMAT.write(other, SeedStory.ISSUE, PictureFiles.NONE));
  }

  @Test
  void whatStandsUnderTheNameAndIsNoFileIsLeftAlone() throws IOException {
    Files.createDirectory(folder.resolve("baghdad-erbil-military-talks-3.json"));
    Receipt receipt = target(folder).deliver(story, SeedStory.ISSUE, FORMAT);
    assertThat(receipt.address()).endsWith("baghdad-erbil-military-talks-3-2.json");
  }

  @ParameterizedTest
  @CsvSource({
    "Élection in Paris,election-in-paris-1.json",
    "../../etc/passwd,etc-passwd-1.json",
    "'.hidden\0file',hidden-file-1.json",
    "اجتماع بغداد,5f0c1b1e-6a55-4a3e-9c2c-0d6a0f6f3a10-1.json",
    "خبر 1,5f0c1b1e-6a55-4a3e-9c2c-0d6a0f6f3a10-1.json",
    "'',5f0c1b1e-6a55-4a3e-9c2c-0d6a0f6f3a10-1.json"
  })
  void aFilesNameIsAsciiAndStaysInTheFolder(String slug, String name) {
    Story named = story.withMeta(story.meta().withSlug(slug));
    assertThat(FileName.of(named, 1, 1, "json")).isEqualTo(name);
  }

  @Test
  void aLongSlugGivesANameThatEveryDiskTakes() {
    Story named = story.withMeta(story.meta().withSlug("talks ".repeat(200)));
    assertThat(FileName.of(named, 1, 1, "json"))
        .hasSizeLessThan(100)
        .startsWith("talks-talks-")
        .endsWith("-1.json");
  }

  @Test
  void aMissingFolderIsToldAndNotMade() {
    Path missing = folder.resolve("nowhere");
    assertThatThrownBy(() -> target(missing).deliver(story, SeedStory.ISSUE, FORMAT))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.key()).isEqualTo("problem.export.folder-missing");
              assertThat(problem.arguments()).containsExactly(missing.toAbsolutePath());
            });
    assertThat(missing).doesNotExist();
  }

  @Test
  void aFolderThatMayNotBeWrittenIsTold() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(folder), "left out: the superuser may write everywhere");
      assertProblem(folder, "problem.export.folder-unwritable");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aFolderOnAReadOnlyDiskIsTold() throws Exception {
    mount("ro,size=64k");
    try {
      assertProblem(folder, "problem.export.folder-unwritable");
    } finally {
      run("umount", folder.toString());
    }
  }

  @Test
  void aFullDiskIsToldAndKeepsNoHalfFile() throws Exception {
    mount("size=64k");
    try {
      try (RandomAccessFile rest = new RandomAccessFile(folder.resolve("rest").toFile(), "rw")) {
        rest.write(new byte[60 * 1024]);
      }
      assertProblem(folder, "problem.export.folder-full");
      assertThat(names(folder)).containsExactly("rest");
    } finally {
      run("umount", folder.toString());
    }
  }

  @Test
  void whoeverLooksMeanwhileNeverSeesHalfAFile() throws Exception {
    Story longStory = longStory();
    byte[] whole = FORMAT.write(longStory, SeedStory.ISSUE, PictureFiles.NONE);
    Path file = folder.resolve(FileName.of(longStory, 3, 1, "json"));
    Thread delivery =
        Thread.ofVirtual()
            .unstarted(() -> target(folder).deliver(longStory, SeedStory.ISSUE, FORMAT));
    delivery.start();
    while (delivery.isAlive() || Files.exists(file)) {
      if (Files.exists(file)) {
        assertThat(Files.size(file)).isEqualTo(whole.length);
        break;
      }
    }
    delivery.join();
    assertThat(file).hasBinaryContent(whole);
  }

  private Story longStory() {
    return story.withBlocks(
        Stream.generate(() -> story.text(BlockKind.PARAGRAPH))
            .limit(5_000)
            .map(text -> Block.of(BlockKind.PARAGRAPH, text))
            .toList());
  }

  private void assertProblem(Path place, String key) {
    assertThatThrownBy(() -> target(place).deliver(story, SeedStory.ISSUE, FORMAT))
        .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
  }

  private static FolderTarget target(Path place) {
    return new FolderTarget(place, () -> NOW, PictureFiles.NONE);
  }

  private void mount(String options) throws Exception {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()),
        "left out: only the superuser may mount a disk");
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
