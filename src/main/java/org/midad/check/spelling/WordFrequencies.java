package org.midad.check.spelling;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * How often words are written in Arabic, as the list of wordfreq has it, which ships with the
 * program unchanged: all words that make up at least a millionth of what is written.
 */
final class WordFrequencies {
  private static final String FILE = "/org/midad/assets/spelling/wordfreq/small_ar.msgpack.gz";

  /** The list counts in hundredths of a power of ten. */
  private static final double STEP = -0.01;

  /** What a word is reckoned at that the list lacks. */
  static final double RARE = -7.2;

  private final Map<String, Double> frequencies = new HashMap<>();

  /** Listed words by what the usual slips leave of them. */
  private final Map<String, Set<String>> folded = new HashMap<>();

  private final LetterTriples triples = new LetterTriples();

  private WordFrequencies() {}

  /**
   * Reads the list.
   *
   * @throws UncheckedIOException if the program is incomplete
   */
  static WordFrequencies load() {
    WordFrequencies read = new WordFrequencies();
    try (InputStream file = WordFrequencies.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IOException("the program is incomplete: " + FILE);
      }
      try (DataInputStream packed =
          new DataInputStream(new BufferedInputStream(new GZIPInputStream(file)))) {
        read.lists(packed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  /**
   * A list of lists, in MessagePack: first a header, then the words of each step, rarer ones later.
   */
  private void lists(DataInputStream packed) throws IOException {
    int lists = length(packed);
    header(packed);
    for (int step = 0; step < lists - 1; step++) {
      double frequency = step * STEP;
      int words = length(packed);
      for (int word = 0; word < words; word++) {
        add(text(packed, packed.readUnsignedByte()), frequency);
      }
    }
  }

  private static int length(DataInputStream packed) throws IOException {
    int type = packed.readUnsignedByte();
    return switch (type) {
      case 0xdc -> packed.readUnsignedShort();
      case 0xdd -> packed.readInt();
      default -> {
        if ((type & 0xf0) != 0x90) {
          throw new IOException("no list: " + type);
        }
        yield type & 0x0f;
      }
    };
  }

  /** {@code {format: cB, version: 1}}. */
  private static void header(DataInputStream packed) throws IOException {
    int fields = packed.readUnsignedByte() & 0x0f;
    for (int field = 0; field < fields; field++) {
      String name = text(packed, packed.readUnsignedByte());
      int type = packed.readUnsignedByte();
      String value = type < 0x80 ? Integer.toString(type) : text(packed, type);
      if (!List.of("format cB", "version 1").contains(name + " " + value)) {
        throw new IOException("another format: " + name + " " + value);
      }
    }
  }

  private static String text(DataInputStream packed, int type) throws IOException {
    int length = type == 0xd9 ? packed.readUnsignedByte() : type & 0x1f;
    return new String(packed.readNBytes(length), StandardCharsets.UTF_8);
  }

  private void add(String word, double frequency) {
    frequencies.put(word, frequency);
    triples.add(word);
    folded.computeIfAbsent(Slips.skeleton(word), key -> new HashSet<>(2)).add(word);
  }

  /**
   * How often a word is written.
   *
   * @return a power of ten, from 0 for a word that is written all the time, to {@link #RARE}
   */
  double of(String word) {
    return frequencies.getOrDefault(word, RARE);
  }

  /** Whether a word is in the list itself. */
  boolean lists(String word) {
    return frequencies.containsKey(word);
  }

  /** Whether letters follow one another as they do in the words of the list. */
  boolean soundsLikeOne(String word) {
    return triples.allowIn(word);
  }

  /** The words of the list that differ from this one in hamza, ya and ta marbuta alone. */
  Set<String> spelledAlike(String word) {
    return folded.getOrDefault(Slips.skeleton(word), Set.of());
  }
}
