package org.midad.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text that does not tell it, as Arabic texts come: UTF-8 and UTF-16 with or
 * without a byte order mark, and Windows-1256 of older Windows programs.
 */
public final class TextEncoding {
  private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
  private static final char MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  /** In bytes; so much tells how a text is written. */
  private static final int SAMPLE = 64 * 1024;

  private TextEncoding() {}

  /** The text without a byte order mark; bytes that belong to no letter become U+FFFD. */
  public static String decode(byte[] bytes) {
    String text = new String(bytes, of(bytes));
    return text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
  }

  /** Whether a byte order mark tells the encoding. */
  static boolean isMarked(byte[] bytes) {
    return startsWith(bytes, 0xFF, 0xFE)
        || startsWith(bytes, 0xFE, 0xFF)
        || startsWith(bytes, 0xEF, 0xBB, 0xBF);
  }

  private static Charset of(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || isWide(bytes, 1)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(bytes, 0xFE, 0xFF) || isWide(bytes, 0)) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(bytes, 0xEF, 0xBB, 0xBF) || isUtf8(bytes)
        ? StandardCharsets.UTF_8
        : WINDOWS_1256;
  }

  /**
   * Whether letters take two bytes each. The upper one of Arabic letters is 06, of Latin ones and
   * spaces 00, which no other encoding writes.
   *
   * @param upper where it stands in each pair, 0 or 1
   */
  private static boolean isWide(byte[] bytes, int upper) {
    int pairs = Math.min(bytes.length, SAMPLE) / 2;
    int found = 0;
    int other = 0;
    for (int pair = 0; pair < pairs; pair++) {
      found += isUpper(bytes[2 * pair + upper]) ? 1 : 0;
      other += isUpper(bytes[2 * pair + 1 - upper]) ? 1 : 0;
    }
    return pairs > 0 && found * 10 >= pairs * 7 && other * 10 < pairs * 3;
  }

  private static boolean isUpper(byte part) {
    return part == 0 || part == 6;
  }

  /** All of it, or but for some bytes that were torn off or spoilt on the way. */
  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return isSpoiltUtf8(bytes);
    }
  }

  private static boolean isSpoiltUtf8(byte[] bytes) {
    try {
      String sample =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, SAMPLE)))
              .toString();
      long spoilt = sample.chars().filter(letter -> letter == REPLACEMENT).count();
      long whole = sample.chars().filter(letter -> letter > 0x7F).count() - spoilt;
      return spoilt * 10 <= whole;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int at = 0; at < start.length; at++) {
      if ((bytes[at] & 0xFF) != start[at]) {
        return false;
      }
    }
    return true;
  }
}
