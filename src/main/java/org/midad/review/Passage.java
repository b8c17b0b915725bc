package org.midad.review;

import java.util.ArrayList;
import java.util.List;
import org.midad.arabic.Letters;
import org.midad.arabic.Words;
import org.midad.model.Prose;
import org.midad.model.Run;

/**
 * A text as words and the spaces around them: before each word, and behind the last, there is a
 * gap, which may be empty. A punctuation mark is a word.
 *
 * @param keys what the words are compared by: equal keys, equal words
 * @param words the start and the end of each in the text, in UTF-16 units, one after the other
 */
record Passage(Prose prose, List<Object> keys, List<Integer> words) {

  static Passage of(Prose prose, Strictness strictness) {
    List<Object> keys = new ArrayList<>();
    List<Integer> words = new ArrayList<>();
    int start = 0;
    for (String stretch : Words.of(prose.text())) {
      int end = start + stretch.length();
      if (!Words.isSpace(stretch)) {
        Object key =
            switch (strictness) {
              case EXACT -> marked(prose.slice(start, end));
              case BEYOND_SPELLING -> Letters.spelling(stretch);
            };
        // A lone tatweel is no more than a space where spelling does not count.
        if (!key.equals("")) {
          keys.add(key);
          words.add(start);
          words.add(end);
        }
      }
      start = end;
    }
    return new Passage(prose, keys, words);
  }

  private static Object marked(Prose word) {
    Run first = word.runs().getFirst();
    return first.marks().isEmpty() && word.runs().size() == 1 ? first.text() : word;
  }

  int size() {
    return keys.size();
  }

  /** Where the gap before a word begins; {@link #size} is the word behind the last. */
  int gapStart(int word) {
    return word == 0 ? 0 : words.get(2 * word - 1);
  }

  /** Where the gap before a word ends, and the word begins. */
  int gapEnd(int word) {
    return word == size() ? prose.length() : words.get(2 * word);
  }

  Prose gap(int word) {
    return prose.slice(gapStart(word), gapEnd(word));
  }
}
