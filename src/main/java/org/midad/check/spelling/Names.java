package org.midad.check.spelling;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Names and foreign words that are often written, which the dictionary lacks: «تشيلسي», «الحوثي».
 * The list of frequent words has common misspellings too; those have a neighbour in the dictionary
 * that is written more often, or one that differs in the usual slips alone.
 */
final class Names implements Lexicon {
  /** A slip that is likelier than hitting a wrong key. */
  private static final double USUAL_SLIP = 0.9;

  /** In powers of ten: how much more often the right word is written than its misspelling. */
  private static final double MORE = 0.5;

  private final Ayaspell dictionary;
  private final WordFrequencies frequencies;
  private final Slips slips;
  private final ConcurrentMap<String, Boolean> answers = new ConcurrentHashMap<>();

  Names(Ayaspell dictionary, WordFrequencies frequencies, Slips slips) {
    this.dictionary = dictionary;
    this.frequencies = frequencies;
    this.slips = slips;
  }

  /** Whether a word is such a name. */
  boolean has(String word) {
    return mayBe(word) && answers.computeIfAbsent(word, this::hasNoBetter);
  }

  /** The half of the question that is quickly answered: no word is spelt alike. */
  boolean mayBe(String word) {
    return frequencies.lists(word)
        && frequencies.spelledAlike(word).stream()
            .noneMatch(alike ->
                frequencies.of(alike) > frequencies.of(word) - MORE && dictionary.knows(alike));
  }

  private boolean hasNoBetter(String word) {
    return Candidates.of(word, slips, this).entrySet().stream()
        .noneMatch(meant ->
            meant.getValue() <= USUAL_SLIP
                && frequencies.of(meant.getKey()) > frequencies.of(word) + MORE);
  }

  /** The words that are both in the dictionary and in the list: quickly looked up. */
  @Override
  public boolean knows(String word) {
    return frequencies.lists(word) && dictionary.knows(word);
  }

  @Override
  public double frequency(String word) {
    return frequencies.of(word);
  }

  @Override
  public Set<String> spelledAlike(String word) {
    return frequencies.spelledAlike(word);
  }
}
