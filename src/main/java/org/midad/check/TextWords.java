package org.midad.check;

import java.util.ArrayList;
import java.util.List;
import org.midad.arabic.Letters;

/** Takes a text apart into words: letters and digits with the marks upon them, and tatweel. */
final class TextWords {
  private TextWords() {}

  static List<ReadText.Word> of(String text) {
    List<ReadText.Word> words = new ArrayList<>(text.length() / 6 + 1);
    int at = 0;
    while (at < text.length()) {
      int from = at;
      boolean marked = false;
      while (at < text.length()) {
        int letter = text.codePointAt(at);
        boolean mark = Letters.isSilent(letter);
        if (!Character.isLetterOrDigit(letter) && !(mark && at > from)) {
          break;
        }
        marked |= mark;
        at += Character.charCount(letter);
      }
      if (at > from) {
        // A direction mark behind a word is not part of it.
        while (Character.getType(text.charAt(at - 1)) == Character.FORMAT) {
          at--;
        }
        String word = text.substring(from, at);
        words.add(new ReadText.Word(from, at, word, marked ? Letters.bare(word) : word));
      }
      if (at < text.length()) {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return words;
  }

  /** Words without their vowels, each with one space before it. */
  static String spaced(String text) {
    return String.join(" ", of(text).stream().map(ReadText.Word::bare).toList());
  }
}
