package org.midad.check.spelling;

/** How good a guess is: likely slips and words often written are the better. */
final class Ranking {
  /** How much rarer a word may be, in powers of ten, for a slip that is likelier by one. */
  private static final double SLIP = 2.0;

  /** Two words that happen to stand behind each other are rarer than the rarer of them. */
  private static final double TWO_WORDS = -1.0;

  private final Lexicon lexicon;

  Ranking(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The larger the better.
   *
   * @param words one or two, with a space between them
   * @param cost of the slip
   */
  double rate(String words, double cost) {
    int space = words.indexOf(' ');
    double frequency =
        space < 0
            ? lexicon.frequency(words)
            : Math.min(
                    lexicon.frequency(words.substring(0, space)),
                    lexicon.frequency(words.substring(space + 1)))
                + TWO_WORDS;
    return frequency - SLIP * cost;
  }
}
