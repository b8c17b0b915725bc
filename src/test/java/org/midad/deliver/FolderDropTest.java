package org.midad.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.export.Receipt;

class FolderDropTest extends DropContract {
  @TempDir Path folder;

  @Override
  Drop drop() {
    return new FolderDrop(folder);
  }

  @Override
  Drop missing() {
    return new FolderDrop(folder.resolve("nowhere"));
  }

  @Override
  Path real() {
    return folder;
  }

  @Test
  void whatStandsUnderTheNameAndIsNoFileIsLeftAlone() throws IOException {
    Files.createDirectory(folder.resolve("talks-1.html"));
    assertThat(send(parcel(), Parcels.ledger()).getFirst().address())
        .isEqualTo(folder.resolve("talks-1-2.html").toString());
  }

  @Test
  void nothingStandsInTheFolderThatIsNotWhole() throws IOException {
    Parcel parcel = Parcels.withPictures("talks", 300_000);
    List<String> seen = new ArrayList<>();
    sender(drop()).send(parcel, Parcels.ledger(), done -> seen.addAll(names()));
    assertThat(seen).contains("talks-1.html").isSubsetOf(Parcels.files(parcel).keySet());
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(3);
    }
  }

  @Test
  void deliveriesSideBySideDoNotDisturbEachOther() throws Exception {
    int stories = 120;
    try (ExecutorService all = Executors.newFixedThreadPool(6)) {
      List<Future<List<Receipt>>> sent = new ArrayList<>();
      for (int count = 0; count < stories; count++) {
        Parcel parcel = Parcels.of(Parcels.story("talks" + count), 1);
        sent.add(all.submit(() -> send(parcel, Parcels.ledger())));
      }
      for (Future<List<Receipt>> one : sent) {
        assertThat(one.get()).hasSize(2);
      }
    }
    assertThat(names()).hasSize(2 * stories);
  }

  /** Of files, as Superdesk looks: the hidden ones too, and in no folder inside. */
  private List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFolderThatMayNotBeWrittenIsTold() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeTrue(!Files.isWritable(folder), "left out: the superuser may write everywhere");
      assertProblem(Undelivered.Kind.REFUSED, "problem.export.folder-unwritable");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aFolderOnAReadOnlyDiskIsTold() throws Exception {
    mount("ro,size=64k");
    try {
      assertProblem(Undelivered.Kind.REFUSED, "problem.export.folder-unwritable");
    } finally {
      run("umount", folder.toString());
    }
  }

  @Test
  void aFullDiskIsToldAndKeepsNoHalfFile() throws Exception {
    mount("size=64k");
    try {
      try (RandomAccessFile rest = new RandomAccessFile(folder.resolve("rest").toFile(), "rw")) {
        rest.write(new byte[64 * 1024]);
      }
      assertProblem(Undelivered.Kind.LATER, "problem.export.folder-full");
      assertThat(files()).containsOnlyKeys("rest");
    } finally {
      run("umount", folder.toString());
    }
  }

  @Test
  void whoeverLooksMeanwhileNeverSeesHalfAFile() throws Exception {
    Parcel parcel = Parcels.withPictures("talks", 20_000_000);
    String name = OutgoingFile.of(parcel, Parcels.FORMATS).getFirst().name(1);
    Path file = folder.resolve(name);
    Thread delivery = Thread.ofVirtual().unstarted(() -> send(parcel, Parcels.ledger()));
    delivery.start();
    while (delivery.isAlive() || Files.exists(file)) {
      if (Files.exists(file)) {
        assertThat(Files.size(file)).isEqualTo(20_000_000);
        break;
      }
    }
    delivery.join();
    assertThat(file).hasBinaryContent(Parcels.files(parcel).get(name));
  }

  private static Parcel parcel() {
    return Parcels.of(Parcels.story("talks"), 1);
  }

  private void assertProblem(Undelivered.Kind kind, String key) {
    assertUndelivered(() -> send(parcel(), Parcels.ledger()), kind, key);
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
}
