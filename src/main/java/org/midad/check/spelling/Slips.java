package org.midad.check.spelling;

import java.util.List;

/**
 * How likely it is that somebody who writes Arabic makes a slip: the smaller the number the
 * likelier. The usual ones are the hamza and its seat, ya and alef maqsura, ta marbuta and ha,
 * letters that sound alike, letters that differ by their dots, and keys that lie side by side.
 */
public final class Slips {
  private static final String ALEFS = "اأإآ";
  private static final String HAMZAS = "ءأؤئإ";

  /** Letters that many pronounce alike. */
  private static final List<String> SOUNDS =
      List.of("ضظ", "ذد", "ذز", "ثت", "ثس", "سص", "تط", "قغ", "خغ", "قك", "دض", "زظ", "هح", "جغ");

  /** Letters that are alike but for their dots. */
  private static final List<String> SHAPES =
      List.of("بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق", "ىي", "هة");

  private static final String LONG_VOWELS = "اوي";

  /** Of a letter for one that has nothing to do with it. */
  static final double ANY = 2.2;

  private static final double KEY = 1.0;
  private static final double SHAPE = 1.2;
  private static final double SOUND = 0.8;

  private final Keyboard keyboard = new Keyboard();

  /** Of having written one letter for another that was meant. */
  double replaced(char meant, char written, boolean last) {
    if (ALEFS.indexOf(meant) >= 0 && ALEFS.indexOf(written) >= 0) {
      return meant == 'آ' || written == 'آ' ? 0.4 : 0.25;
    }
    if (pair(meant, written, 'ى', 'ي')) {
      return 0.25;
    }
    if (pair(meant, written, 'ة', 'ه')) {
      return last ? 0.25 : SHAPE;
    }
    if (pair(meant, written, 'ة', 'ت') && last) {
      return 0.7;
    }
    if (pair(meant, written, 'ى', 'ا') && last) {
      return 0.5;
    }
    if (HAMZAS.indexOf(meant) >= 0 && HAMZAS.indexOf(written) >= 0) {
      return 0.4;
    }
    if (pair(meant, written, 'ؤ', 'و')
        || pair(meant, written, 'ئ', 'ي')
        || pair(meant, written, 'ئ', 'ى')) {
      return 0.4;
    }
    double least = keyboard.near(meant, written) ? KEY : ANY;
    if (together(SOUNDS, meant, written)) {
      least = Math.min(least, SOUND);
    }
    return together(SHAPES, meant, written) ? Math.min(least, SHAPE) : least;
  }

  /**
   * Of having left a letter out.
   *
   * @param before the letter before it, or 0
   * @param after the letter behind it, or 0
   */
  double omitted(char meant, char before, char after) {
    if (meant == before || meant == after) {
      return 0.8;
    }
    if (meant == 'ء' && after == 0) {
      return 0.5;
    }
    return LONG_VOWELS.indexOf(meant) >= 0 ? 0.9 : 1.1;
  }

  /** Of having written a letter that does not belong there, with the letters beside it. */
  double added(char written, char before, char after) {
    if (written == before || written == after) {
      return 0.5;
    }
    if (keyboard.near(written, before) || keyboard.near(written, after)) {
      return 0.9;
    }
    return LONG_VOWELS.indexOf(written) >= 0 ? 0.9 : 1.4;
  }

  /** Whether two letters are taken for each other by those who hear a name, or read it. */
  public static boolean alike(char one, char other) {
    return skeleton(one) == skeleton(other)
        || together(SOUNDS, one, other)
        || together(SHAPES, one, other);
  }

  /** A word's letters with those alike that are taken for one another most: as many as it has. */
  public static String skeleton(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at++) {
      letters.append(skeleton(word.charAt(at)));
    }
    return letters.toString();
  }

  private static char skeleton(char letter) {
    return switch (letter) {
      case 'أ', 'إ', 'آ' -> 'ا';
      case 'ى', 'ئ' -> 'ي';
      case 'ة' -> 'ه';
      case 'ؤ' -> 'و';
      default -> letter;
    };
  }

  private static boolean pair(char one, char other, char first, char second) {
    return (one == first && other == second) || (one == second && other == first);
  }

  private static boolean together(List<String> groups, char one, char other) {
    return groups.stream().anyMatch(group -> group.indexOf(one) >= 0 && group.indexOf(other) >= 0);
  }
}
