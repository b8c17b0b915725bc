package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
  @TempDir Path folder;

  @Test
  void onlyTheOwnerMayReadThem() throws IOException {
    PrivateFiles files = new PrivateFiles(folder, PrivateFiles.KEYS, Sealing.PLAIN);
    files.write("name", "سرّ");
    assertThat(files.read("name")).contains("سرّ");
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.path("name"))))
          .isEqualTo("rw-------");
    }
    files.remove("name");
    assertThat(files.read("name")).isEmpty();
  }

  @Test
  void inAnEncryptedLibraryTheyAreSealedEachInItsPlace() throws IOException {
    Sealing sealing = LibraryKey.random().sealing();
    PrivateFiles files = new PrivateFiles(folder, PrivateFiles.SECRETS, sealing);
    files.write("one", "password of one");
    files.write("two", "password of two");
    assertThat(Files.readString(files.path("one"), StandardCharsets.ISO_8859_1))
        .doesNotContain("password");
    assertThat(files.read("one")).contains("password of one");
    Files.copy(files.path("two"), files.path("three"));
    assertThatThrownBy(() -> files.read("three")).isInstanceOf(IOException.class);
  }

  @Test
  void theyGoFromOneLibraryIntoAnother() throws IOException {
    Sealing sealing = LibraryKey.random().sealing();
    new PrivateFiles(folder, PrivateFiles.KEYS, Sealing.PLAIN).write("k", "a key");
    new PrivateFiles(folder, PrivateFiles.SECRETS, Sealing.PLAIN).write("s", "a secret");
    Path copy = folder.resolve("copy");
    PrivateFiles.copy(folder, Sealing.PLAIN, copy, sealing);
    assertThat(new PrivateFiles(copy, PrivateFiles.KEYS, sealing).read("k")).contains("a key");
    assertThat(new PrivateFiles(copy, PrivateFiles.SECRETS, sealing).read("s"))
        .contains("a secret");
  }
}
