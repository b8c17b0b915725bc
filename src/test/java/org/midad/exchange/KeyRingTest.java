package org.midad.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Problem;
import org.midad.model.SenderKey;

class KeyRingTest {
  @TempDir Path folder;

  @Test
  void aPersonKeepsTheKeyThatWasMadeFirst() {
    KeyRing ring = new KeyRing(folder);
    assertThat(ring.has("zaidan")).isFalse();
    SenderKey first = ring.of("zaidan").name();
    assertThat(new KeyRing(folder).of("zaidan").name()).isEqualTo(first);
    assertThat(ring.of("salma").name()).isNotEqualTo(first);
    assertThat(ring.has("zaidan")).isTrue();
  }

  @Test
  void whatOneSignsNobodyElseSigned() {
    KeyRing ring = new KeyRing(folder);
    byte[] message = "خبر".getBytes(StandardCharsets.UTF_8);
    byte[] signature = ring.of("zaidan").sign(message);
    assertThat(Ed25519.verifies(ring.of("zaidan").name(), message, signature)).isTrue();
    assertThat(Ed25519.verifies(ring.of("salma").name(), message, signature)).isFalse();
    assertThat(Ed25519.verifies(ring.of("zaidan").name(), new byte[0], signature)).isFalse();
    assertThat(Ed25519.verifies(new SenderKey("f".repeat(64)), message, signature)).isFalse();
  }

  @Test
  void onlyTheOwnerMayReadAKey() throws IOException {
    new KeyRing(folder).of("../zaidan");
    List<Path> files;
    try (Stream<Path> found = Files.list(folder.resolve("keys"))) {
      files = found.toList();
    }
    assertThat(files).hasSize(1);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.getFirst())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aDamagedKeyIsToldAndNotReplaced() throws IOException {
    KeyRing ring = new KeyRing(folder);
    ring.of("zaidan");
    try (Stream<Path> found = Files.list(folder.resolve("keys"))) {
      Files.writeString(found.findFirst().orElseThrow(), "damaged");
    }
    assertThatThrownBy(() -> ring.of("zaidan"))
        .isInstanceOfSatisfying(
            Problem.class, told -> assertThat(told.key()).isEqualTo("problem.key.unusable"));
  }

  @Test
  void aFingerprintIsEightGroupsOfFiveDigits() {
    List<String> groups = new KeyRing(folder).of("zaidan").name().fingerprint();
    assertThat(groups).hasSize(8).allMatch(group -> group.matches("[0-9]{5}"));
  }
}
