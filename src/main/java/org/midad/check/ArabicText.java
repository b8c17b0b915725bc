package org.midad.check;

/** Whether a text is written in Arabic, so that Arabic's rules hold in it. */
final class ArabicText {
  private ArabicText() {}

  /** Whether it has at least as many Arabic letters as others. */
  static boolean is(String text) {
    int arabic = 0;
    int others = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (isArabic(letter)) {
        arabic++;
      } else if (Character.isLetter(letter)) {
        others++;
      }
    }
    return arabic > 0 && arabic >= others;
  }

  static boolean isArabic(int letter) {
    return Character.isLetter(letter)
        && Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
  }
}
