package org.midad.model;

import java.text.Normalizer;
import java.util.Set;

/**
 * The words that open an encrypted library. They are printed nowhere.
 *
 * <p>Two ways of writing the same letters in Unicode are the same passphrase: keyboards and systems
 * differ in which of them they type.
 */
public final class Passphrase {
  private static final Set<String> LACKING =
      Set.of("problem.passphrase.needed", "problem.passphrase.wrong");

  private final String value;

  public Passphrase(String value) {
    this.value = Normalizer.normalize(value, Normalizer.Form.NFC);
  }

  /** Whether something did not open because nobody gave its passphrase, or another one. */
  public static boolean isLacking(Problem problem) {
    return LACKING.contains(problem.key());
  }

  /** As it is, for what derives a key from it. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "•••";
  }
}
