package org.midad.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Prose;

/**
 * Puts blocks in their order. A row of a table becomes one paragraph, its cells parted by a stroke,
 * unless its cells hold more than a table's do; a caption goes to its picture.
 */
final class Layout {
  /** Far more than any story has; each takes some hundred bytes. */
  static final int MOST_BLOCKS = 20_000;

  private static final Prose BETWEEN_CELLS = Prose.of(" | ");

  /** In UTF-16 units: a longer cell is a column of a page. */
  private static final int LONGEST_CELL = 200;

  private final Deque<Box> boxes = new ArrayDeque<>();
  private int laid;

  /**
   * What gathers blocks.
   *
   * @param blocks so far
   * @param cells of a row, as they are closed
   * @param captions that wait for their picture
   */
  private record Box(
      String tag, List<Block> blocks, List<List<Block>> cells, List<Prose> captions) {
    Box(String tag) {
      this(tag, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  Layout() {
    boxes.push(new Box(""));
  }

  void enter(String tag) {
    if (isBox(tag)) {
      boxes.push(new Box(tag));
    }
  }

  void leave(String tag) {
    if (!isBox(tag)) {
      return;
    }
    Box closed = boxes.pop();
    switch (tag) {
      case "td", "th" -> {
        if (box().tag().equals("tr")) {
          box().cells().add(closed.blocks());
        } else {
          box().blocks().addAll(closed.blocks());
        }
      }
      case "tr" -> {
        box().blocks().addAll(closed.blocks());
        box().blocks().addAll(row(closed.cells()));
      }
      default -> box().blocks().addAll(figure(closed));
    }
  }

  void add(Block block) {
    limit(++laid);
    box().blocks().add(block);
  }

  /** The text under a picture that was just laid down, or is still to come. */
  void caption(Prose caption) {
    Block last = last();
    if (last != null && last.figure() != null) {
      replaceLast(last.withProse(joined(last.prose(), Prose.of(" "), caption)));
    } else if (box().tag().equals("figure")) {
      box().captions().add(caption);
    } else {
      add(Block.of(BlockKind.PARAGRAPH, caption));
    }
  }

  /** The text under a picture, or else in its place where the picture was not there yet. */
  void captionOfOurs(Prose caption) {
    Block last = last();
    if (last != null && last.figure() != null && last.prose().isEmpty()) {
      replaceLast(last.withProse(caption));
    } else {
      add(Block.of(Figure.PENDING, "").withProse(caption));
    }
  }

  /** Refuses what is no story any more. */
  static void limit(long blocks) {
    if (blocks > MOST_BLOCKS) {
      throw new Refused(Refused.Cause.TOO_LARGE, "more than " + MOST_BLOCKS + " blocks");
    }
  }

  /** Who made the picture, in a line below it. */
  void credit(Prose credit) {
    Block last = last();
    if (last == null || last.figure() == null || !last.figure().credit().isEmpty()) {
      add(Block.of(Figure.PENDING.withCredit(credit.text()), ""));
      return;
    }
    replaceLast(last.withFigure(last.figure().withCredit(credit.text())));
  }

  /** Likewise whose it is, and what may be done with it. */
  void rights(Prose rights) {
    Block last = last();
    if (last == null || last.figure() == null || !last.figure().rights().isEmpty()) {
      add(Block.of(Figure.PENDING.withRights(rights.text()), ""));
      return;
    }
    replaceLast(last.withFigure(last.figure().withRights(rights.text())));
  }

  List<Block> blocks() {
    return box().blocks();
  }

  /** What was laid down last, in the box that is open. */
  @Nullable Block last() {
    List<Block> blocks = box().blocks();
    return blocks.isEmpty() ? null : blocks.getLast();
  }

  private void replaceLast(Block block) {
    box().blocks().removeLast();
    box().blocks().add(block);
  }

  private static boolean isBox(String tag) {
    return switch (tag) {
      case "td", "th", "tr", "figure" -> true;
      default -> false;
    };
  }

  private Box box() {
    return Objects.requireNonNull(boxes.peek(), "there is always the outermost");
  }

  private static List<Block> row(List<List<Block>> all) {
    List<List<Block>> cells = all.stream().filter(cell -> !cell.isEmpty()).toList();
    if (cells.size() < 2 || !cells.stream().allMatch(Layout::isCell)) {
      return cells.stream().flatMap(List::stream).toList();
    }
    Prose text = Prose.EMPTY;
    for (List<Block> cell : cells) {
      Prose inside = Prose.EMPTY;
      for (Block block : cell) {
        inside = joined(inside, Prose.of(" "), block.prose());
      }
      text = joined(text, BETWEEN_CELLS, inside);
    }
    return List.of(
        Block.of(BlockKind.PARAGRAPH, text).withDirection(cells.getFirst().getFirst().direction()));
  }

  private static boolean isCell(List<Block> cell) {
    return cell.stream().allMatch(block -> block.kind() == BlockKind.PARAGRAPH)
        && cell.stream().mapToInt(block -> block.prose().length()).sum() <= LONGEST_CELL;
  }

  private static List<Block> figure(Box closed) {
    List<Block> blocks = closed.blocks();
    for (Prose caption : closed.captions()) {
      int picture = 0;
      while (picture < blocks.size() && blocks.get(picture).kind() != BlockKind.FIGURE) {
        picture++;
      }
      if (picture < blocks.size()) {
        Block figure = blocks.get(picture);
        blocks.set(picture, figure.withProse(joined(figure.prose(), Prose.of(" "), caption)));
      } else if (blocks.isEmpty()) {
        blocks.add(new Block(BlockId.create(), BlockKind.FIGURE, caption, Figure.PENDING, null));
      } else {
        blocks.add(Block.of(BlockKind.PARAGRAPH, caption));
      }
    }
    return blocks;
  }

  private static Prose joined(Prose before, Prose between, Prose after) {
    return before.isEmpty() ? after : before.plus(between).plus(after);
  }
}
