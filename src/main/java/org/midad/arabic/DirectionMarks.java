package org.midad.arabic;

import java.util.regex.Pattern;

/**
 * Characters that nobody sees and that turn the order of a line: marks, embeddings, overrides and
 * isolates of Unicode's bidirectional algorithm (UAX #9, section 2). They come with text copied
 * from web pages and word processors.
 */
public final class DirectionMarks {
  private static final Pattern MARK =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private DirectionMarks() {}

  /** Whether a sign has a direction as letters have one. */
  public static boolean isStrong(char sign) {
    return sign == '\u200E' || sign == '\u200F' || sign == '\u061C';
  }

  public static boolean present(String text) {
    return MARK.matcher(text).find();
  }

  public static String without(String text) {
    return MARK.matcher(text).replaceAll("");
  }
}
