package org.midad.arabic;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * A text taken apart into words, spaces and punctuation, by the boundaries of Unicode's UAX #29. A
 * word has its vowels and its tatweel with it; spaces that follow one another are one stretch.
 */
public final class Words {
  private Words() {}

  /** All of the text in order, stretch by stretch; none is empty. */
  public static List<String> of(String text) {
    List<String> stretches = new ArrayList<>(text.length() / 3);
    BreakIterator boundaries = BreakIterator.getWordInstance(ULocale.ROOT);
    boundaries.setText(text);
    int start = 0;
    int end = boundaries.next();
    while (end != BreakIterator.DONE) {
      int next = boundaries.next();
      boolean goesOn =
          next != BreakIterator.DONE && isSpace(text, start, end) && isSpace(text, end, next);
      if (!goesOn) {
        stretches.add(text.substring(start, end));
        start = end;
      }
      end = next;
    }
    return stretches;
  }

  /** Whether a stretch is nothing but spaces. */
  public static boolean isSpace(String stretch) {
    return isSpace(stretch, 0, stretch.length());
  }

  private static boolean isSpace(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      char letter = text.charAt(at);
      if (!Character.isWhitespace(letter) && !Character.isSpaceChar(letter)) {
        return false;
      }
    }
    return true;
  }
}
