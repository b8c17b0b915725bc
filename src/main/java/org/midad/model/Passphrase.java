package org.midad.model;

import java.text.Normalizer;

/**
 * The words that open an encrypted library. They are printed nowhere.
 *
 * <p>Two ways of writing the same letters in Unicode are the same passphrase: keyboards and systems
 * differ in which of them they type.
 */
public final class Passphrase {
  private final String value;

  public Passphrase(String value) {
    this.value = Normalizer.normalize(value, Normalizer.Form.NFC);
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
