package org.midad.typeset;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.LineMetrics;
import java.awt.font.TextLayout;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Isolates;
import org.midad.model.Direction;
import org.midad.model.Prose;

/**
 * Breaks paragraphs into lines. A paragraph of 500 letters takes one to two milliseconds once the
 * machine is warm; who shows the same one again keeps its layout.
 */
public final class Typesetter {
  /** Fractional metrics, so that lines break alike at every zoom and on every screen. */
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** Balancing stops when it knows the narrowest width this well, in page pixels. */
  private static final float BALANCE_STEP = 4;

  /** Width of a space at a line's end, where nobody sees it, in ems. */
  private static final float SPACE = 0.25f;

  private final FontBook fonts;

  public Typesetter(FontBook fonts) {
    this.fonts = fonts;
  }

  /** By the text's first strong character, and right to left where it has none. */
  public ParagraphLayout layOut(Prose prose, ParagraphStyle style, float width) {
    return layOut(prose, style, width, Direction.of(prose.text()));
  }

  /**
   * @param width in page pixels; a word that is wider is broken where it must be
   * @param direction where the lines begin, whatever the text
   */
  public ParagraphLayout layOut(
      Prose prose, ParagraphStyle style, float width, Direction direction) {
    return layOut(prose, style, width, direction, List.of());
  }

  /**
   * @param aside stretches that are shown and do not belong to the text, such as what was deleted
   *     from it: the rest stands in the order in which it stands without them. In the order of
   *     reading, none empty, none within another
   */
  public ParagraphLayout layOut(
      Prose prose,
      ParagraphStyle style,
      float width,
      Direction direction,
      List<Isolates.Stretch> aside) {
    String text = prose.text();
    float room = Math.max(width, style.size());
    Font font = fonts.font(style.family(), style.weight(), style.size());
    LineMetrics metrics = font.getLineMetrics("ا", CONTEXT);
    Prose written = text.isEmpty() ? Prose.of(" ") : prose;
    ShownText shown = ShownText.of(written.text(), direction, aside);
    Breaker breaker = new Breaker(text, shown, style, direction, room, metrics);
    AttributedString attributed =
        new MarkedText(fonts, style).attributed(written, shown, direction);
    List<Line> lines =
        text.isEmpty()
            ? List.of(breaker.blank(new TextLayout(attributed.getIterator(), CONTEXT)))
            : breaker.lines(attributed);
    return new ParagraphLayout(text, shown, direction, lines, room, style.size());
  }

  /**
   * Like {@link #layOut}, and ends with «…» where the text needs more lines than wished.
   *
   * @param lines 1 or more
   */
  public ParagraphLayout layOutAtMost(
      int lines, Prose prose, ParagraphStyle style, float width, Direction direction) {
    ParagraphLayout whole = layOut(prose, style, width, direction);
    if (whole.lineCount() <= lines) {
      return whole;
    }
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(prose.text());
    int cut = whole.lineStart(lines);
    ParagraphLayout cutShort;
    do {
      cut = graphemes.preceding(cut);
      cutShort = layOut(shortened(prose, cut), style, width, direction);
    } while (cutShort.lineCount() > lines && cut > 1);
    return cutShort;
  }

  private static Prose shortened(Prose prose, int end) {
    int length = prose.text().substring(0, end).stripTrailing().length();
    return prose.slice(0, length).plus(Prose.of("…", prose.marksAt(length)));
  }

  private record Breaker(
      String text,
      ShownText shown,
      ParagraphStyle style,
      Direction direction,
      float width,
      LineMetrics metrics) {

    List<Line> lines(AttributedString attributed) {
      AttributedCharacterIterator characters = attributed.getIterator();
      LineBreakMeasurer measurer =
          new LineBreakMeasurer(characters, new LineBreaks(shown), CONTEXT);
      float wrap = style.balanced() ? balanced(measurer) : width;
      measurer.setPosition(0);
      BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
      graphemes.setText(text);
      List<Line> lines = new ArrayList<>();
      while (measurer.getPosition() < shown.text().length()) {
        int start = measurer.getPosition();
        int end = nextEnd(measurer, wrap, graphemes);
        // Without the spaces at which it is broken, which the JDK misplaces behind Arabic words.
        TextLayout layout =
            measurer.nextLayout(Float.MAX_VALUE, shown.visibleEnd(start, end), false);
        measurer.setPosition(end);
        lines.add(line(start, end, layout, lines.isEmpty() ? null : lines.getLast()));
      }
      return List.copyOf(lines);
    }

    /** Where the next line ends: if a word is broken, then between letters with all their marks. */
    private int nextEnd(LineBreakMeasurer measurer, float wrap, BreakIterator graphemes) {
      int from = shown.offset(measurer.getPosition());
      int shownEnd = measurer.nextOffset(wrap);
      int to = shown.offset(shownEnd);
      if (to > from && graphemes.isBoundary(to)) {
        return shownEnd;
      }
      int before = graphemes.preceding(Math.max(to, 1));
      return shown.end(before > from ? before : graphemes.following(from));
    }

    Line blank(TextLayout space) {
      return line(0, 0, space, null);
    }

    private Line line(int shownStart, int shownEnd, TextLayout layout, @Nullable Line above) {
      int start = shown.offset(shownStart);
      int end = shown.offset(shownEnd);
      float height = Math.round(style.size() * style.leading());
      float glyphs = metrics.getAscent() + metrics.getDescent();
      float foot = Math.round((height - glyphs) / 2 + metrics.getAscent());
      float top = above == null ? 0 : above.bottom();
      if (above != null && height < glyphs) {
        top += collision(above, layout, height);
      }
      float baseline = top + foot;
      boolean rightToLeft = direction == Direction.RIGHT_TO_LEFT;
      float seen = layout.getVisibleAdvance();
      float hanging = layout.getAdvance() - seen;
      float room = width - seen;
      float seenX =
          switch (style.alignment()) {
            case START -> rightToLeft ? room : 0;
            case CENTER -> room / 2;
            case LEFT -> 0;
            case RIGHT -> room;
          };
      return new Line(
          shownStart,
          start,
          end,
          end == text.length() ? end : start + text.substring(start, end).stripTrailing().length(),
          layout,
          rightToLeft ? seenX - hanging : seenX,
          seen,
          style.size() * SPACE,
          top,
          baseline,
          top + height);
    }

    /** How far a line must go down lest its vowels touch the tails of the one above. */
    private static float collision(Line above, TextLayout layout, float height) {
      double tails = above.layout().getBounds().getMaxY();
      double vowels = -layout.getBounds().getMinY();
      return (float) Math.max(0, Math.ceil(tails + vowels + 1 - height));
    }

    /** The narrowest width that needs no more lines than the full width does. */
    private float balanced(LineBreakMeasurer measurer) {
      int lines = count(measurer, width);
      float low = width / (lines + 1);
      float high = width;
      while (lines > 1 && high - low > BALANCE_STEP) {
        float middle = (low + high) / 2;
        if (count(measurer, middle) > lines) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return high;
    }

    private int count(LineBreakMeasurer measurer, float wrap) {
      measurer.setPosition(0);
      int lines = 0;
      while (measurer.getPosition() < shown.text().length()) {
        measurer.setPosition(measurer.nextOffset(wrap));
        lines++;
      }
      return lines;
    }
  }
}
