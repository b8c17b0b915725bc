package org.midad.typeset;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.text.AttributedCharacterIterator;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.midad.model.Direction;
import org.midad.model.Prose;

/**
 * Sets paragraphs for print: the lines that the editor shows, glyph by glyph, each with the letters
 * that it stands for. For one thread.
 */
public final class PrintSetter {
  /** As the lines were broken. */
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** From here on the JDK numbers what it leaves out, such as a sign that only tells direction. */
  private static final int LEFT_OUT = 0xFFFE;

  private final FontBook fonts;
  private final Typesetter typesetter;

  /**
   * @param fonts none of the machine's, so that a story is printed alike everywhere
   */
  public PrintSetter(FontBook fonts) {
    this.fonts = fonts;
    this.typesetter = new Typesetter(fonts);
  }

  /**
   * @param prose not empty
   * @param width in page pixels
   */
  public List<PrintedLine> lines(
      Prose prose, ParagraphStyle style, float width, Direction direction) {
    ParagraphLayout layout = typesetter.layOut(prose, style, width, direction);
    ShownText shown = layout.shown();
    AttributedCharacterIterator text =
        new MarkedText(fonts, style).attributed(prose, shown, direction).getIterator();
    List<PrintedLine> lines = new ArrayList<>();
    float above = 0;
    for (Line line : layout.lines()) {
      lines.add(
          new PrintedLine(
              line.bottom() - above,
              line.baseline() - above,
              new LineGlyphs(fonts, shown.text(), text, line, direction).glyphs()));
      above = line.bottom();
    }
    return List.copyOf(lines);
  }

  /** A stretch of a line in one font and one direction, which the JDK shapes as one. */
  private record Stretch(int from, int to, int level, Font font) {}

