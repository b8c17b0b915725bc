package org.midad.typeset;

import java.util.List;
import java.util.Random;

/** Texts as mixed as no newspaper prints them. */
public final class RandomText {
  private static final List<String> PIECES =
      List.of(
          "كشفت ",
          "قيادة",
          "العمليات",
          "«",
          "»",
          "(",
          ")",
          " ",
          "، ",
          ". ",
          "؟",
          "NATO",
          " C++ ",
          "F-16",
          "Yahoo!",
          "Boeing 747",
          "13",
          " 3.5%",
          "13/12/2020",
          "2020-12-13",
          "+964 770 123 4567",
          "١٢",
          "كَتَبَ",
          "لا",
          "الله",
          "\"",
          "[",
          "]",
          "“",
          "”",
          "—",
          "-",
          "E=mc",
          "2",
          "a.b@example.org",
          "شبكة 5G ",
          "London، Paris",
          "10:30",
          "שלום",
          "👨‍👩‍👧",
          "e\u0301",
          "\u200c",
          "\u00a0",
          "\u200f",
          "$",
          "و",
          "#Baghdad ",
          "U.S. ",
          "1-0",
          "ـ",
          "\t",
          "Ł",
          "؛");

  private RandomText() {}

  /** Up to so many pieces of text. */
  public static String of(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int piece = random.nextInt(most + 1); piece > 0; piece--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(3) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
