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
  private final Slips slips = new Slips();

  private Dictionaries(Ayaspell dictionary, WordFrequencies frequencies) {
    this.dictionary = dictionary;
    this.frequencies = frequencies;
    this.names = new Names(dictionary, frequencies, slips);
  }

  /**
   * Reads them: two to three seconds, and about 60 MB.
   *
   * @throws java.io.UncheckedIOException if the program is incomplete
   */
  public static Dictionaries load() {
    return new Dictionaries(Ayaspell.load(), WordFrequencies.load());
  }

  /** With no words of a newsroom's own. */
  public Speller speller() {
    return speller(Set.of());
  }

  Speller speller(Set<String> words) {
    Set<String> own = new HashSet<>(words);
    own.addAll(dictionary.added());
    return new Speller(this, new Vocabulary(dictionary, frequencies, names, own));
  }

  Slips slips() {
    return slips;
  }
}
