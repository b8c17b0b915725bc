package org.midad.ui.settings;

/** How hard a passphrase is to guess, as far as that can be told from how it looks. */
enum Strength {
  WEAK,
  FAIR,
  STRONG;

  /** In letters: four short words, and six of them. */
  private static final int SHORT = 16;

  private static final int LONG = 26;

  /** Different ones: a word that is repeated is one word. */
  private static final int FEW = 8;

  static Strength of(String passphrase) {
    int letters = passphrase.codePointCount(0, passphrase.length());
    if (letters < SHORT || passphrase.codePoints().distinct().count() < FEW) {
      return WEAK;
    }
    return letters < LONG ? FAIR : STRONG;
  }
}
