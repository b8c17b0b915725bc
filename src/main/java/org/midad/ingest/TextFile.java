package org.midad.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.midad.model.Problem;

/**
 * A file of plain text in whatever encoding it comes: UTF-8 with or without a byte order mark,
 * UTF-16 by its mark, and Windows-1256, as Arabic text of older Windows programs.
 */
public final class TextFile {
  /** In bytes; the longest articles of a newspaper have some 100 kB. */
  public static final long LIMIT = 5L * 1024 * 1024;

  private static final char MARK = '\uFEFF';

  /** What no text holds: control characters, but for tabs, line and page breaks and DOS's end. */
  private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0E-\\x19\\x1B-\\x1D\\x1F]");

  private TextFile() {}

  /**
   * The file's text without a byte order mark, its line breaks as they are.
   *
   * @throws Problem {@code problem.file.missing}, {@code problem.file.unreadable}, {@code
   *     problem.file.too-large} over {@link #LIMIT}, {@code problem.file.not-text}
   */
  public static String read(Path file) {
    byte[] bytes = bytes(file);
    String text = decode(bytes);
    if (BINARY.matcher(text).find() || text.startsWith("{\\rtf") || text.startsWith("%PDF-")) {
      throw new Problem("problem.file.not-text", file);
    }
    return text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
  }

  private static byte[] bytes(Path file) {
    try (var stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(Math.toIntExact(LIMIT) + 1);
      if (bytes.length > LIMIT) {
        throw new Problem("problem.file.too-large", file, LIMIT / (1024 * 1024));
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new Problem(e, "problem.file.missing", file);
    } catch (IOException e) {
      throw new Problem(e, "problem.file.unreadable", file);
    }
  }

  private static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1256"));
    }
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
