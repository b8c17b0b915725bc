package org.midad.typeset;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextHitInfo;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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

  private final String text;
  private final Direction direction;
  private final List<Line> lines;
  private final float width;
  private final float size;
  private final BreakIterator graphemes;

  ParagraphLayout(String text, Direction direction, List<Line> lines, float width, float size) {
    this.text = text;
    this.direction = direction;
    this.lines = lines;
    this.width = width;
    this.size = size;
    this.graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    this.graphemes.setText(text);
  }

  public String text() {
    return text;
  }

  public Direction direction() {
    return direction;
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
    return Math.max(at.start(), preceding(at.end()));
  }

  /** The offset nearest to a point; never inside a grapheme. */
  public int offsetAt(float x, float y) {
    return offsetOnLine(lineAt(y), x);
  }

  /** The offset of a line nearest to a place. */
  public int offsetOnLine(int index, float x) {
    Line line = lines.get(index);
    if (line.isEmpty()) {
      return line.start();
    }
    TextHitInfo hit = line.layout().hitTestChar(x - line.x(), 0);
    int offset = line.start() + hit.getInsertionIndex();
    return Math.min(wholeGrapheme(offset, hit.isLeadingEdge()), lineEnd(index));
  }

  public Caret caret(int offset) {
    Line line = lines.get(lineOf(offset));
    Shape[] shapes =
        line.layout()
            .getCaretShapes(
                Math.min(offset - line.start(), line.layout().getCharacterCount()),
                new Rectangle2D.Float(0, -1, line.layout().getAdvance(), 2));
    float x = middle(shapes[0]) + line.x();
    OptionalDouble second =
        shapes[1] == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(middle(shapes[1]) + line.x());
    return new Caret(
        x, second, line.baseline() - CARET_ASCENT * size, line.baseline() + CARET_DESCENT * size);
  }

  /**
   * What is selected between two offsets, as tall as the lines are, so that nothing shows between
   * them.
   */
  public List<Shape> selection(int from, int to) {
    List<Shape> shapes = new ArrayList<>();
    for (Line line : lines) {
      int start = Math.max(from, line.start());
      int end = Math.min(to, line.end());
      if (start < end) {
        Rectangle2D bounds =
            new Rectangle2D.Float(
                0,
                line.top() - line.baseline(),
                line.layout().getAdvance(),
                line.bottom() - line.top());
        Shape shape =
            line.layout()
                .getLogicalHighlightShape(start - line.start(), end - line.start(), bounds);
        shapes.add(
            AffineTransform.getTranslateInstance(line.x(), line.baseline())
                .createTransformedShape(shape));
      }
    }
    return List.copyOf(shapes);
  }

  /** The offset left of another as the eye sees it; none where the paragraph ends there. */
  public OptionalInt leftOf(int offset) {
    return beside(offset, true);
  }

  /** The offset right of another as the eye sees it; none where the paragraph ends there. */
  public OptionalInt rightOf(int offset) {
    return beside(offset, false);
  }

  private OptionalInt beside(int offset, boolean left) {
    int index = lineOf(offset);
    Line line = lines.get(index);
    boolean forward = left == (direction == Direction.RIGHT_TO_LEFT);
    int at = offset - line.start();
    for (int steps = 0; !line.isEmpty() && steps <= line.end() - line.start(); steps++) {
      TextHitInfo hit = left ? line.layout().getNextLeftHit(at) : line.layout().getNextRightHit(at);
      if (hit == null) {
        break;
      }
      at = hit.getInsertionIndex();
      if (graphemes.isBoundary(line.start() + at) && line.start() + at != offset) {
        return OptionalInt.of(line.start() + at);
      }
    }
    if (forward) {
      return index == lines.size() - 1
          ? OptionalInt.empty()
          : OptionalInt.of(lines.get(index + 1).start());
    }
    return index == 0 ? OptionalInt.empty() : OptionalInt.of(lineEnd(index - 1));
  }

  /** Draws the letters in the graphics' colour; links bring theirs. */
  public void paint(Graphics2D graphics, float x, float y) {
    for (Line line : lines) {
      if (!line.isEmpty()) {
        line.layout().draw(graphics, x + line.x(), y + line.baseline());
      }
    }
  }

  private int wholeGrapheme(int offset, boolean forward) {
    if (graphemes.isBoundary(offset)) {
      return offset;
    }
    return forward ? preceding(offset) : graphemes.following(offset);
  }

  private int preceding(int offset) {
    return Math.max(0, graphemes.preceding(offset));
  }

  private static float middle(Shape caret) {
    return (float) caret.getBounds2D().getCenterX();
  }
}
