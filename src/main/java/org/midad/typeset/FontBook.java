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
import java.util.stream.Stream;

/**
 * The fonts that ship with Midad. A font made from a file has no fallback of its own, so this says
 * which font shows which characters of a text.
 */
public final class FontBook {
  private static final String FOLDER = "/org/midad/assets/fonts/";

  private final Map<FontFamily, Map<FontWeight, Font>> fonts;

  private FontBook(Map<FontFamily, Map<FontWeight, Font>> fonts) {
    this.fonts = fonts;
  }

  /**
   * A stretch of text and the font that shows it.
   *
   * @param from first UTF-16 unit
   * @param to after the last one
   */
  public record FontRange(int from, int to, Font font) {}

  /**
   * Reads the fonts; takes some hundred milliseconds, so do it once.
   *
   * @throws IllegalStateException if the program's own files are missing or damaged
   */
  public static FontBook load() {
    // Must be so before the first class of AWT loads: no display is asked for, nor needed.
    System.setProperty("java.awt.headless", "true");
    Map<FontFamily, Map<FontWeight, Font>> fonts = new EnumMap<>(FontFamily.class);
    for (FontFamily family : FontFamily.values()) {
      Map<String, Font> files = new HashMap<>();
      Map<FontWeight, Font> weights = new EnumMap<>(FontWeight.class);
      for (FontWeight weight : FontWeight.values()) {
        weights.put(weight, files.computeIfAbsent(file(family, weight), FontBook::read));
      }
      fonts.put(family, weights);
    }
    return new FontBook(fonts);
  }

  /** Where a face lies among the program's resources. */
  public static String file(FontFamily family, FontWeight weight) {
    boolean dark = weight.compareTo(FontWeight.SEMIBOLD) >= 0;
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
   * Which font shows which characters: the wished family wherever it can, else the first of the
   * others that can. A grapheme is never cut between two fonts, and spaces go with what precedes
   * them. What no font can show is left to the wished one.
   */
  public List<FontRange> ranges(String text, FontFamily family, FontWeight weight, float size) {
    Font wished = font(family, weight, size);
    if (wished.canDisplayUpTo(text) < 0) {
      return text.isEmpty() ? List.of() : List.of(new FontRange(0, text.length(), wished));
    }
    List<Font> chain =
        Stream.concat(Stream.of(family), Stream.of(FontFamily.values()).filter(f -> f != family))
            .map(each -> font(each, weight, size))
            .toList();
    List<FontRange> ranges = new ArrayList<>();
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    int from = graphemes.first();
    for (int to = graphemes.next(); to != BreakIterator.DONE; from = to, to = graphemes.next()) {
      FontRange last = ranges.isEmpty() ? null : ranges.getLast();
      Font font =
          last != null && text.substring(from, to).isBlank()
              ? last.font()
              : fontFor(text.substring(from, to), chain);
      if (last != null && last.font().equals(font)) {
        ranges.set(ranges.size() - 1, new FontRange(last.from(), to, font));
      } else {
        ranges.add(new FontRange(from, to, font));
      }
    }
    return List.copyOf(ranges);
  }

  private static Font fontFor(String grapheme, List<Font> chain) {
    return chain.stream()
        .filter(font -> font.canDisplayUpTo(grapheme) < 0)
        .findFirst()
        .orElse(chain.getFirst());
  }

  private Font face(FontFamily family, FontWeight weight) {
    Map<FontWeight, Font> weights = fonts.get(family);
    Font face = weights == null ? null : weights.get(weight);
    if (face == null) {
      throw new IllegalStateException("no face for " + family + " " + weight);
    }
    return face;
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
