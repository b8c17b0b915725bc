package org.midad.export;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.midad.typeset.PrintedLine;
import org.midad.typeset.SetGlyph;

/**
 * What is painted on one page of a PDF file. Lengths are page pixels (1/96 inch) from its upper
 * left corner; the file counts in points from the lower one.
 */
final class PdfPage {
  private static final float POINTS = 0.75f;

  private final float height;
  private final Map<String, PdfFont> fonts;
  private final Map<String, Integer> pictures = new LinkedHashMap<>();
  private final StringBuilder content = new StringBuilder();

  /** What a part of the page is painted with. */
  enum Ink {
    TEXT("0.12 0.11 0.10"),
    ACCENT("0.12 0.31 0.47"),
    QUIET("0.40 0.39 0.37"),
    RULE("0.75 0.74 0.71");

    private final String color;

    Ink(String color) {
      this.color = color;
    }
  }

  /**
   * @param height in page pixels
   * @param fonts the file's, by their names among the program's resources; new ones are added
   */
  PdfPage(float height, Map<String, PdfFont> fonts) {
    this.height = height;
    this.fonts = fonts;
  }

  /** Shows a line of text, as selecting and searching know it too. */
  void line(PrintedLine line, float x, float top, Ink ink) {
    content.append("BT ").append(ink.color).append(" rg\n");
    String font = "";
    for (SetGlyph glyph : line.glyphs()) {
      String name = "/F" + place(glyph.face()) + " " + number(glyph.size() * POINTS) + " Tf\n";
      if (!name.equals(font)) {
        content.append(name);
        font = name;
      }
      content
          .append("1 0 ")
          .append(number(glyph.slant()))
          .append(" 1 ")
          .append(number((x + glyph.x()) * POINTS))
          .append(' ')
          .append(number((height - top - line.baseline() - glyph.y()) * POINTS))
          .append(" Tm <")
          .append(font(glyph.face()).code(glyph))
          .append("> Tj\n");
    }
    content.append("ET\n");
  }

  /** Fills a rectangle. */
  void box(float x, float top, float width, float tall, Ink ink) {
    content
        .append(ink.color)
        .append(" rg ")
        .append(number(x * POINTS))
        .append(' ')
        .append(number((height - top - tall) * POINTS))
        .append(' ')
        .append(number(width * POINTS))
        .append(' ')
        .append(number(tall * POINTS))
        .append(" re f\n");
  }

  /**
   * Shows a picture.
   *
   * @param object its number in the file
   */
  void picture(int object, float x, float top, float width, float tall) {
    String name = "P" + object;
    pictures.put(name, object);
    content
        .append("q ")
        .append(number(width * POINTS))
        .append(" 0 0 ")
        .append(number(tall * POINTS))
        .append(' ')
        .append(number(x * POINTS))
        .append(' ')
        .append(number((height - top - tall) * POINTS))
        .append(" cm /" + name + " Do Q\n");
  }

  byte[] content() {
    return content.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The pictures on it, by the names that it calls them. */
  Map<String, Integer> pictures() {
    return pictures;
  }

  private PdfFont font(String file) {
    return fonts.computeIfAbsent(file, PdfFont::new);
  }

  /** The number by which the pages call a font: its place among the file's, from 0. */
  private int place(String file) {
    font(file);
    return List.copyOf(fonts.keySet()).indexOf(file);
  }

  private static String number(float value) {
    String number = String.format(Locale.ROOT, "%.3f", value);
    return number.replaceFirst("\\.?0+$", "").replace("-0.000", "0");
  }
}
