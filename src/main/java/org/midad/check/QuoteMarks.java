package org.midad.check;

import java.util.ArrayList;
import java.util.List;

/** The quotation marks of a text, each with what it does there. */
final class QuoteMarks {
  /** Pairs of marks that quote. Straight ones and high ones are told apart by their neighbours. */
  enum Pair {
    GUILLEMETS,
    SINGLE_GUILLEMETS,
    HIGH,
    STRAIGHT
  }

  /**
   * @param at of the mark, in UTF-16 units
   */
  record Sign(int at, Pair pair, boolean opens) {}

  private QuoteMarks() {}

  static List<Sign> of(String text) {
    List<Sign> marks = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '«' -> marks.add(new Sign(at, Pair.GUILLEMETS, true));
        case '»' -> marks.add(new Sign(at, Pair.GUILLEMETS, false));
        case '‹' -> marks.add(new Sign(at, Pair.SINGLE_GUILLEMETS, true));
        case '›' -> marks.add(new Sign(at, Pair.SINGLE_GUILLEMETS, false));
        // People type them either way round in Arabic.
        case '“', '”', '„' -> told(marks, text, at, Pair.HIGH);
        case '"', '″' -> told(marks, text, at, Pair.STRAIGHT);
        default -> {
          // no quotation mark
        }
      }
    }
    return marks;
  }

  private static void told(List<Sign> marks, String text, int at, Pair pair) {
    boolean before = at > 0 && isWord(text.charAt(at - 1));
    boolean after = at + 1 < text.length() && isWord(text.charAt(at + 1));
    // Inches stand behind a number, and quote nothing.
    boolean inches = pair == Pair.STRAIGHT && at > 0 && Character.isDigit(text.charAt(at - 1));
    long open =
        marks.stream().filter(mark -> mark.pair() == pair).mapToInt(m -> m.opens() ? 1 : -1).sum();
    if (inches && open <= 0) {
      return;
    }
    // One that closes nothing opens: «قال" نعم"» is set badly, and yet whole.
    boolean opens = open <= 0 || (after && !before);
    marks.add(new Sign(at, pair, opens));
  }

  private static boolean isWord(char sign) {
    return !Character.isWhitespace(sign)
        && !Character.isSpaceChar(sign)
        && "([{-–—/:،".indexOf(sign) < 0;
  }
}
