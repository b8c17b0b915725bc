package org.midad.ui.text;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.midad.edit.Boundaries;
import org.midad.edit.Selection;
import org.midad.model.Direction;
import org.midad.model.Position;
import org.midad.typeset.Caret;
import org.midad.typeset.PlacedBlock;
import org.midad.typeset.StoryPage;

/**
 * Where the caret goes from where it is. Beyond a part's edge to the left it goes into the next
 * part's right edge on a page that is read to the left, whatever the two parts' own directions, and
 * into the previous one's on another page: so it comes everywhere, and nowhere twice.
 *
 * @param keyboard in which direction the keyboard writes; empty where nobody knows
 */
record CaretMovement(StoryPage page, Optional<Direction> keyboard, Arrows arrows) {

  /** By a grapheme; beyond a part's edge into its neighbour. */
  Position left(Position from) {
    return beside(from, true);
  }

  /** By a grapheme; beyond a part's edge into its neighbour. */
  Position right(Position from) {
    return beside(from, false);
  }

  /** By a word, in the order in which the part is read, which leads to the left in Arabic. */
  Position wordLeft(Position from) {
    return word(from, true);
  }

  /** By a word, in the order in which the part is read, which leads to the left in Arabic. */
  Position wordRight(Position from) {
    return word(from, false);
  }

  /** To the start of the part, and from there to that of the one before it. */
  Position partUp(Position from) {
    int index = page.indexOf(from.block());
    return startOf(page.blocks().get(from.offset() > 0 ? index : Math.max(0, index - 1)));
  }

  /** To the start of the next part; in the last one, to its end. */
  Position partDown(Position from) {
    int next = page.indexOf(from.block()) + 1;
    return next < page.blocks().size() ? startOf(page.blocks().get(next)) : storyEnd();
  }

  /** The caret as it is shown. */
  Caret caret(Position at) {
    PlacedBlock block = page.block(at.block());
    return block.caret(at.offset(), writing(block));
  }

  /**
   * To the line above.
   *
   * @param x on the page, where the caret would like to be
   */
  Position up(Position from, float x) {
    PlacedBlock block = page.block(from.block());
    int line = block.layout().lineOf(from.offset());
    if (line > 0) {
      return onLine(block, line - 1, x);
    }
    List<PlacedBlock> blocks = page.blocks();
    for (int index = page.indexOf(from.block()) - 1; index >= 0; index--) {
      if (blocks.get(index).bottom() <= block.top()) {
        PlacedBlock above = inRow(blocks.get(index), x);
        return onLine(above, above.layout().lineCount() - 1, x);
      }
    }
    return storyStart();
  }

  /**
   * To the line below.
   *
   * @param x on the page, where the caret would like to be
   */
  Position down(Position from, float x) {
    PlacedBlock block = page.block(from.block());
    int line = block.layout().lineOf(from.offset());
    if (line < block.layout().lineCount() - 1) {
      return onLine(block, line + 1, x);
    }
    for (PlacedBlock below : page.blocks()) {
      if (below.top() >= block.bottom()) {
        return onLine(inRow(below, x), 0, x);
      }
    }
    return storyEnd();
  }

  /** By a screen, up or down. */
  Position far(Position from, float x, float down) {
    float y = caret(from).top() + down;
    if (y < 0) {
      return storyStart();
    }
    return y > page.height() ? storyEnd() : page.positionAt(x, y);
  }

  Position lineStart(Position from) {
    PlacedBlock block = page.block(from.block());
    return new Position(
        from.block(), block.layout().lineStart(block.layout().lineOf(from.offset())));
  }

  Position lineEnd(Position from) {
    PlacedBlock block = page.block(from.block());
    return new Position(from.block(), block.layout().lineEnd(block.layout().lineOf(from.offset())));
  }

  Position storyStart() {
    return startOf(page.blocks().getFirst());
  }

  Position storyEnd() {
    return endOf(page.blocks().getLast());
  }

