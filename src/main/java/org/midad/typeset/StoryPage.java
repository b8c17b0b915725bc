package org.midad.typeset;

import java.awt.Shape;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Direction;
import org.midad.model.Position;
import org.midad.model.Story;

/**
 * A story set as a page: which letter stands where. Coordinates start at the upper left corner of
 * the column of text, in page pixels.
 *
 * <p>A part is laid out when somebody asks for its layout. Until then its height is an estimate,
 * and so is the place of everything below it. For one thread.
 */
public final class StoryPage {
  private final PageFormat format;
  private final Story story;
  private final SetBlock[] set;

  /** Where parts begin, as far as that is known. */
  private final float[] tops;

  private int known;

  /** A page on which nothing is laid out yet. */
  StoryPage(PageFormat format, Story story) {
    this(format, story, new SetBlock[0]);
  }

  private StoryPage(PageFormat format, Story story, SetBlock[] before) {
    this.format = format;
    this.story = story;
    this.set = set(format, story.blocks(), before);
    this.tops = new float[set.length];
  }

  /** The same page with the next version of the story; what did not change stays as it is set. */
  StoryPage of(Story changed) {
    return new StoryPage(format, changed, set);
  }

  private static SetBlock[] set(PageFormat format, List<Block> blocks, SetBlock[] before) {
    int shift = blocks.size() - before.length;
    int head = 0;
    while (head < Math.min(blocks.size(), before.length)
        && before[head].block().equals(blocks.get(head))) {
      head++;
    }
    int tail = blocks.size();
    while (tail > head
        && tail - shift > head
        && before[tail - shift - 1].block().equals(blocks.get(tail - 1))) {
      tail--;
    }
    Map<BlockId, SetBlock> between = new HashMap<>();
    for (int index = head; index < tail - shift; index++) {
      between.put(before[index].block().id(), before[index]);
    }
    SetBlock[] set = new SetBlock[blocks.size()];
    for (int index = 0; index < set.length; index++) {
      Block block = blocks.get(index);
      SetBlock above = index == 0 ? null : set[index - 1];
      @Nullable SetBlock old =
          index < head
              ? before[index]
              : index < tail ? between.get(block.id()) : before[index - shift];
      set[index] = old == null ? new SetBlock(format, block, above) : old.next(block, above);
    }
    return set;
  }

  /** In the story's order. */
  public List<PlacedBlock> blocks() {
    return new AbstractList<>() {
      @Override
      public PlacedBlock get(int index) {
        return block(index);
      }

      @Override
      public int size() {
        return set.length;
      }
    };
  }

  public PageStyle style() {
    return format.style();
  }

  public float width() {
    return format.width();
  }

  /** An estimate for as long as parts are not laid out. */
  public float height() {
    return set.length == 0 ? 0 : bottom(set.length - 1);
  }

  public boolean has(BlockId block) {
    return story.indexOf(block) >= 0;
  }

  /**
   * @throws NoSuchElementException if the page has no such part
   */
  public int indexOf(BlockId block) {
    int place = story.indexOf(block);
    if (place < 0) {
      throw new NoSuchElementException("no block " + block.value());
    }
    return place;
  }

  /**
   * @throws NoSuchElementException if the page has no such part
   */
  public PlacedBlock block(BlockId block) {
    return block(indexOf(block));
  }

  public Caret caret(Position position) {
    return block(position.block()).caret(position.offset());
  }

  /**
   * Where the page is read to: as most of what is written on it is; if that does not tell, as its
   * language is.
   */
  public Direction direction() {
    Direction main = story.meta().direction();
    long against =
        story.blocks().stream()
            .filter(block -> !block.prose().isEmpty() && block.direction(main) != main)
            .count();
    long written = story.blocks().stream().filter(block -> !block.prose().isEmpty()).count();
    return 2 * against > written ? main.opposite() : main;
  }

  /** The place nearest to a point. */
  public Position positionAt(float x, float y) {
    PlacedBlock found = blockAt(x, y);
    return new Position(found.block().id(), found.offsetAt(x, y));
  }

  /** The part nearest to a point; the white space above a part is its own. */
  public PlacedBlock blockAt(float x, float y) {
    int index = indexAt(y);
    while (layOut(index)) {
      // Now that its height is known another part may stand there.
      index = indexAt(y);
    }
    PlacedBlock found = block(index);
    for (int other = index + 1; other < set.length && set[other].beside(); other++) {
      if (block(other).distance(x) < found.distance(x)) {
        found = block(other);
      }
    }
    return found;
  }

  /** The first part that ends below a height as far as is known, or the last one. */
  public int indexAt(float y) {
    int index = 0;
    while (index < set.length - 1 && y >= bottom(index)) {
      index++;
    }
    return index;
  }

  /**
   * Lays out all that stands between two heights.
   *
   * @param anchor index of a part, from whose top the heights are measured
   * @return the parts that stand there
   */
  public List<PlacedBlock> layOut(int anchor, float from, float to) {
    int first = anchor;
    while (first > 0 && bottom(first - 1) - top(anchor) > from) {
      first--;
      layOut(first);
    }
    List<PlacedBlock> there = new ArrayList<>();
    for (int index = first; index < set.length && top(index) - top(anchor) < to; index++) {
      layOut(index);
      if (bottom(index) - top(anchor) > from) {
        there.add(block(index));
      }
    }
    return there;
  }

  public boolean isLaidOut(int index) {
    return set[index].isLaidOut();
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
      PlacedBlock block = block(index);
      int length = block.block().prose().length();
      int start = index == first ? from.offset() : 0;
      int end = index == last ? to.offset() : length;
      if (length == 0 && first != last) {
        shapes.add(block.sliver());
      }
      shapes.addAll(block.selection(start, end));
    }
    return List.copyOf(shapes);
  }

  /**
   * Lays out a part, unless it is laid out already.
   *
   * @return whether it was not
   */
  boolean layOut(int index) {
    SetBlock block = set[index];
    if (block.isLaidOut()) {
      return false;
    }
    float estimate = block.height();
    block.layout();
    if (block.height() != estimate) {
      known = Math.min(known, index + 1);
    }
    return true;
  }

  float top(int index) {
    while (known <= index) {
      // What stands beside something cannot be placed before both are laid out.
      int next = known;
      float top =
          next == 0 ? 0 : set[next].beside() ? tops[next - 1] : bottom(next - 1) + set[next].gap();
      tops[next] = top;
      known = next + 1;
    }
    return tops[index];
  }

  private float bottom(int index) {
    return top(index) + set[index].height();
  }

  private PlacedBlock block(int index) {
    return new PlacedBlock(this, index, set[index]);
  }
}
