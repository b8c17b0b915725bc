package org.midad.typeset;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Ignorable;

/**
 * The fonts that ship with Midad, and the machine's for what those lack. A font made from a file
 * has no fallback of its own, so this says which font shows which characters of a text.
 */
public final class FontBook {
  private static final String FOLDER = "/org/midad/assets/fonts/";

  private static final String EMOJI = FOLDER + "noto-emoji/NotoEmoji_400Regular.ttf";

  /** Asks for a character as a picture: Unicode's variation selector 16. */
  private static final int AS_EMOJI = 0xFE0F;

  private final Map<FontFamily, Map<FontWeight, Face>> faces = new EnumMap<>(FontFamily.class);
  private final Face emoji = new Face(EMOJI);
  private final boolean machines;
  private final SystemFonts system = new SystemFonts();

  private FontBook(boolean machines) {
    this.machines = machines;
    for (FontFamily family : FontFamily.values()) {
      Map<String, Face> files = new HashMap<>();
      Map<FontWeight, Face> weights = new EnumMap<>(FontWeight.class);
      for (FontWeight weight : FontWeight.values()) {
        weights.put(weight, files.computeIfAbsent(file(family, weight), Face::new));
      }
      faces.put(family, weights);
    }
  }

  /** One font, read when it is first asked for. */
  private static final class Face {
    private final String file;
    private volatile @Nullable Font font;

    Face(String file) {
      this.file = file;
    }

    Font font() {
      Font known = font;
      return known == null ? read() : known;
    }

    private synchronized Font read() {
      Font known = font;
      if (known == null) {
        known = FontBook.read(file);
        font = known;
      }
      return known;
    }
  }

  /**
   * A stretch of text and the font that shows it.
   *
   * @param from first UTF-16 unit
   * @param to after the last one
   */
  public record FontRange(int from, int to, Font font) {}

  /**
   * Reads the fonts of the interface, which the first picture waits for. The others are read when
   * they are first asked for, or by {@link #readAll}. All that takes some hundred milliseconds, so
   * do it once.
   *
   * @throws IllegalStateException if the program's own files are missing or damaged
   */
  public static FontBook load() {
    return load(true);
  }

  /** Likewise without the machine's fonts: what is set is the same on every machine. */
  public static FontBook loadOwn() {
    return load(false);
  }

  private static FontBook load(boolean machines) {
    // Must be so before the first class of AWT loads: no display is asked for, nor needed.
    System.setProperty("java.awt.headless", "true");
    // HarfBuzz is reached by JNI: the newer way, by foreign functions, makes some hundred classes
    // before the first letter is drawn (JDK 25, sun.font.SunLayoutEngine).
    System.setProperty("sun.font.layout.ffm", "false");
    FontBook book = new FontBook(machines);
    for (FontWeight weight : FontWeight.values()) {
      book.face(FontFamily.PLEX, weight);
    }
    // In which the program's own name is written.
    book.face(FontFamily.AMIRI, FontWeight.BOLD);
    return book;
  }

  /**
   * Reads what has not been read yet, so that no page waits for it.
   *
   * @throws IllegalStateException as {@link #load}
   */
  public void readAll() {
    faces.values().forEach(weights -> weights.values().forEach(Face::font));
    emoji.font();
  }

  /** Where a face lies among the program's resources. */
  public static String file(FontFamily family, FontWeight weight) {
    boolean dark = weight.isDark();
    return switch (family) {
      case NASKH ->
          dark
              ? FOLDER + "noto-naskh-arabic/NotoNaskhArabic_700Bold.ttf"
              : FOLDER + "noto-naskh-arabic/NotoNaskhArabic_400Regular.ttf";
      case AMIRI -> dark ? FOLDER + "amiri/Amiri-Bold.ttf" : FOLDER + "amiri/Amiri-Regular.ttf";
      case PLEX ->
          FOLDER
              + "ibm-plex-sans-arabic/IBMPlexSansArabic_"
              + switch (weight) {
                case REGULAR -> "400Regular.ttf";
                case MEDIUM -> "500Medium.ttf";
                case SEMIBOLD -> "600SemiBold.ttf";
                case BOLD -> "700Bold.ttf";
              };
    };
  }

