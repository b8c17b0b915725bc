package org.midad.typeset;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.midad.model.Direction;

/**
 * A paragraph in lines: where each letter stands, and which letter stands where. For one thread;
 * coordinates start at the paragraph's upper left corner. The offset at which a line is broken
 * belongs to the line after it.
 */
public final class ParagraphLayout {
  /** How far a caret reaches over and under the baseline, in ems. */
  private static final float CARET_ASCENT = 0.95f;

  private static final float CARET_DESCENT = 0.45f;

  /** How far a line under letters is from their baseline, in ems. */
  private static final float UNDERLINE = 0.36f;

  /** How far a mark under such a line is from the letters' baseline, in ems. */
  private static final float BELOW = 0.5f;

  /** How far a line through letters is below their baseline, in ems: over it. */
  private static final float STRIKE = -0.2f;

  /** Two carets nearer to each other, in page pixels, are one. */
  private static final float APART = 0.5f;

  private final String text;
  private final Direction direction;
  private final List<Line> lines;
  private final float width;
  private final float size;
  private final ShownText shown;
  private final @Nullable Letters[] letters;

  ParagraphLayout(
      String text,
      ShownText shown,
      Direction direction,
      List<Line> lines,
      float width,
      float size) {
    this.text = text;
    this.shown = shown;
    this.direction = direction;
    this.lines = lines;
    this.width = width;
    this.size = size;
    this.letters = new Letters[lines.size()];
  }

  public String text() {
    return text;
  }

  public Direction direction() {
    return direction;
  }

  /** The text as the JDK was given it. */
  ShownText shown() {
    return shown;
  }

  List<Line> lines() {
    return lines;
  }

  public int lineCount() {
    return lines.size();
  }

  /** The width that the lines were broken for. */
  public float width() {
    return width;
  }

  /** Width of the longest line as it is seen. */
  public float usedWidth() {
    float used = 0;
    for (Line line : lines) {
      used = Math.max(used, line.width());
    }
    return used;
  }

  /** The left end, as the eye sees it, of what is seen of the leftmost line. */
  float inkStart() {
    float start = width;
    for (Line line : lines) {
      start = Math.min(start, line.seenX(direction));
    }
    return start;
  }

  public float height() {
    return lines.getLast().bottom();
  }

  /** From the top down to the first line's letters' foot. */
  public float firstBaseline() {
    return lines.getFirst().baseline();
  }

  /** From 0 to {@link #lineCount()} - 1. */
  public int lineOf(int offset) {
    for (int index = lines.size() - 1; index > 0; index--) {
      if (offset >= lines.get(index).start()) {
        return index;
      }
    }
    return 0;
  }

  /** The line at a height; the first or last one where there is none. */
  public int lineAt(float y) {
    for (int index = 0; index < lines.size(); index++) {
      if (y < lines.get(index).bottom()) {
        return index;
      }
    }
    return lines.size() - 1;
  }

  public int lineStart(int line) {
    return lines.get(line).start();
  }

  /** The last offset that still belongs to the line: before the space at which it is broken. */
  public int lineEnd(int line) {
    Line at = lines.get(line);
    if (line == lines.size() - 1 || at.visibleEnd() < at.end()) {
      return at.visibleEnd();
    }
    return letters(line).lastStop();
  }

  /** The offset nearest to a point; never inside a grapheme. */
  public int offsetAt(float x, float y) {
    return offsetOnLine(lineAt(y), x);
  }

  /** The offset of a line nearest to a place: that of the half of the letter which is there. */
  public int offsetOnLine(int index, float x) {
    Line line = lines.get(index);
    return line.isEmpty()
        ? line.start()
        : Math.min(letters(index).offsetAt(x - line.x()), lineEnd(index));
  }

  /** The caret while writing goes in the paragraph's own direction. */
  public Caret caret(int offset) {
    return caret(offset, direction);
  }

  /**
   * The caret at an offset.
   *
   * @param writing where the next letter's direction leads
   */
  public Caret caret(int offset, Direction writing) {
    int index = lineOf(offset);
    Line line = lines.get(index);
    float[] places = line.isEmpty() ? blank(line) : letters(index).caret(offset, writing);
    return new Caret(
        within(places[0] + line.x()),
        Math.abs(places[0] - places[1]) < APART
            ? OptionalDouble.empty()
            : OptionalDouble.of(within(places[1] + line.x())),
        line.baseline() - CARET_ASCENT * size,
        line.baseline() + CARET_DESCENT * size);
  }

  /** Behind spaces that hang out of the paragraph the caret stays at its edge. */
  private float within(float x) {
    return Math.clamp(x, 0, width);
  }

  /** An empty paragraph's line has a space that counts as none: the caret stands before it. */
  private float[] blank(Line line) {
    float x = direction == Direction.RIGHT_TO_LEFT ? line.layout().getAdvance() : 0;
    return new float[] {x, x};
  }