  private record LineGlyphs(
      FontBook fonts,
      String shown,
      AttributedCharacterIterator text,
      Line line,
      Direction direction) {

    List<SetGlyph> glyphs() {
      List<Stretch> stretches = stretches();
      byte[] levels = new byte[stretches.size()];
      for (int at = 0; at < levels.length; at++) {
        levels[at] = (byte) stretches.get(at).level();
      }
      Stretch[] seen = stretches.toArray(Stretch[]::new);
      Bidi.reorderVisually(levels, 0, seen, 0, seen.length);
      List<SetGlyph> glyphs = new ArrayList<>();
      float x = start(seen);
      for (Stretch stretch : seen) {
        GlyphVector vector = vector(stretch);
        new Shaped(vector, stretch, shown, fonts.file(stretch.font()), x).addTo(glyphs);
        x += width(vector);
      }
      return glyphs;
    }

    private List<Stretch> stretches() {
      TextLayout layout = line.layout();
      int start = line.shownStart();
      int end = start + layout.getCharacterCount();
      List<Stretch> stretches = new ArrayList<>();
      int from = start;
      for (int at = start + 1; at <= end; at++) {
        int level = layout.getCharacterLevel(from - start);
        if (at == end
            || layout.getCharacterLevel(at - start) != level
            || !font(at).equals(font(from))) {
          stretches.add(new Stretch(from, at, level, font(from)));
          from = at;
        }
      }
      return stretches;
    }

    private Font font(int at) {
      text.setIndex(at);
      return (Font) text.getAttribute(TextAttribute.FONT);
    }

    /**
     * Where the first glyph stands. The JDK leaves more room beside slanted letters than these
     * take: the line keeps to its start side.
     */
    private float start(Stretch[] seen) {
      boolean rightToLeft = direction == Direction.RIGHT_TO_LEFT;
      float left = line.layout().getAdvance();
      for (Stretch stretch : seen) {
        left -= width(vector(stretch));
      }
      return line.x() + (rightToLeft ? left : 0);
    }

    private GlyphVector vector(Stretch stretch) {
      return stretch
          .font()
          .layoutGlyphVector(
              CONTEXT,
              shown.toCharArray(),
              stretch.from(),
              stretch.to(),
              stretch.level() % 2 == 1 ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    }

    private static float width(GlyphVector vector) {
      return (float) vector.getGlyphPosition(vector.getNumGlyphs()).getX();
    }
  }

  /**
   * The glyphs of a stretch, and the letters that they show.
   *
   * @param x where the stretch begins
   */
  private record Shaped(GlyphVector vector, Stretch stretch, String shown, String face, float x) {

    void addTo(List<SetGlyph> glyphs) {
      int count = vector.getNumGlyphs();
      TreeSet<Integer> starts = new TreeSet<>();
      for (int at = 0; at < count; at++) {
        int letter = vector.getGlyphCharIndex(at);
        // A vowel belongs to the letter before it.
        if (letter == 0 || !isMark(shown.codePointAt(stretch.from() + letter))) {
          starts.add(letter);
        }
      }
      String[] letters = new String[count];
      Arrays.fill(letters, "");
      List<SetGlyph> apart = new ArrayList<>();
      for (int start : starts) {
        Integer next = starts.higher(start);
        int end = next == null ? stretch.to() - stretch.from() : next;
        String shows =
            withoutIsolates(shown.substring(stretch.from() + start, stretch.from() + end));
        int widest = widest(start, end);
        if (shows.codePointCount(0, shows.length()) <= 1) {
          letters[widest] = shows;
        } else {
          spread(apart, shows, widest);
        }
      }
      for (int at = 0; at < count; at++) {
        int code = vector.getGlyphCode(at);
        if (!letters[at].isEmpty()) {
          int seen = code < LEFT_OUT ? code : blank();
          apart.add(glyph(seen, at, 0, advance(at), letters[at]));
        } else if (code < LEFT_OUT) {
          glyphs.add(glyph(code, at, 0, advance(at), ""));
        }
      }
      // Who reads the file puts letters that follow one another together.
      apart.sort(Comparator.comparingDouble(SetGlyph::x));
      glyphs.addAll(apart);
    }

    /** Of the glyphs that show the same letters; vowels have no width. */
    private int widest(int start, int end) {
      int widest = -1;
      for (int at = 0; at < vector.getNumGlyphs(); at++) {
        int letter = vector.getGlyphCharIndex(at);
        if (start <= letter && letter < end && (widest < 0 || advance(at) > advance(widest))) {
          widest = at;
        }
      }
      return widest;
    }

    /**
     * Letters that share glyphs, such as لا or a letter with its vowel, have a blank each, side by
     * side in the glyph's width: programs differ in the order in which they read several letters of
     * one glyph, and go by their places in this.
     */
    private void spread(List<SetGlyph> glyphs, String letters, int glyph) {
      int blank = blank();
      int[] each = letters.codePoints().toArray();
      float width = advance(glyph) / each.length;
      for (int at = 0; at < each.length; at++) {
        int place = stretch.level() % 2 == 1 ? each.length - 1 - at : at;
        glyphs.add(glyph(blank, glyph, place * width, width, Character.toString(each[at])));
      }
    }

    private int blank() {
      return stretch.font().createGlyphVector(CONTEXT, " ").getGlyphCode(0);
    }

    private SetGlyph glyph(int code, int at, float shift, float advance, String letters) {
      AffineTransform shape = stretch.font().getTransform();
      Point2D place = vector.getGlyphPosition(at);
      return new SetGlyph(
          face,
          code,
          (float) (stretch.font().getSize2D() * shape.getScaleY()),
          (float) (-shape.getShearX() / shape.getScaleY()),
          x + (float) place.getX() + shift,
          (float) place.getY(),
          advance,
          letters);
    }

    private float advance(int at) {
      return vector.getGlyphMetrics(at).getAdvanceX();
    }

    private static boolean isMark(int letter) {
      return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static String withoutIsolates(String text) {
      return text.replaceAll("[\u2066-\u2069]", "");
    }
  }
}
