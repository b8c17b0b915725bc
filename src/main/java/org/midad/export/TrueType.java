package org.midad.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A font in a TrueType file, of which a document takes along the glyphs that it shows. They keep
 * their numbers; the outlines of the others are left out.
 *
 * @see <a href="https://learn.microsoft.com/en-us/typography/opentype/spec/otff">the format</a>
 */
final class TrueType {
  /** What a PDF reader asks for (ISO 32000-1, 9.9): no tables of letters or of shaping. */
  private static final Set<String> KEPT =
      Set.of("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep");

  private static final int COMPONENT_WORDS = 0x0001;
  private static final int COMPONENT_SCALE = 0x0008;
  private static final int MORE_COMPONENTS = 0x0020;
  private static final int COMPONENT_TWO_SCALES = 0x0040;
  private static final int COMPONENT_MATRIX = 0x0080;

  private final ByteBuffer file;
  private final Map<String, int[]> tables = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if the file has no TrueType outlines
   */
  TrueType(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    int count = file.getShort(4);
    for (int table = 0; table < count; table++) {
      int at = 12 + 16 * table;
      byte[] tag = new byte[4];
      file.get(at, tag);
      tables.put(
          new String(tag, StandardCharsets.ISO_8859_1),
          new int[] {file.getInt(at + 8), file.getInt(at + 12)});
    }
    if (!tables.containsKey("glyf") || !tables.containsKey("loca")) {
      throw new IllegalArgumentException("a font without TrueType outlines");
    }
  }

  int unitsPerEm() {
    return unsigned(start("head") + 18);
  }

  /** In units: the left, lower, right and upper ends of the largest glyphs. */
  int[] box() {
    int head = start("head");
    return new int[] {
      file.getShort(head + 36),
      file.getShort(head + 38),
      file.getShort(head + 40),
      file.getShort(head + 42)
    };
  }

  int ascent() {
    return file.getShort(start("hhea") + 4);
  }

  int descent() {
    return file.getShort(start("hhea") + 6);
  }

  /** A font file with the outlines of some glyphs, and of those that they are made of. */
  byte[] subset(Collection<Integer> glyphs) {
    Set<Integer> kept = withParts(glyphs);
    int count = unsigned(start("maxp") + 4);
    ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    ByteBuffer places = ByteBuffer.allocate(4 * (count + 1));
    for (int glyph = 0; glyph < count; glyph++) {
      places.putInt(outlines.size());
      if (kept.contains(glyph)) {
        int[] outline = outline(glyph);
        outlines.write(file.array(), outline[0], outline[1]);
        outlines.writeBytes(new byte[-outline[1] & 3]);
      }
    }
    places.putInt(outlines.size());
    Map<String, byte[]> written = new LinkedHashMap<>();
    for (String tag : tables.keySet()) {
      if (KEPT.contains(tag)) {
        written.put(tag, table(tag));
      }
    }
    written.put("glyf", outlines.toByteArray());
    written.put("loca", places.array());
    ByteBuffer head = ByteBuffer.wrap(table("head"));
    // Long places, and no checksum: readers of PDF ask for none.
    head.putInt(8, 0).putShort(50, (short) 1);
    written.put("head", head.array());
    return file(written);
  }

  private Set<Integer> withParts(Collection<Integer> glyphs) {
    Set<Integer> all = new TreeSet<>();
    Deque<Integer> left = new ArrayDeque<>(glyphs);
    left.add(0);
    while (!left.isEmpty()) {
      int glyph = left.remove();
      int[] outline = outline(glyph);
      if (all.add(glyph) && outline[1] > 0 && file.getShort(outline[0]) < 0) {
        addParts(left, outline[0] + 10);
      }
    }
    return all;
  }

  private void addParts(Deque<Integer> left, int start) {
    int at = start;
    int flags;
    do {
      flags = unsigned(at);
      left.add(unsigned(at + 2));
      at += 4 + ((flags & COMPONENT_WORDS) == 0 ? 2 : 4);
      if ((flags & COMPONENT_SCALE) != 0) {
        at += 2;
      } else if ((flags & COMPONENT_TWO_SCALES) != 0) {
        at += 4;
      } else if ((flags & COMPONENT_MATRIX) != 0) {
        at += 8;
      }
    } while ((flags & MORE_COMPONENTS) != 0);
  }

  /** Where a glyph's outline begins in the file, and its length. */
  private int[] outline(int glyph) {
    int loca = start("loca");
    boolean wide = file.getShort(start("head") + 50) != 0;
    int from = wide ? file.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    int to = wide ? file.getInt(loca + 4 * glyph + 4) : 2 * unsigned(loca + 2 * glyph + 2);
    return new int[] {start("glyf") + from, to - from};
  }

  private static byte[] file(Map<String, byte[]> tables) {
    int count = tables.size();
    int range = 16 * Integer.highestOneBit(count);
    ByteBuffer header = ByteBuffer.allocate(12 + 16 * count);
    header
        .putInt(0x00010000)
        .putShort((short) count)
        .putShort((short) range)
        .putShort((short) Integer.numberOfTrailingZeros(range / 16))
        .putShort((short) (16 * count - range));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    tables.forEach((tag, bytes) -> {
      header
          .put(tag.getBytes(StandardCharsets.ISO_8859_1))
          .putInt(checksum(bytes))
          .putInt(12 + 16 * count + body.size())
          .putInt(bytes.length);
      body.writeBytes(bytes);
      body.writeBytes(new byte[-bytes.length & 3]);
    });
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(header.array());
    file.writeBytes(body.toByteArray());
    return file.toByteArray();
  }

  private static int checksum(byte[] bytes) {
    int sum = 0;
    for (int at = 0; at < bytes.length; at++) {
      sum += (bytes[at] & 0xFF) << (24 - 8 * (at & 3));
    }
    return sum;
  }

  private byte[] table(String tag) {
    int[] place = place(tag);
    byte[] bytes = new byte[place[1]];
    file.get(place[0], bytes);
    return bytes;
  }

  private int start(String tag) {
    return place(tag)[0];
  }

  private int[] place(String tag) {
    int[] place = tables.get(tag);
    if (place == null) {
      throw new IllegalArgumentException("a font without a table " + tag);
    }
    return place;
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(file.getShort(at));
  }
}
