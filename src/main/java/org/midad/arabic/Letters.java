package org.midad.arabic;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Spellings made alike, so that a search finds «الأمن» by «الامن», «مستشفى» by «مستشفي» and «جامعة»
 * by «جامعه». For comparing alone: what is folded is never shown or stored.
 */
public final class Letters {
  private static final int HAMZA = 'ء';
  private static final String QUOTATION_MARKS = "\"'«»‹›“”„‟‘’‚‛`´";
  private static final Pattern HAMZA_BEFORE_WAW = Pattern.compile("[ؤئء](?=\\p{Mn}*و)");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private Letters() {}

  /**
   * Without vowels, tatweel, hidden characters and the seat of the hamza; alef maqsura as ya, ta
   * marbuta as ha, Western digits, small Latin letters without accents, single spaces.
   */
  public static String fold(String text) {
    return SPACES
        .matcher(plain(text, letter -> letter == HAMZA || isSilent(letter)))
        .replaceAll(" ")
        .strip();
  }

  /**
   * Folds a single letter with all that belongs to it; spaces stay as they are. A hamza on the line
   * stays too: who looks for «جزء» on a page, to replace it, does not mean the start of «جزيرة».
   */
  static String foldLetter(String cluster) {
    return plain(cluster, Letters::isSilent);
  }

  /**
   * What is left of a word when spelling does not count: folded, but with its capital letters, and
   * with all quotation marks alike. The hamza before a waw loses its seat, which Cairo and Beirut
   * do not agree on: «مسئول» and «مسؤول». Empty if it is nothing but spaces, vowels or tatweel.
   */
  public static String spelling(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    String whole = Normalizer.normalize(word, Normalizer.Form.NFC);
    String seatless = HAMZA_BEFORE_WAW.matcher(whole).replaceAll("");
    Normalizer.normalize(seatless, Normalizer.Form.NFKD)
        .codePoints()
        .filter(letter -> letter != HAMZA && !isSilent(letter) && !isSpace(letter))
        .map(letter -> QUOTATION_MARKS.indexOf(letter) < 0 ? plain(letter) : '"')
        .forEach(folded::appendCodePoint);
    return Numerals.toWestern(folded.toString());
  }

  private static boolean isSpace(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  /** The folded words of a text, without punctuation. */
  public static List<String> words(String text) {
    String folded = fold(text);
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at < folded.length(); ) {
      int letter = folded.codePointAt(at);
      int next = at + Character.charCount(letter);
      if (!belongsToWord(letter)) {
        if (begin < at) {
          words.add(folded.substring(begin, at));
        }
        begin = next;
      }
      at = next;
    }
    if (begin < folded.length()) {
      words.add(folded.substring(begin));
    }
    return List.copyOf(words);
  }

  /** Letters and numbers of any script. */
  private static boolean belongsToWord(int letter) {
    return Character.isLetterOrDigit(letter)
        || Character.getType(letter) == Character.LETTER_NUMBER
        || Character.getType(letter) == Character.OTHER_NUMBER;
  }

  private static String plain(String text, IntPredicate leftOut) {
    // The compatibility decomposition takes the hamza off its seat and ligatures apart.
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int at = 0; at < apart.length(); ) {
      int letter = apart.codePointAt(at);
      if (!leftOut.test(letter)) {
        folded.appendCodePoint(plain(letter));
      }
      at += Character.charCount(letter);
    }
    String small = Numerals.toWestern(folded.toString()).toLowerCase(Locale.ROOT);
    // Lower-casing may bring marks of its own («İ»), which a second folding would take away.
    return small.codePoints().anyMatch(leftOut) ? plain(small, leftOut) : small;
  }

  /** The same letters without vowels, tatweel and hidden characters. */
  public static String bare(String word) {
    if (word.codePoints().noneMatch(Letters::isSilent)) {
      return word;
    }
    StringBuilder bare = new StringBuilder(word.length());
    word.codePoints().filter(letter -> !isSilent(letter)).forEach(bare::appendCodePoint);
    return bare.toString();
  }

  /** Vowels and other marks upon letters, tatweel, and what nobody sees. */
  public static boolean isSilent(int letter) {
    return letter == 'ـ'
        || Character.getType(letter) == Character.NON_SPACING_MARK
        || Character.getType(letter) == Character.FORMAT;
  }

  private static int plain(int letter) {
    return switch (letter) {
      case 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ة' -> 'ه';
      case 'ک' -> 'ك';
      default -> letter;
    };
  }
}
