package org.midad.arabic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes texts apart into the words that a search compares, spelt alike as {@link Letters#words} has
 * them, each with its place in the text. It remembers words that it met, for most come again and
 * again; so one of them serves one thread.
 */
public final class SearchWords {
  /** Words remembered at most. */
  private static final int REMEMBERED = 50_000;

  /** In UTF-16 units: what is longer is no word, and an index has no room for it. */
  private static final int LONGEST = 100;

  private final Map<String, List<Spelt>> known = new HashMap<>();

  /**
   * A word of a text.
   *
   * @param from of its first letter, in UTF-16 units
   * @param to behind its last letter
   * @param exact its letters spelt alike
   * @param stem the same without article and endings
   */
  public record Word(int from, int to, String exact, String stem) {}

  private record Spelt(String exact, String stem) {}

  /** The words of a text in their order; none of punctuation alone. */
  public List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && belongsToWord(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end > at) {
        for (Spelt spelt : spelt(text.substring(at, end))) {
          words.add(new Word(at, end, spelt.exact(), spelt.stem()));
        }
        at = end;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return words;
  }

  private List<Spelt> spelt(String run) {
    List<Spelt> before = known.get(run);
    if (before != null) {
      return before;
    }
    List<Spelt> spelt =
        Letters.words(run).stream()
            .map(SearchWords::shortened)
            .map(word -> new Spelt(word, LightStem.of(word)))
            .toList();
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    known.put(run, spelt);
    return spelt;
  }

  private static String shortened(String word) {
    return word.length() <= LONGEST
        ? word
        : word.substring(0, word.offsetByCodePoints(0, word.codePointCount(0, LONGEST) - 1));
  }

  /** Letters, digits, and what folding takes away or turns into letters. */
  private static boolean belongsToWord(int letter) {
    if (Character.isLetterOrDigit(letter)) {
      return true;
    }
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK,
          Character.FORMAT,
          Character.OTHER_NUMBER,
          Character.LETTER_NUMBER ->
          true;
      case Character.OTHER_SYMBOL -> !Letters.words(Character.toString(letter)).isEmpty();
      default -> false;
    };
  }
}
