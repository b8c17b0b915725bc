package org.midad.ingest;

import java.util.List;
import java.util.regex.Pattern;
import org.midad.arabic.Letters;

/** A raw text taken apart into lines of clean characters. */
final class RawText {
  /** What breaks a line anywhere: also the separators that word processors leave behind. */
  private static final Pattern BREAK = Pattern.compile("\\R|\\u001E");

  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
  private static final Pattern NO_TEXT = Pattern.compile("[\\uFEFF\\p{Cc}&&[^\\s]]");

  /** Half of a character outside the basic plane, which no file can hold. */
  private static final Pattern TORN =
      Pattern.compile(
          "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]");

  /** A sentence's end, perhaps inside of quotation marks; two points or more are no end. */
  private static final Pattern SENTENCE = Pattern.compile(".*[^.]\\.[»”\"')\\]]*", Pattern.DOTALL);

  /** No headline and no caption is so long. */
  static final int WORDS_OF_A_PARAGRAPH = 25;

  private static final int WORDS_OF_A_SENTENCE = 8;

  /** In UTF-16 units. */
  private static final int LONGEST_PART = 600;

  private RawText() {}

  /** Lines that hold something, with single spaces and none at the ends. */
  static List<String> lines(String raw) {
    String whole = TORN.matcher(raw).replaceAll("\uFFFD");
    return BREAK
        .splitAsStream(whole)
        .map(line -> NO_TEXT.matcher(line).replaceAll(""))
        .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Of a long line only so many as tell that it is long. */
  static int words(String line) {
    return Letters.words(isLong(line) ? line.substring(0, LONGEST_PART) : line).size();
  }

  /** Whether a line is longer than any headline, caption, moment or name. */
  static boolean isLong(String line) {
    return line.length() > LONGEST_PART;
  }

  /** Whether a line is so long, or ends so, that it is no headline and no caption. */
  static boolean isParagraph(String line) {
    int words = words(line);
    return isLong(line)
        || words >= WORDS_OF_A_PARAGRAPH
        || (words >= WORDS_OF_A_SENTENCE && SENTENCE.matcher(line).matches());
  }

  /** Whether most letters are Latin. */
  static boolean isLatin(List<String> lines) {
    long latin = 0;
    long other = 0;
    for (String line : lines) {
      for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
        int letter = line.codePointAt(at);
        if (Character.isLetter(letter)) {
          if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN) {
            latin++;
          } else {
            other++;
          }
        }
      }
    }
    return latin > other;
  }
}
