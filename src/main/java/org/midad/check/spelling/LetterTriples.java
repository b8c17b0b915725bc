package org.midad.check.spelling;

import java.util.BitSet;

/**
 * Which letters stand behind one another in Arabic, three at a time. Most of what one slip could
 * have made a word of falls at this, long before a dictionary is asked.
 */
final class LetterTriples {
  /** Of the alphabet, from hamza to ya in Unicode's order, and one for a word's start and end. */
  private static final int LETTERS = 'ي' - 'ء' + 2;

  private final BitSet seen = new BitSet(LETTERS * LETTERS * LETTERS);

  /** Learns a word; one with other letters is left out. */
  void add(String word) {
    for (int at = 0; at <= word.length(); at++) {
      int triple = triple(word, at);
      if (triple >= 0) {
        seen.set(triple);
      }
    }
  }

  /** Whether all triples of a word were learnt. */
  boolean allowIn(String word) {
    for (int at = 0; at <= word.length(); at++) {
      int triple = triple(word, at);
      if (triple < 0 || !seen.get(triple)) {
        return false;
      }
    }
    return true;
  }

  /** The triple that ends with a letter, or behind the last; -1 if one is no Arabic letter. */
  private static int triple(String word, int at) {
    int first = number(word, at - 2);
    int second = number(word, at - 1);
    int third = number(word, at);
    return first < 0 || second < 0 || third < 0 ? -1 : (first * LETTERS + second) * LETTERS + third;
  }

  private static int number(String word, int at) {
    if (at < 0 || at >= word.length()) {
      return 0;
    }
    int number = word.charAt(at) - 'ء' + 1;
    return number > 0 && number < LETTERS ? number : -1;
  }
}
