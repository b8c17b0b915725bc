package org.midad.typeset;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.midad.model.BlockId;
import org.midad.model.Direction;
import org.midad.model.Position;

/**
 * A story set as a page: which letter stands where. Coordinates start at the upper left corner of
 * the column of text, in page pixels.
 */
public final class StoryPage {
  /** Width of the selection in an empty part, in page pixels. */
  private static final float SLIVER = 6;

  private final List<PlacedBlock> blocks;
  private final Map<BlockId, Integer> places;
  private final PageStyle style;
  private final float width;

  StoryPage(List<PlacedBlock> blocks, PageStyle style, float width) {
    this.blocks = List.copyOf(blocks);
    this.style = style;
    this.width = width;
    places = HashMap.newHashMap(blocks.size());
    for (int index = 0; index < blocks.size(); index++) {
      places.put(blocks.get(index).block().id(), index);
    }
  }

  /** In the story's order. */
  public List<PlacedBlock> blocks() {
    return blocks;
  }

  public PageStyle style() {
    return style;
  }

  public float width() {
    return width;
  }

  public float height() {
    return blocks.isEmpty() ? 0 : blocks.getLast().bottom();
  }

  /**
   * @throws NoSuchElementException if the page has no such part
   */
  public int indexOf(BlockId block) {
    Integer place = places.get(block);
    if (place == null) {
      throw new NoSuchElementException("no block " + block.value());
    }
    return place;
  }

  /**
   * @throws NoSuchElementException if the page has no such part
   */
  public PlacedBlock block(BlockId block) {
    return blocks.get(indexOf(block));
  }

  public Caret caret(Position position) {
    return block(position.block()).caret(position.offset());
  }

  /** The place nearest to a point. */
  public Position positionAt(float x, float y) {
    PlacedBlock found = blockAt(x, y);
    return new Position(found.block().id(), found.offsetAt(x, y));
  }

  /** The part nearest to a point; the white space above a part is its own. */
  public PlacedBlock blockAt(float x, float y) {
    PlacedBlock found = blocks.getLast();
    for (PlacedBlock block : blocks) {
      if (y < block.bottom()) {
        found = block;
        break;
      }
    }
    float top = found.top();
    for (PlacedBlock block : blocks) {
      if (block.top() == top && block.distance(x) < found.distance(x)) {
        found = block;
      }
    }
    return found;
  }

  /**
   * What is selected between two places.
   *
   * @param from not behind the other in the story
   */
  public List<Shape> selection(Position from, Position to) {
    List<Shape> shapes = new ArrayList<>();
    int first = indexOf(from.block());
    int last = indexOf(to.block());
    for (int index = first; index <= last; index++) {
      PlacedBlock block = blocks.get(index);
      int length = block.layout().text().length();
      int start = index == first ? from.offset() : 0;
      int end = index == last ? to.offset() : length;
      if (length == 0 && first != last) {
        shapes.add(sliver(block));
      }
      AffineTransform place = AffineTransform.getTranslateInstance(block.x(), block.y());
      for (Shape shape : block.layout().selection(start, end)) {
        shapes.add(place.createTransformedShape(shape));
      }
    }
    return List.copyOf(shapes);
  }

  private static Shape sliver(PlacedBlock block) {
    boolean rightToLeft = block.layout().direction() == Direction.RIGHT_TO_LEFT;
    float x = block.caret(0).x();
    return new Rectangle2D.Float(
        rightToLeft ? x - SLIVER : x, block.y(), SLIVER, block.layout().height());
  }
}
