package org.midad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midad.model.Passphrase;
import org.midad.model.PasswordCost;
import org.midad.model.Problem;

class SealingTest {
  private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);
  private static final byte[] WORDS = "كلمات".getBytes(StandardCharsets.UTF_8);
  private static final byte[] CONTEXT = Sealing.context("media", "a");

  @TempDir Path folder;

  @Test
  void whatWasSealedOpensOnlyWhereItBelongsAndOnlyAsItWas() throws Exception {
    Sealing sealing = LibraryKey.random().sealing();
    byte[] sealed = sealing.seal(WORDS, CONTEXT);
    assertThat(sealing.open(sealed, CONTEXT)).isEqualTo(WORDS);
    assertThat(sealing.seal(WORDS, CONTEXT)).isNotEqualTo(sealed);
    assertThatThrownBy(() -> sealing.open(sealed, Sealing.context("media", "b")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> LibraryKey.random().sealing().open(sealed, CONTEXT))
        .isInstanceOf(IOException.class);
    for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      assertThatThrownBy(() -> sealing.open(changed, CONTEXT)).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> sealing.open(new byte[3], CONTEXT)).isInstanceOf(IOException.class);
  }

  @Test
  void aKeyIsWrappedByItsPassphraseHoweverThatIsTyped() throws Exception {
    LibraryKey key = LibraryKey.random();
    key.write(folder, new Passphrase("café لإ"), CHEAP);
    byte[] sealed = key.sealing().seal(WORDS, CONTEXT);
    assertThat(
            LibraryKey.read(folder, new Passphrase("cafe\u0301 لإ"))
                .sealing()
                .open(sealed, CONTEXT))
        .isEqualTo(WORDS);
    assertThat(LibraryKey.id(folder)).contains(key.sealing().id());
    assertThatThrownBy(() -> LibraryKey.read(folder, new Passphrase("cafe")))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.key()).isEqualTo("problem.passphrase.wrong"));
    assertThatThrownBy(() -> LibraryKey.sealing(folder, Optional.empty()))
        .isInstanceOfSatisfying(
            Problem.class, it -> assertThat(it.key()).isEqualTo("problem.passphrase.needed"));
  }

  @Test
  void aDamagedKeyFileIsNotTakenForAWrongPassphrase() throws Exception {
    Passphrase passphrase = new Passphrase("عبارة");
    LibraryKey.random().write(folder, passphrase, CHEAP);
    Path file = folder.resolve(LibraryKey.FILE);
    byte[] bytes = Files.readAllBytes(file);
    for (int at = 0; at < bytes.length - 1; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertThatThrownBy(() -> LibraryKey.read(folder, passphrase))
          .as("byte %d", at)
          .isInstanceOfSatisfying(
              Problem.class, it -> assertThat(it.key()).isEqualTo("problem.library.key-damaged"));
    }
  }

  @Test
  void anotherPassphraseWrapsTheSameKey() throws Exception {
    LibraryKey key = LibraryKey.random();
    key.write(folder, new Passphrase("one"), CHEAP);
    byte[] sealed = key.sealing().seal(WORDS, CONTEXT);
    LibraryKey.read(folder, new Passphrase("one")).write(folder, new Passphrase("two"), CHEAP);
    assertThat(LibraryKey.read(folder, new Passphrase("two")).sealing().open(sealed, CONTEXT))
        .isEqualTo(WORDS);
    assertThatThrownBy(() -> LibraryKey.read(folder, new Passphrase("one")))
        .isInstanceOf(Problem.class);
    assertThat(Folders.list(folder)).containsExactly(folder.resolve(LibraryKey.FILE));
  }

  /** Reckoned by Python's hmac and hashlib, as RFC 5869 says. */
  @Test
  void theKeysThatAreDerivedStayWhatTheyAre() {
    Sealing.Encrypted sealing = new Sealing.Encrypted(new byte[32]);
    assertThat(sealing.id()).isEqualTo("b2869ffc1ff62a04a4d80053");
    assertThat(sealing.database())
        .isEqualTo("2ba6fef55e9f133fdcbeaa566620af078eef72664035be5c7e66ae08a248f833");
    assertThat(sealing.name("00".repeat(32)))
        .isEqualTo("6b3129cb44fca8e9439f01b1cfad6163369329369be84c1de89401dd3447b8b4");
  }
}
