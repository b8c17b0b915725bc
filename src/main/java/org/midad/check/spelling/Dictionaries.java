package org.midad.check.spelling;

import java.util.HashSet;
import java.util.Set;

/**
 * What ships with the program, read once: the dictionary and the list of frequent words. A
 * newsroom's own words come on top of it.
 */
public final class Dictionaries {
  private final Ayaspell dictionary;
  private final WordFrequencies frequencies;
  private final Names names;

  /** Words that the dictionary lacks. */
  private final Set<String> beside = new HashSet<>();

  private final Slips slips = new Slips();

  private Dictionaries(Ayaspell dictionary, WordFrequencies frequencies) {
    this.dictionary = dictionary;
    this.frequencies = frequencies;
    this.names = new Names(dictionary, frequencies, slips);
    beside.addAll(Ayaspell.beside());
    beside.addAll(Gazetteer.words());
  }

  /**
   * Reads them: two to three seconds, and about 60 MB.
   *
   * @throws java.io.UncheckedIOException if the program is incomplete
   */
  private static Dictionaries load() {
    return new Dictionaries(Ayaspell.load(), WordFrequencies.load());
  }

  /** Those of the program, read when first asked for: it keeps whoever asks first waiting. */
  public static Dictionaries shipped() {
    return Shipped.DICTIONARIES;
  }

  /** Java reads a class when it is first needed, and once. */
  private static final class Shipped {
    private static final Dictionaries DICTIONARIES = load();
  }

  /**
   * Whether the dictionary has a word; most names it lacks, even such as are often written.
   *
   * @param word without vowels and tatweel
   */
  public boolean have(String word) {
    return dictionary.knows(word);
  }

  /** With no words of a newsroom's own. */
  public Speller speller() {
    return speller(Set.of());
  }

  Speller speller(Set<String> words) {
    Set<String> own = new HashSet<>(words);
    own.addAll(beside);
    return new Speller(this, new Vocabulary(dictionary, frequencies, names, own));
  }

  Slips slips() {
    return slips;
  }
}
