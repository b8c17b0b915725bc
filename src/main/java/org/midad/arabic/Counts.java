package org.midad.arabic;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;

/**
 * How much text there is, by the boundaries of Unicode's UAX #29. A word with vowels or tatweel is
 * one word, a number is one word, punctuation is none.
 *
 * @param characters what a reader sees as one, a letter with its vowels being one; spaces count,
 *     line breaks do not
 * @param sentences stretches that hold a word at least; a paragraph's end ends a sentence
 */
public record Counts(int words, int characters, int sentences) {
  /** «د. أحمد»: the point belongs to a title of one letter. */
  private static final Pattern TITLE =
      Pattern.compile("(?:^|.*[^\\p{L}\\p{M}])\\p{L}\\.\\s*", Pattern.DOTALL);

  /** Of no text at all. */
  public static final Counts NONE = new Counts(0, 0, 0);

  public static Counts of(String text) {
    return new Counts(words(text), characters(text), sentences(text));
  }

  /** Of two paragraphs together: a paragraph's end ends words and sentences. */
  public Counts plus(Counts other) {
    return new Counts(
        words + other.words, characters + other.characters, sentences + other.sentences);
  }

  private static int words(String text) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(text);
    int count = 0;
    while (words.next() != BreakIterator.DONE) {
      if (words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        count++;
      }
    }
    return count;
  }

  private static int characters(String text) {
    BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(text);
    int count = 0;
    for (int start = 0, end = characters.next();
        end != BreakIterator.DONE;
        start = end, end = characters.next()) {
      if (text.charAt(start) != '\n' && text.charAt(start) != '\r') {
        count++;
      }
    }
    return count;
  }

  private static int sentences(String text) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);
    sentences.setText(text);
    int count = 0;
    for (int start = 0, end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      String sentence = text.substring(start, end);
      boolean goesOn = end < text.length() && TITLE.matcher(sentence).matches();
      if (!goesOn) {
        count += sentence.codePoints().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
        start = end;
      }
    }
    return count;
  }
}