  /**
   * What is selected between two offsets, as tall as the lines are, so that nothing shows between
   * them.
   */
  public List<Shape> selection(int from, int to) {
    List<Shape> shapes = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      if (Math.max(from, line.start()) < Math.min(to, line.end())) {
        Path2D shape = new Path2D.Float();
        for (float[] stretch : letters(index).between(from, to)) {
          shape.append(
              new Rectangle2D.Float(
                  line.x() + stretch[0],
                  line.top(),
                  stretch[1] - stretch[0],
                  line.bottom() - line.top()),
              false);
        }
        shapes.add(shape);
      }
    }
    return List.copyOf(shapes);
  }

  /** Where a line under what stands between two offsets runs, just below the letters' feet. */
  public List<Line2D> underline(int from, int to) {
    return strokes(from, to, UNDERLINE);
  }

  /** Where a mark below what stands between two offsets runs, under a line that is there. */
  public List<Line2D> below(int from, int to) {
    return strokes(from, to, BELOW);
  }

  /** The same for a place between two letters, which has no width of its own. */
  public Line2D below(int offset, float width) {
    float y = lines.get(lineOf(offset)).baseline() + BELOW * size;
    float x = caret(offset).x();
    return new Line2D.Float(x - width / 2, y, x + width / 2, y);
  }

  /** Where a line through what stands between two offsets runs. */
  public List<Line2D> strike(int from, int to) {
    return strokes(from, to, STRIKE);
  }

  /**
   * @param below the baseline, in ems
   */
  private List<Line2D> strokes(int from, int to, float below) {
    List<Line2D> strokes = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      if (Math.max(from, line.start()) < Math.min(to, line.end())) {
        float y = line.baseline() + below * size;
        for (float[] stretch : letters(index).between(from, to)) {
          strokes.add(new Line2D.Float(line.x() + stretch[0], y, line.x() + stretch[1], y));
        }
      }
    }
    return List.copyOf(strokes);
  }

  /**
   * The offset left of another as the eye sees it, by a letter; none where the paragraph ends
   * there. Whoever goes on comes to every offset, and to none twice.
   *
   * @param writing where the next letter's direction leads, as for {@link #caret}
   */
  public OptionalInt leftOf(int offset, Direction writing) {
    return beside(offset, writing, true);
  }

  /** The offset right of another; like {@link #leftOf}. */
  public OptionalInt rightOf(int offset, Direction writing) {
    return beside(offset, writing, false);
  }

  /** Where a caret that comes from the left enters. */
  public int leftmost(Direction writing) {
    return stops(direction == Direction.RIGHT_TO_LEFT ? lines.size() - 1 : 0, writing).getFirst();
  }

  /** Where a caret that comes from the right enters. */
  public int rightmost(Direction writing) {
    return stops(direction == Direction.RIGHT_TO_LEFT ? 0 : lines.size() - 1, writing).getLast();
  }

  private OptionalInt beside(int offset, Direction writing, boolean left) {
    int index = lineOf(offset);
    List<Integer> stops = stops(index, writing);
    int beside = stops.indexOf(offset) + (left ? -1 : 1);
    if (beside >= 0 && beside < stops.size()) {
      return OptionalInt.of(stops.get(beside));
    }
    int line = left == (direction == Direction.RIGHT_TO_LEFT) ? index + 1 : index - 1;
    if (line < 0 || line == lines.size()) {
      return OptionalInt.empty();
    }
    List<Integer> other = stops(line, writing);
    return OptionalInt.of(left ? other.getLast() : other.getFirst());
  }

  private List<Integer> stops(int line, Direction writing) {
    return lines.get(line).isEmpty()
        ? List.of(lines.get(line).start())
        : letters(line).stops(writing);
  }

  /** The letters of a line that is not empty; measured when they are first asked for. */
  Letters letters(int index) {
    Letters known = letters[index];
    if (known == null) {
      known = new Letters(text, shown, lines.get(index), direction, index == lines.size() - 1);
      letters[index] = known;
    }
    return known;
  }

  /** What is there and nobody sees, with the isolates that order the page. */
  public List<HiddenSign> hiddenSigns() {
    HiddenSigns signs = new HiddenSigns(text, direction, size);
    List<HiddenSign> found = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      if (!lines.get(index).isEmpty()) {
        found.addAll(signs.of(lines.get(index), letters(index)));
      }
    }
    found.add(signs.end(lines.getLast(), caret(text.length()).x()));
    return List.copyOf(found);
  }

  /** Draws the letters in the graphics' colour; links bring theirs. */
  public void paint(Graphics2D graphics, float x, float y) {
    Rectangle clip = graphics.getClipBounds();
    for (Line line : lines) {
      // Vowels and tails reach out of a line, but not beyond its neighbours.
      float reach = line.bottom() - line.top();
      boolean seen =
          clip == null
              || (y + line.bottom() + reach >= clip.getMinY()
                  && y + line.top() - reach <= clip.getMaxY());
      if (seen && !line.isEmpty()) {
        line.layout().draw(graphics, x + line.x(), y + line.baseline());
      }
    }
  }
}
