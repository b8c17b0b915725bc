package org.midad.check.spelling;

import java.util.HashMap;
import java.util.Map;

/**
 * The words that may have been meant by a wrong one, each with how likely the slip is: all words
 * one letter away, those that differ in several letters of the usual slips, and two words written
 * as one.
 */
final class Candidates {
  private static final String LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";

  /** Of a space forgotten between two words. */
  private static final double JOINED = 1.0;

  /** Of two letters in each other's place. */
  private static final double SWAPPED = 0.9;

  /** A slip in the first letter is seen while it is made. */
  private static final double FIRST = 0.3;

  /** In letters: shorter words at a split are not told from letters that went astray. */
  private static final int SHORTEST_PART = 2;

  private final Slips slips;
  private final Lexicon lexicon;
  private final String word;
  private final Map<String, Double> found = new HashMap<>();

  private Candidates(Slips slips, Lexicon lexicon, String word) {
    this.slips = slips;
    this.lexicon = lexicon;
    this.word = word;
  }

  /** By what was meant; the smaller the number the likelier the slip. */
  static Map<String, Double> of(String word, Slips slips, Lexicon lexicon) {
    Candidates candidates = new Candidates(slips, lexicon, word);
    candidates.alike(word, 0);
    candidates.oneLetterAway();
    candidates.split();
    candidates.found.remove(word);
    return candidates.found;
  }

  private void oneLetterAway() {
    for (int at = 0; at <= word.length(); at++) {
      String head = word.substring(0, at);
      String tail = word.substring(at);
      double first = at == 0 ? FIRST : 0;
      for (int letter = 0; letter < LETTERS.length(); letter++) {
        char meant = LETTERS.charAt(letter);
        offer(head + meant + tail, slips.omitted(meant, before(at), at(at)) + first);
        if (!tail.isEmpty() && meant != tail.charAt(0)) {
          offer(
              head + meant + tail.substring(1),
              slips.replaced(meant, tail.charAt(0), tail.length() == 1) + first);
        }
      }
      if (!tail.isEmpty()) {
        offer(
            head + tail.substring(1), slips.added(tail.charAt(0), before(at), at(at + 1)) + first);
      }
      if (tail.length() > 1 && tail.charAt(0) != tail.charAt(1)) {
        offer(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2), SWAPPED + first);
      }
    }
  }

  private char before(int at) {
    return at == 0 ? 0 : word.charAt(at - 1);
  }

  private char at(int at) {
    return at >= word.length() ? 0 : word.charAt(at);
  }

  /** A word one letter away; and the often written ones of which that is one more usual slip. */
  private void offer(String candidate, double cost) {
    if (lexicon.knows(candidate)) {
      found.merge(candidate, cost, Math::min);
    }
    alike(candidate, cost);
  }

  private void alike(String candidate, double cost) {
    for (String meant : lexicon.spelledAlike(candidate)) {
      if (!meant.equals(candidate) && lexicon.knows(meant)) {
        found.merge(meant, cost + replaced(meant, candidate), Math::min);
      }
    }
  }

  private double replaced(String meant, String written) {
    double cost = 0;
    for (int at = 0; at < meant.length(); at++) {
      if (meant.charAt(at) != written.charAt(at)) {
        cost += slips.replaced(meant.charAt(at), written.charAt(at), at == meant.length() - 1);
      }
    }
    return cost;
  }

  private void split() {
    for (int at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
      String first = word.substring(0, at);
      String second = word.substring(at);
      if (lexicon.knows(first) && lexicon.knows(second)) {
        found.merge(first + " " + second, JOINED, Math::min);
      }
    }
  }
}
