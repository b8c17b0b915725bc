package org.midad.ui.text;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.midad.edit.Boundaries;
import org.midad.edit.Selection;
import org.midad.model.Direction;
import org.midad.model.Position;
import org.midad.typeset.PlacedBlock;
import org.midad.typeset.StoryPage;

/** Where the caret goes from where it is. */
record CaretMovement(StoryPage page) {

  /** By a grapheme, as the eye sees it; beyond a part's edge into its neighbour. */
  Position left(Position from) {
    return beside(from, true);
  }

  /** By a grapheme, as the eye sees it; beyond a part's edge into its neighbour. */
  Position right(Position from) {
    return beside(from, false);
  }

  /** By a word, as the eye sees the paragraph's direction. */
  Position wordLeft(Position from) {
    return word(from, isForward(from, true));
  }

  /** By a word, as the eye sees the paragraph's direction. */
  Position wordRight(Position from) {
    return word(from, isForward(from, false));
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
    float y = page.caret(from).top() + down;
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
        left
            ? block.layout().leftOf(from.offset(), block.layout().direction())
            : block.layout().rightOf(from.offset(), block.layout().direction());
    if (offset.isPresent()) {
      return new Position(from.block(), offset.getAsInt());
    }
    return isForward(from, left) ? startOfNext(from) : endOfPrevious(from);
  }

  private Position word(Position from, boolean forward) {
    String text = page.block(from.block()).layout().text();
    if (forward) {
      return from.offset() == text.length()
          ? startOfNext(from)
          : new Position(from.block(), Boundaries.nextWord(text, from.offset()));
    }
    return from.offset() == 0
        ? endOfPrevious(from)
        : new Position(from.block(), Boundaries.previousWord(text, from.offset()));
  }

  private boolean isForward(Position from, boolean left) {
    return left == (page.block(from.block()).layout().direction() == Direction.RIGHT_TO_LEFT);
  }

  private Position startOfNext(Position from) {
    int next = page.indexOf(from.block()) + 1;
    return next < page.blocks().size() ? startOf(page.blocks().get(next)) : from;
  }

  private Position endOfPrevious(Position from) {
    int previous = page.indexOf(from.block()) - 1;
    return previous >= 0 ? endOf(page.blocks().get(previous)) : from;
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
