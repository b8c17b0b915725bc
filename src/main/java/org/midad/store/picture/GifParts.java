package org.midad.store.picture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of a GIF file (CompuServe, Graphics Interchange Format 89a, section 23 and on), in
 * their order, up to the trailer that ends it.
 */
final class GifParts {
  private static final int HEADER = 13;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  static final int TRAILER = 0x3B;
  private static final int CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;
  private static final List<String> LOOPS = List.of("NETSCAPE2.0", "ANIMEXTS1.0");

  private GifParts() {}

  /**
   * A stretch of the file.
   *
   * @param seen whether it belongs to what is seen; else it is a remark
   */
  record Part(int start, int end, boolean seen) {}

  /** The first part is the header, the last the trailer; where a file is broken, the list ends. */
  static List<Part> of(byte[] file) {
    List<Part> parts = new ArrayList<>();
    int at = Math.min(file.length, HEADER + colors(file, 10));
    parts.add(new Part(0, at, true));
    while (at < file.length && (file[at] == EXTENSION || file[at] == IMAGE)) {
      int end;
      boolean seen;
      if (file[at] == EXTENSION) {
        end = afterBlocks(file, at + 2);
        seen = isSeen(file, at, end);
      } else {
        // The descriptor, its colours, and one byte before the points.
        end = afterBlocks(file, at + 10 + colors(file, at + 9) + 1);
        seen = true;
      }
      parts.add(new Part(at, end, seen));
      at = end;
    }
    if (at < file.length && file[at] == TRAILER) {
      parts.add(new Part(at, at + 1, true));
    }
    return parts;
  }

  private static boolean isSeen(byte[] file, int at, int end) {
    int label = end > at + 2 ? file[at + 1] & 0xFF : 0;
    return label == CONTROL
        || (label == APPLICATION
            && end > at + 14
            && LOOPS.contains(new String(file, at + 3, 11, StandardCharsets.ISO_8859_1)));
  }

  /** How long a table of colours is, in bytes, by the flags that announce it. */
  private static int colors(byte[] file, int at) {
    return at >= file.length || (file[at] & 0x80) == 0 ? 0 : 3 << ((file[at] & 7) + 1);
  }

  private static int afterBlocks(byte[] file, int from) {
    int at = from;
    while (at < file.length && file[at] != 0) {
      at += 1 + (file[at] & 0xFF);
    }
    return Math.min(file.length, at + 1);
  }
}
