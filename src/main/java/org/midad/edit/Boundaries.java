package org.midad.edit;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a caret may stand in a text, letter by letter and word by word: before the first, behind
 * the last, and never inside what a reader sees as one letter (Unicode's extended grapheme cluster:
 * a letter with its vowels, an emoji with all its parts). Offsets are UTF-16 units.
 */
public final class Boundaries {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Boundaries() {}

  /**
   * The offset itself, or the end of the grapheme that it lies in.
   *
   * @throws IndexOutOfBoundsException unless 0 ≤ offset ≤ length
   */
  public static int snap(String text, int offset) {
    Objects.checkIndex(offset, text.length() + 1);
    return offset == 0 ? 0 : next(text, offset - 1);
  }

  /** The end of the grapheme behind an offset; the text's end stays. */
  public static int next(String text, int offset) {
    return offset >= text.length() ? text.length() : graphemes(text).following(offset);
  }

  /** The start of the grapheme before an offset; 0 stays. */
  public static int previous(String text, int offset) {
    return offset <= 0 ? 0 : graphemes(text).preceding(offset);
  }

  /**
   * How far Backspace deletes. A vowel goes alone, since it was typed alone and is corrected alone;
   * what is not a letter with its marks, such as an emoji with its parts, goes whole.
   */
  public static int backspace(String text, int offset) {
    if (offset <= 0) {
      return 0;
    }
    int start = previous(text, offset);
    int last = text.codePointBefore(offset);
    int before = offset - Character.charCount(last);
    int base = text.codePointAt(start);
    return before > start && attaches(last) && (Character.isLetter(base) || attaches(base))
        ? before
        : start;
  }

  /** The end of the word behind an offset, over spaces and punctuation before it. */
  public static int nextWord(String text, int offset) {
    BreakIterator words = words(text);
    int start = offset;
    while (start < text.length()) {
      int end = words.following(start);
      if (hasWord(text, start, end)) {
        return end;
      }
      start = end;
    }
    return text.length();
  }

  /** The start of the word before an offset, over spaces and punctuation behind it. */
  public static int previousWord(String text, int offset) {
    BreakIterator words = words(text);
    int end = offset;
    while (end > 0) {
      int start = words.preceding(end);
      if (hasWord(text, start, end)) {
        return start;
      }
      end = start;
    }
    return 0;
  }

  private static boolean attaches(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
    };
  }

  private static boolean hasWord(String text, int start, int end) {
    return text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static BreakIterator graphemes(String text) {
    return on(BreakIterator.getCharacterInstance(Locale.ROOT), text);
  }

  private static BreakIterator words(String text) {
    return on(BreakIterator.getWordInstance(Locale.ROOT), text);
  }

  private static BreakIterator on(BreakIterator breaks, String text) {
    breaks.setText(text);
    return breaks;
  }
}
