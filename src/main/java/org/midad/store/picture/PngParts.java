package org.midad.store.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file (W3C, Portable Network Graphics, section 5), in their order, up to the
 * one that ends it.
 */
final class PngParts {
  static final String END = "IEND";
  static final String EXIF = "eXIf";
  static final String TEXT = "iTXt";
  static final int SIGNATURE = 8;

  /** Length and name before what a chunk says, and the sum behind it. */
  private static final int AROUND = 12;

  private PngParts() {}

  /**
   * A chunk.
   *
   * @param start where its length begins
   * @param end behind its sum
   */
  record Part(String name, int start, int end) {
    byte[] data(byte[] file) {
      return Arrays.copyOfRange(file, start + 8, end - 4);
    }
  }

  static List<Part> of(byte[] file) {
    List<Part> parts = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(file);
    int at = SIGNATURE;
    while (at + AROUND <= file.length) {
      int length = bytes.getInt(at);
      if (length < 0 || length > file.length - at - AROUND) {
        break;
      }
      String name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      int end = at + AROUND + length;
      parts.add(new Part(name, at, end));
      if (name.equals(END)) {
        break;
      }
      at = end;
    }
    return parts;
  }

  static void write(ByteArrayOutputStream out, String name, byte[] data) {
    byte[] named = new byte[4 + data.length];
    System.arraycopy(name.getBytes(StandardCharsets.ISO_8859_1), 0, named, 0, 4);
    System.arraycopy(data, 0, named, 4, data.length);
    CRC32 sum = new CRC32();
    sum.update(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
