package org.midad.typeset;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.Direction;

/**
 * A part of a story at its place on the page. The place is where the part is now: it moves when a
 * part above turns out to be of another height than was thought.
 */
public final class PlacedBlock {
  /** Width of the selection in an empty part, in page pixels. */
  private static final float SLIVER = 6;

  private final StoryPage page;
  private final int index;
  private final SetBlock set;

  PlacedBlock(StoryPage page, int index, SetBlock set) {
    this.page = page;
    this.index = index;
    this.set = set;
  }

  public Block block() {
    return set.block();
  }

  /** Whether it stands in the line of the part above it. */
  public boolean isBeside() {
    page.layOut(index);
    return set.beside();
  }

  /** Its place among the page's parts. */
  public int index() {
    return index;
  }

  /** Its text; for a figure, the caption. */
  public ParagraphLayout layout() {
    page.layOut(index);
    return set.layout();
  }

  /** What is shown while it is empty, or null once something is written. */
  public @Nullable ParagraphLayout prompt() {
    page.layOut(index);
    return set.prompt();
  }

  /** Of the text's upper left corner. */
  public float x() {
    page.layOut(index);
    return set.x();
  }

  /** Of the text's upper left corner. */
  public float y() {
    return top() + set.textTop();
  }

  /** Where a figure's picture stands, or null. */
  public @Nullable Rectangle2D frame() {
    float height = set.frameHeight();
    return height == 0 ? null : new Rectangle2D.Float(0, top(), page.width(), height);
  }

  /** Where the part begins, its picture included. */
  public float top() {
    return page.top(index);
  }

  public float bottom() {
    return page.top(index) + set.height();
  }

  /** The caret at one of the part's offsets, on the page, while writing goes in its direction. */
  public Caret caret(int offset) {
    return caret(offset, layout().direction());
  }

  /**
   * The caret at one of the part's offsets, on the page.
   *
   * @param writing where the next letter's direction leads
   */
  public Caret caret(int offset, Direction writing) {
    Caret caret = layout().caret(offset, writing);
    ParagraphLayout prompt = prompt();
    if (prompt == null) {
      return caret.movedBy(x(), y());
    }
    // Where the prompt begins, which in a centred part is not where the first letter will stand.
    Caret first = prompt.caret(0);
    return new Caret(first.x(), OptionalDouble.empty(), caret.top(), caret.bottom())
        .movedBy(x(), y());
  }

  /** The offset nearest to a point of the page. */
  public int offsetAt(float pageX, float pageY) {
    return layout().offsetAt(pageX - x(), pageY - y());
  }

  /** What is selected between two of the part's offsets, on the page. */
  public List<Shape> selection(int from, int to) {
    AffineTransform place = AffineTransform.getTranslateInstance(x(), y());
    List<Shape> shapes = new ArrayList<>();
    for (Shape shape : layout().selection(from, to)) {
      shapes.add(place.createTransformedShape(shape));
    }
    return shapes;
  }

  /** Where a line under what stands between two of the part's offsets runs, on the page. */
  public List<Line2D> underline(int from, int to) {
    return layout().underline(from, to).stream()
        .<Line2D>map(stroke ->
            new Line2D.Double(
                stroke.getX1() + x(), stroke.getY1() + y(),
                stroke.getX2() + x(), stroke.getY2() + y()))
        .toList();
  }

  /** What shows that an empty part is selected with others, on the page. */
  public Shape sliver() {
    boolean rightToLeft = layout().direction() == Direction.RIGHT_TO_LEFT;
    float x = caret(0).x();
    return new Rectangle2D.Float(rightToLeft ? x - SLIVER : x, y(), SLIVER, layout().height());
  }

  /** How far a point lies beside what is seen of the text. */
  float distance(float pageX) {
    ParagraphLayout prompt = prompt();
    ParagraphLayout seen = prompt == null ? layout() : prompt;
    float start = x() + seen.inkStart();
    return Math.max(0, Math.max(start - pageX, pageX - start - seen.usedWidth()));
  }
}
