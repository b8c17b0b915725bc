package org.midad.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.midad.model.PasswordCost;

class PasswordHashTest {
  private static final PasswordCost CHEAP = new PasswordCost(64, 2, 2);

  /** From the tests of Argon2's authors, https://github.com/P-H-C/phc-winner-argon2 (test.c). */
  @Test
  void aHashOfTheReferenceProgramIsUnderstood() {
    String kept =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    PasswordHash hash = PasswordHash.read(kept);
    assertThat(hash.matches("password")).isTrue();
    assertThat(hash.matches("passwort")).isFalse();
    assertThat(hash.write()).isEqualTo(kept);
  }

  @Test
  void aHashSaysWhatItCostAndIsSaltedAnew() {
    PasswordHash hash = PasswordHash.of("سر لا يعرفه أحد", CHEAP);
    assertThat(PasswordHash.read(hash.write()).cost()).isEqualTo(CHEAP);
    assertThat(PasswordHash.read(hash.write()).matches("سر لا يعرفه أحد")).isTrue();
    assertThat(PasswordHash.of("سر لا يعرفه أحد", CHEAP).write()).isNotEqualTo(hash.write());
    assertThat(hash.write()).startsWith("$argon2id$v=19$m=64,t=2,p=2$");
  }

  @Test
  void aPasswordIsTheSameHoweverAKeyboardPutsItsMarksTogether() {
    assertThat(PasswordHash.of("caf\u00E9 \u0622", CHEAP).matches("cafe\u0301 \u0627\u0653"))
        .isTrue();
  }

  @Test
  void whatIsNoHashIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.read("secret"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PasswordHash.read("$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA"));
  }
}
