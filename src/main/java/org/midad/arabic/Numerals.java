package org.midad.arabic;

/** Western digits (0123456789) and Arabic-Indic ones (٠١٢٣٤٥٦٧٨٩), one for one. */
public final class Numerals {
  private Numerals() {}

  /** Western digits for Arabic-Indic and for Persian ones; everything else stays. */
  public static String toWestern(String text) {
    if (text.codePoints().noneMatch(Numerals::isArabic)) {
      return text;
    }
    return text.codePoints()
        .map(letter -> isArabic(letter) ? '0' + Character.digit(letter, 10) : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Arabic-Indic digits for Western ones; everything else stays, points and commas too. */
  public static String toArabicIndic(String text) {
    return text.codePoints()
        .map(letter -> letter >= '0' && letter <= '9' ? letter - '0' + '٠' : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isArabic(int letter) {
    return (letter >= '٠' && letter <= '٩') || (letter >= '۰' && letter <= '۹');
  }
}
