package org.midad.store.picture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The segments of a JPEG file (ITU-T T.81, annex B), in their order, from behind its first marker
 * up to its last. What stands behind the last, such as a film or a second picture, is no part of
 * it. Where a file is broken off or broken, the list ends with what could still be read.
 */
final class JpegParts {
  static final int JFIF = 0xE0;
  static final int EXIF_OR_XMP = 0xE1;
  static final int COLOR_PROFILE = 0xE2;
  static final int PHOTOSHOP = 0xED;
  static final int ADOBE = 0xEE;

  /** The lowest of those that say how the points are packed. */
  static final int FIRST_FRAME = 0xC0;

  static final int START = 0xD8;
  static final int START_OF_SCAN = 0xDA;
  static final int END = 0xD9;

  private static final int FIRST_RESTART = 0xD0;

  private JpegParts() {}

  /**
   * A segment.
   *
   * @param start where its marker begins
   * @param data where what it says begins, behind its length
   * @param end behind it; of a scan, behind its compressed points
   */
  record Part(int marker, int start, int data, int end) {
    boolean begins(byte[] file, byte[] name) {
      return end - data >= name.length
          && Arrays.equals(file, data, data + name.length, name, 0, name.length);
    }

    byte[] from(byte[] file, int offset) {
      return Arrays.copyOfRange(file, data + offset, end);
    }
  }

  static byte[] name(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }

  static List<Part> of(byte[] file) {
    return read(file, true);
  }

  /** Those before the points, which is where a file tells of itself. */
  static List<Part> head(byte[] file) {
    return read(file, false);
  }

  private static List<Part> read(byte[] file, boolean whole) {
    List<Part> parts = new ArrayList<>();
    int at = 2;
    while (at + 1 < file.length && (file[at] & 0xFF) == 0xFF) {
      int marker = file[at + 1] & 0xFF;
      if (marker == START_OF_SCAN && !whole) {
        break;
      }
      if (marker == 0xFF) {
        at++;
      } else if (isBare(marker)) {
        parts.add(new Part(marker, at, at + 2, at + 2));
        at += 2;
        if (marker == END) {
          break;
        }
      } else {
        int end = end(file, at, marker);
        if (end < 0) {
          break;
        }
        parts.add(new Part(marker, at, at + 4, end));
        at = end;
      }
    }
    return parts;
  }

  /** Without a length, and saying nothing. */
  private static boolean isBare(int marker) {
    return marker == 0x01 || (marker >= FIRST_RESTART && marker <= END);
  }

  /** Below 0 where the file ends before. */
  private static int end(byte[] file, int at, int marker) {
    if (at + 4 > file.length) {
      return -1;
    }
    int length = (file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF);
    int end = at + 2 + length;
    if (length < 2 || end > file.length) {
      return -1;
    }
    return marker == START_OF_SCAN ? afterPoints(file, end) : end;
  }

  /** A marker among the points is one that begins them anew, or a byte of theirs that looks so. */
  private static int afterPoints(byte[] file, int from) {
    int at = from;
    while (at + 1 < file.length) {
      int next = file[at + 1] & 0xFF;
      if ((file[at] & 0xFF) == 0xFF
          && next != 0
          && next != 0xFF
          && (next < FIRST_RESTART || next >= START)) {
        return at;
      }
      at++;
    }
    return file.length;
  }
}
