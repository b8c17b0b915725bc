package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.deliver.Secret;
import org.midad.model.Passphrase;
import org.midad.model.PasswordCost;
import org.midad.model.Problem;
import org.midad.store.Encryption;
import org.midad.store.Library;

class TargetSecretsTest {
  private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
  private static final Passphrase PASSPHRASE = new Passphrase("عبارة");
  private static final String WORD = "zanzibar7";

  @TempDir Path folder;

  /** A key ring that is there for as long as the test. */
  private static final class Ring implements SystemKeyRing {
    private final Map<Map<String, String>, String> kept = new HashMap<>();
    private boolean there = true;

    @Override
    public boolean isThere() {
      return there;
    }

    @Override
    public Optional<String> find(Map<String, String> attributes) {
      return there ? Optional.ofNullable(kept.get(attributes)) : Optional.empty();
    }

    @Override
    public boolean put(String label, Map<String, String> attributes, String secret) {
      if (there) {
        kept.put(attributes, secret);
      }
      return there;
    }

    @Override
    public void remove(Map<String, String> attributes) {
      kept.remove(attributes);
    }
  }

  @Test
  void aKeyRingKeepsThemBetweenTwoRuns() throws Exception {
    Ring ring = new Ring();
    try (Library library = Library.open(folder)) {
      TargetSecrets secrets = arrived(library, ring);
      secrets.put("site", new Secret(WORD));
      assertThat(ring.kept).hasSize(1).containsValue(WORD);
    }
    assertNowhere();
    try (Library library = Library.open(folder)) {
      TargetSecrets secrets = arrived(library, ring);
      assertThat(secrets.of("site").reveal()).isEqualTo(WORD);
      ring.there = false;
      assertThatThrownBy(() -> secrets.of("site"))
          .isInstanceOfSatisfying(
              Problem.class, it -> assertThat(it.key()).isEqualTo("problem.target.secret-lost"));
      assertThat(secrets.has("site")).isFalse();
      ring.there = true;
      secrets.remove("site");
      assertThat(ring.kept).isEmpty();
      assertThat(secrets.of("site").reveal()).isEmpty();
    }
  }

  @Test
  void anEncryptedLibraryKeepsThemSealed() throws Exception {
    Encryption.encrypt(folder, PASSPHRASE, CHEAP, done -> {});
    try (Library library = Library.open(folder, Optional.of(PASSPHRASE))) {
      arrived(library, SystemKeyRing.NONE).put("site", new Secret(WORD));
    }
    assertNowhere();
    try (Library library = Library.open(folder, Optional.of(PASSPHRASE))) {
      assertThat(arrived(library, SystemKeyRing.NONE).of("site").reveal()).isEqualTo(WORD);
    }
    Encryption.decrypt(folder, PASSPHRASE, done -> {});
    assertNowhere();
    try (Library library = Library.open(folder)) {
      TargetSecrets secrets = arrived(library, SystemKeyRing.NONE);
      assertThatThrownBy(() -> secrets.of("site")).isInstanceOf(Problem.class);
    }
  }

  @Test
  void withoutEitherTheyAreRememberedAndNotWritten() throws Exception {
    try (Library library = Library.open(folder)) {
      TargetSecrets secrets = arrived(library, SystemKeyRing.NONE);
      assertThat(secrets.place()).isEqualTo(TargetSecrets.Place.MEMORY);
      secrets.put("site", new Secret(WORD));
      assertThat(secrets.of("site").reveal()).isEqualTo(WORD);
    }
    assertNowhere();
    try (Library library = Library.open(folder)) {
      TargetSecrets secrets = arrived(library, SystemKeyRing.NONE);
      assertThatThrownBy(() -> secrets.of("site")).isInstanceOf(Problem.class);
      assertThat(secrets.of("a folder, which has none").reveal()).isEmpty();
      secrets.put("site", new Secret(WORD));
      assertThat(secrets.has("site")).isTrue();
    }
  }

  @Test
  void plainFilesOfAnEarlierMidadAreTakenIn() throws Exception {
    Ring ring = new Ring();
    try (Library library = Library.open(folder)) {
      library.secrets().write("0f", WORD);
      assertThat(arrived(library, ring).takeIn()).isZero();
      assertThat(ring.kept).containsValue(WORD);
      library.secrets().write("0f", WORD);
      TargetSecrets secrets = arrived(library, SystemKeyRing.NONE);
      assertThat(secrets.takeIn()).isEqualTo(1);
      assertThat(secrets.remembered()).hasSize(1);
    }
    assertNowhere();
  }

  private void assertNowhere() throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(WORD);
      }
    }
  }

  /** As they are once the library is open. */
  private static TargetSecrets arrived(Library library, SystemKeyRing ring) {
    TargetSecrets secrets = new TargetSecrets(library, ring);
    secrets.arrive();
    return secrets;
  }
}