  /** The word at a place, or the spaces or the sign where there is none. */
  Selection wordAt(Position at) {
    String text = page.block(at.block()).layout().text();
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    int start = text.isEmpty() ? 0 : words.preceding(Math.min(at.offset() + 1, text.length()));
    int end = text.isEmpty() ? 0 : words.following(Math.max(0, start));
    return new Selection(
        new Position(at.block(), Math.max(0, start)), new Position(at.block(), end));
  }

  Selection blockAt(Position at) {
    PlacedBlock block = page.block(at.block());
    return new Selection(startOf(block), endOf(block));
  }

  /** The first part behind another one of a kind wished; the part itself where there is none. */
  Position nextPart(Position from, Predicate<PlacedBlock> wished) {
    List<PlacedBlock> blocks = page.blocks();
    return blocks.subList(page.indexOf(from.block()) + 1, blocks.size()).stream()
        .filter(wished)
        .findFirst()
        .map(CaretMovement::endOf)
        .orElse(from);
  }

  /** The last part before another one of a kind wished; the part itself where there is none. */
  Position previousPart(Position from, Predicate<PlacedBlock> wished) {
    return page.blocks().subList(0, page.indexOf(from.block())).reversed().stream()
        .filter(wished)
        .findFirst()
        .map(CaretMovement::endOf)
        .orElse(from);
  }

  private Position beside(Position from, boolean left) {
    PlacedBlock block = page.block(from.block());
    OptionalInt offset =
        switch (arrows) {
          case VISUAL ->
              left
                  ? block.layout().leftOf(from.offset(), writing(block))
                  : block.layout().rightOf(from.offset(), writing(block));
          case LOGICAL -> following(block, from.offset(), left == isRightToLeft(block));
        };
    return offset.isPresent()
        ? new Position(from.block(), offset.getAsInt())
        : across(from, left, arrows);
  }

  private static OptionalInt following(PlacedBlock block, int offset, boolean forward) {
    String text = block.layout().text();
    int next = forward ? Boundaries.next(text, offset) : Boundaries.previous(text, offset);
    return next == offset ? OptionalInt.empty() : OptionalInt.of(next);
  }

  private Position word(Position from, boolean left) {
    PlacedBlock block = page.block(from.block());
    String text = block.layout().text();
    boolean forward = left == isRightToLeft(block);
    int offset =
        forward
            ? Boundaries.nextWord(text, from.offset())
            : Boundaries.previousWord(text, from.offset());
    return offset == from.offset()
        ? across(from, left, Arrows.LOGICAL)
        : new Position(from.block(), offset);
  }

  /** Out of a part, and into the other edge of the next one that way. */
  private Position across(Position from, boolean left, Arrows order) {
    boolean onward = left == (page.direction() == Direction.RIGHT_TO_LEFT);
    int beside = page.indexOf(from.block()) + (onward ? 1 : -1);
    if (beside < 0 || beside == page.blocks().size()) {
      return from;
    }
    PlacedBlock block = page.blocks().get(beside);
    return switch (order) {
      case VISUAL ->
          new Position(
              block.block().id(),
              left
                  ? block.layout().rightmost(writing(block))
                  : block.layout().leftmost(writing(block)));
      case LOGICAL -> left == isRightToLeft(block) ? startOf(block) : endOf(block);
    };
  }

  /** The direction of the next letter, which tells where a split caret stands. */
  private Direction writing(PlacedBlock block) {
    return keyboard.orElse(block.layout().direction());
  }

  private static boolean isRightToLeft(PlacedBlock block) {
    return block.layout().direction() == Direction.RIGHT_TO_LEFT;
  }

  /** Of the parts that stand beside one another, the one nearest to a place. */
  private PlacedBlock inRow(PlacedBlock one, float x) {
    return page.blockAt(x, (one.y() + one.bottom()) / 2);
  }

  private static Position onLine(PlacedBlock block, int line, float x) {
    return new Position(block.block().id(), block.layout().offsetOnLine(line, x - block.x()));
  }

  private static Position startOf(PlacedBlock block) {
    return new Position(block.block().id(), 0);
  }

  private static Position endOf(PlacedBlock block) {
    return new Position(block.block().id(), block.layout().text().length());
  }
}