  /**
   * @param size in page pixels to the em
   */
  public Font font(FontFamily family, FontWeight weight, float size) {
    return face(family, weight).deriveFont(size);
  }

  /**
   * Where the file of a font lies among the program's resources.
   *
   * @throws IllegalArgumentException if it is one of the machine's
   */
  String file(Font font) {
    if (font.getPSName().equals(emoji.font().getPSName())) {
      return EMOJI;
    }
    for (FontFamily family : FontFamily.values()) {
      for (FontWeight weight : FontWeight.values()) {
        if (font.getPSName().equals(face(family, weight).getPSName())) {
          return file(family, weight);
        }
      }
    }
    throw new IllegalArgumentException("not a font of ours: " + font);
  }

  /**
   * Which font shows which characters: the wished family wherever it can, else the first of the
   * others that can, else the emoji, else one of the machine's. A grapheme is never cut between two
   * fonts, and spaces go with what precedes them. What no font can show is left to the wished one,
   * which draws its box for the unknown.
   */
  public List<FontRange> ranges(String text, FontFamily family, FontWeight weight, float size) {
    Font wished = face(family, weight);
    if (wished.canDisplayUpTo(text) < 0 && text.indexOf(AS_EMOJI) < 0) {
      return text.isEmpty()
          ? List.of()
          : List.of(new FontRange(0, text.length(), wished.deriveFont(size)));
    }
    List<FontRange> ranges = new ArrayList<>();
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    int start = 0;
    Font current = null;
    int from = graphemes.first();
    for (int to = graphemes.next(); to != BreakIterator.DONE; from = to, to = graphemes.next()) {
      Font face = faceFor(text.substring(from, to), family, weight, current);
      if (current != null && !face.equals(current)) {
        ranges.add(new FontRange(start, from, current.deriveFont(size)));
        start = from;
      }
      current = face;
    }
    if (current != null) {
      ranges.add(new FontRange(start, text.length(), current.deriveFont(size)));
    }
    return List.copyOf(ranges);
  }

  /**
   * @param before the face of what precedes the cluster, if anything does
   */
  private Font faceFor(
      String cluster, FontFamily family, FontWeight weight, @Nullable Font before) {
    Font wished = face(family, weight);
    if (before != null && cluster.isBlank()) {
      return before;
    }
    String seen = Ignorable.without(cluster);
    if (seen.isEmpty()) {
      return before == null ? wished : before;
    }
    if (cluster.indexOf(AS_EMOJI) >= 0 && emoji.font().canDisplayUpTo(seen) < 0) {
      return emoji.font();
    }
    return Stream.concat(
            Stream.concat(
                    Stream.of(family), Stream.of(FontFamily.values()).filter(f -> f != family))
                .map(each -> face(each, weight)),
            Stream.of(emoji).map(Face::font))
        .filter(face -> face.canDisplayUpTo(seen) < 0)
        .findFirst()
        .or(() ->
            (machines ? system.show(seen) : Optional.<Font>empty())
                .map(face -> weight.isDark() ? face.deriveFont(Font.BOLD) : face))
        .orElse(wished);
  }

  private Font face(FontFamily family, FontWeight weight) {
    Map<FontWeight, Face> weights = faces.get(family);
    Face face = weights == null ? null : weights.get(weight);
    if (face == null) {
      throw new IllegalStateException("no face for " + family + " " + weight);
    }
    return face.font();
  }

  private static Font read(String file) {
    try (InputStream stream = FontBook.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the program's font is missing: " + file);
      }
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the program's font is damaged: " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
