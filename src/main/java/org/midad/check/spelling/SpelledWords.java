package org.midad.check.spelling;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.midad.arabic.Letters;

/**
 * The words of a text whose spelling can be judged: Arabic letters alone. Numbers, Latin words,
 * addresses, handles and hashtags are none, nor are single letters and the letters that other
 * languages add to the Arabic ones.
 */
public final class SpelledWords {
  private static final Pattern CHUNK = Pattern.compile("[^\\s\\u00A0]+");
  private static final Pattern ADDRESS =
      Pattern.compile("://|[@#_\\\\]|www\\.", Pattern.CASE_INSENSITIVE);
  private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Cf}ـ]+");
  private static final Pattern ARABIC = Pattern.compile("[ء-غف-ي]{2,}");

  /** Letters with no mark between them are in every normal form already. */
  private static final Pattern PLAIN = Pattern.compile("[ء-غف-ي]+");

  private SpelledWords() {}

  /**
   * A word where it stands.
   *
   * @param from of its first letter, in UTF-16 units
   * @param to behind its last letter and what belongs to it
   * @param letters without vowels, tatweel and hidden characters
   */
  record Word(int from, int to, String letters) {}

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>(text.length() / 6 + 1);
    Matcher chunk = CHUNK.matcher(text);
    Matcher run = RUN.matcher(text);
    while (chunk.find()) {
      if (!ADDRESS.matcher(chunk.group()).find()) {
        run.region(chunk.start(), chunk.end());
        while (run.find()) {
          String letters = letters(run.group());
          if (ARABIC.matcher(letters).matches()) {
            words.add(new Word(run.start(), run.end(), letters));
          }
        }
      }
    }
    return words;
  }

  /** A word as the dictionary has it. */
  public static String letters(String word) {
    return PLAIN.matcher(word).matches()
        ? word
        : Letters.bare(Normalizer.normalize(word, Normalizer.Form.NFKC));
  }
}
