package org.midad.check.spelling;

import java.util.List;
import java.util.Set;
import org.midad.arabic.JoinedParticles;

/** The dictionary, names, and the words that a newsroom has of its own. */
final class Vocabulary implements Lexicon {
  /**
   * How much rarer a word is with a joined particle, or an ending, that the list has it without.
   */
  private static final double JOINED = -1.2;

  /** What a word of the newsroom's own is reckoned at: somebody has written it down. */
  private static final double OWN = -5.5;

  private static final List<String> ENDINGS =
      List.of("هما", "ها", "هم", "نا", "ات", "ين", "ون", "ان", "ه", "ة", "ي", "ا", "ت");

  private static final int SHORTEST_STEM = 3;

  private final Ayaspell dictionary;
  private final WordFrequencies frequencies;
  private final Names names;
  private final Set<String> own;

  /**
   * @param own without vowels and tatweel
   */
  Vocabulary(Ayaspell dictionary, WordFrequencies frequencies, Names names, Set<String> own) {
    this.dictionary = dictionary;
    this.frequencies = frequencies;
    this.names = names;
    this.own = own;
  }

  /** Whether it is a word; an often written misspelling is none. */
  boolean has(String word) {
    return dictionary.knows(word) || isOwn(word) || isName(word);
  }

  @Override
  public boolean knows(String word) {
    return (frequencies.soundsLikeOne(word) && (dictionary.knows(word) || names.mayBe(word)))
        || isOwn(word);
  }

  private boolean isName(String word) {
    return JoinedParticles.of(word).stream()
        .map(JoinedParticles.Parts::word)
        .anyMatch(name -> (name.length() > SHORTEST_STEM || name.equals(word)) && names.has(name));
  }

  private boolean isOwn(String word) {
    return JoinedParticles.of(word).stream().anyMatch(parts -> own.contains(parts.word()));
  }

  @Override
  public double frequency(String word) {
    if (frequencies.lists(word)) {
      return frequencies.of(word);
    }
    double best = isOwn(word) ? OWN : WordFrequencies.RARE;
    for (JoinedParticles.Parts parts : JoinedParticles.of(word)) {
      double joined = parts.particles().isEmpty() ? 0 : JOINED;
      best = Math.max(best, frequencies.of(parts.word()) + joined);
      best = Math.max(best, ofStem(parts.word()) + joined + JOINED);
    }
    return best;
  }

  private double ofStem(String word) {
    double best = WordFrequencies.RARE;
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        String stem = word.substring(0, word.length() - ending.length());
        best = Math.max(best, Math.max(frequencies.of(stem), frequencies.of(stem + "ة")));
      }
    }
    return best;
  }

  @Override
  public Set<String> spelledAlike(String word) {
    return frequencies.spelledAlike(word);
  }
}
