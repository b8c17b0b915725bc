package org.midad.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.midad.typeset.SetGlyph;

/**
 * A font in a PDF file. What a text shows is numbered by glyph and letters together: an Arabic
 * skeleton that stands for several letters, with its dots in glyphs of their own, is then read back
 * as the letter that was meant, by searching and by copying.
 */
final class PdfFont {
  /** Variation selectors, and signs for programs, which default to being ignored. */
  private static final String UNSEEN =
      "\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C"
          + "\uFE0D\uFE0E\uFE0F\u2060\u2061\u2062\u2063\u2064\u180B\u180C\u180D";

  /** Where Unicode's letters for private use begin. */
  private static final int PRIVATE = 0xE000;

  private final String file;
  private final TrueType font;
  private final Map<Shown, Integer> numbers = new LinkedHashMap<>();
  private int silent;

  /**
   * A glyph, and the letter that it shows in one place.
   *
   * @param letter empty if another glyph shows it
   * @param width that is its share of the line, in thousandths of the em
   */
  private record Shown(int glyph, String letter, int width) {}

  /**
   * @param file among the program's resources
   */
  PdfFont(String file) {
    this.file = file;
    try (InputStream bytes = PdfFont.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("the program is incomplete: " + file);
      }
      font = new TrueType(bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The code, in four hexadecimal digits, by which a page shows a glyph. */
  String code(SetGlyph glyph) {
    int width = Math.round(1000 * glyph.advance() / glyph.size());
    Shown shown = new Shown(glyph.code(), glyph.text(), width);
    Integer known = numbers.get(shown);
    if (known == null) {
      known = glyph.text().isEmpty() ? silent(silent++) : numbers.size() - silent + 1;
      numbers.put(shown, known);
    }
    return "%04x".formatted(known);
  }

  /**
   * The code of a glyph that shows no letter of its own, such as a letter's dots. Some programs
   * take a code that says nothing for a letter of Unicode: then it should be one that nobody sees.
   */
  private static int silent(int count) {
    return count < UNSEEN.length() ? UNSEEN.charAt(count) : PRIVATE + count;
  }

  /** Writes the font and all that belongs to it, and gives its number. */
  int write(PdfFile pdf) {
    byte[] subset = font.subset(numbers.keySet().stream().map(Shown::glyph).toList());
    int program = pdf.addStream("/Length1 " + subset.length, subset);
    int descriptor =
        pdf.add(
            "<</Type /FontDescriptor /FontName /"
                + name()
                // Symbolic: its codes are of its own.
                + " /Flags 4 /ItalicAngle 0 /StemV 80 /CapHeight "
                + thousandths(font.ascent())
                + " /Ascent "
                + thousandths(font.ascent())
                + " /Descent "
                + thousandths(font.descent())
                + " /FontBBox ["
                + box()
                + "] /FontFile2 "
                + program
                + " 0 R>>");
    int last = numbers.values().stream().mapToInt(number -> number).max().orElse(0);
    ByteBuffer glyphs = ByteBuffer.allocate(2 * (last + 1));
    StringBuilder widths = new StringBuilder();
    numbers.forEach((each, number) -> {
      glyphs.putShort(2 * number, (short) each.glyph());
      widths.append(number + " [" + each.width() + "] ");
    });
    int map = pdf.addStream("", glyphs.array());
    int descendant =
        pdf.add(
            "<</Type /Font /Subtype /CIDFontType2 /BaseFont /"
                + name()
                + " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
                + " /FontDescriptor "
                + descriptor
                + " 0 R /DW 0 /W ["
                + widths
                + "] /CIDToGIDMap "
                + map
                + " 0 R>>");
    int letters = pdf.addStream("", letters().getBytes(StandardCharsets.ISO_8859_1));
    return pdf.add(
        "<</Type /Font /Subtype /Type0 /BaseFont /"
            + name()
            + " /Encoding /Identity-H /DescendantFonts ["
            + descendant
            + " 0 R] /ToUnicode "
            + letters
            + " 0 R>>");
  }

  /** A font of which not all is there has six letters before its name. */
  private String name() {
    StringBuilder tag = new StringBuilder();
    int hash = Math.floorMod(numbers.keySet().hashCode(), 308_915_776);
    for (int at = 0; at < 6; at++) {
      tag.append((char) ('A' + hash % 26));
      hash /= 26;
    }
    return tag + "+" + file.replaceFirst(".*/", "").replaceFirst("\\.ttf$", "").replace('_', '-');
  }

  /** Which letters each code shows (ISO 32000-1, 9.10.3), at most a hundred to a group. */
  private String letters() {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <ffff>
            endcodespacerange
            """);
    List<String> lines = new ArrayList<>();
    numbers.forEach((each, number) -> {
      if (!each.letter().isEmpty()) {
        byte[] letter = each.letter().getBytes(StandardCharsets.UTF_16BE);
        lines.add("<%04x> <%s>\n".formatted(number, HexFormat.of().formatHex(letter)));
      }
    });
    for (int from = 0; from < lines.size(); from += 100) {
      List<String> group = lines.subList(from, Math.min(lines.size(), from + 100));
      map.append(group.size() + " beginbfchar\n");
      group.forEach(map::append);
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private String box() {
    StringBuilder box = new StringBuilder();
    for (int side : font.box()) {
      box.append(thousandths(side)).append(' ');
    }
    return box.toString().strip();
  }

  private int thousandths(int units) {
    return Math.round(units * 1000f / font.unitsPerEm());
  }
}
