package org.midad.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.midad.model.Problem;
import org.midad.model.SenderKey;

class KeyRingTest {
  private final Shelf shelf = new Shelf();

  /** Keys that nobody keeps. */
  static final class Shelf extends HashMap<String, String> implements KeyShelf {
    @Override
    public Optional<String> read(String name) {
      return Optional.ofNullable(get(name));
    }

    @Override
    public String place(String name) {
      return name;
    }

    @Override
    public void write(String name, String text) {
      put(name, text);
    }
  }

  @Test
  void aPersonKeepsTheKeyThatWasMadeFirst() {
    KeyRing ring = new KeyRing(shelf);
    assertThat(ring.has("zaidan")).isFalse();
    SenderKey first = ring.of("zaidan").name();
    assertThat(new KeyRing(shelf).of("zaidan").name()).isEqualTo(first);
    assertThat(ring.of("salma").name()).isNotEqualTo(first);
    assertThat(ring.has("zaidan")).isTrue();
  }

  @Test
  void whatOneSignsNobodyElseSigned() {
    KeyRing ring = new KeyRing(shelf);
    byte[] message = "خبر".getBytes(StandardCharsets.UTF_8);
    byte[] signature = ring.of("zaidan").sign(message);
    assertThat(Ed25519.verifies(ring.of("zaidan").name(), message, signature)).isTrue();
    assertThat(Ed25519.verifies(ring.of("salma").name(), message, signature)).isFalse();
    assertThat(Ed25519.verifies(ring.of("zaidan").name(), new byte[0], signature)).isFalse();
    assertThat(Ed25519.verifies(new SenderKey("f".repeat(64)), message, signature)).isFalse();
  }

  @Test
  void aNameIsOneThatAnyFileMayHave() {
    new KeyRing(shelf).of("../zaidan");
    assertThat(shelf.keySet()).singleElement().asString().matches("[0-9a-f]{32}\\.key");
  }

  @Test
  void aDamagedKeyIsToldAndNotReplaced() {
    KeyRing ring = new KeyRing(shelf);
    ring.of("zaidan");
    shelf.replaceAll((name, text) -> "damaged");
    assertThatThrownBy(() -> ring.of("zaidan"))
        .isInstanceOfSatisfying(
            Problem.class, told -> assertThat(told.key()).isEqualTo("problem.key.unusable"));
  }

  @Test
  void aFingerprintIsEightGroupsOfFiveDigits() {
    List<String> groups = new KeyRing(shelf).of("zaidan").name().fingerprint();
    assertThat(groups).hasSize(8).allMatch(group -> group.matches("[0-9]{5}"));
  }
}
