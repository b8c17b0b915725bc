package org.midad.check.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the words of a text that no dictionary has, and what was meant by them. Immutable, and any
 * thread may use it.
 */
public final class Speller {
  private final Dictionaries dictionaries;
  private final Vocabulary vocabulary;
  private final Ranking ranking;

  /**
   * A word that is in no dictionary.
   *
   * @param from of its first letter, in UTF-16 units
   * @param to behind its last
   * @param whole the word that it makes with the one before or behind it, where a space came
   *     between them; none, one or two
   */
  public record Misspelled(int from, int to, List<Whole> whole) {}

  /**
   * A word that a space has torn.
   *
   * @param from of the first part's first letter
   * @param to behind the second part's last
   */
  public record Whole(int from, int to, String word) {}

  private record Rated(String words, double rate) {}

  Speller(Dictionaries dictionaries, Vocabulary vocabulary) {
    this.dictionaries = dictionaries;
    this.vocabulary = vocabulary;
    this.ranking = new Ranking(vocabulary);
  }

  /**
   * The same dictionary with other words of the newsroom's own.
   *
   * @param words as people write them; each with the particles that may be joined to it
   */
  public Speller with(Set<String> words) {
    return dictionaries.speller(
        words.stream().map(SpelledWords::letters).collect(Collectors.toUnmodifiableSet()));
  }

  /** In their order. */
  public List<Misspelled> check(String text) {
    List<Misspelled> found = new ArrayList<>();
    List<SpelledWords.Word> words = SpelledWords.of(text);
    for (int at = 0; at < words.size(); at++) {
      SpelledWords.Word word = words.get(at);
      if (!vocabulary.has(word.letters())) {
        List<Whole> whole = new ArrayList<>(2);
        if (at > 0) {
          join(text, words.get(at - 1), word, whole);
        }
        if (at + 1 < words.size()) {
          join(text, word, words.get(at + 1), whole);
        }
        found.add(new Misspelled(word.from(), word.to(), whole));
      }
    }
    return found;
  }

  private void join(
      String text, SpelledWords.Word first, SpelledWords.Word second, List<Whole> whole) {
    String both = first.letters() + second.letters();
    if (text.substring(first.to(), second.from()).isBlank() && vocabulary.knows(both)) {
      whole.add(new Whole(first.from(), second.to(), both));
    }
  }

  /** Whether a single word is right. */
  public boolean knows(String word) {
    return vocabulary.has(SpelledWords.letters(word));
  }

  /**
   * What may have been meant by a word, the likeliest first: a word, or two that were written as
   * one. Takes a few milliseconds.
   *
   * @param limit at most so many
   */
  public List<String> corrections(String word, int limit) {
    Map<String, Double> candidates =
        Candidates.of(SpelledWords.letters(word), dictionaries.slips(), vocabulary);
    return candidates.entrySet().stream()
        .map(one -> new Rated(one.getKey(), ranking.rate(one.getKey(), one.getValue())))
        .sorted(Comparator.comparingDouble(Rated::rate).reversed().thenComparing(Rated::words))
        .map(Rated::words)
        .limit(limit)
        .toList();
  }
}
