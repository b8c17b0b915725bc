package org.midad.edit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryMeta;

/** Commands on whole blocks. Each gives nothing where there is nothing to do. */
public final class Blocks {
  private Blocks() {}

  /**
   * Enter, after deleting what is selected. In the body it splits the block, and turns an empty
   * crosshead, quote or list item into a paragraph. At the end of a header part it walks on to the
   * next one, or to a new paragraph; in its middle the rest becomes a paragraph, since header parts
   * stand once.
   */
  public static Optional<Transaction> enter(EditorState state, Stamp stamp) {
    Edits edits = new Edits(state.story(), stamp);
    Deleting.selected(state, edits);
    Position at = state.start();
    Block block = edits.story().block(at.block());
    boolean atEnd = at.offset() == block.prose().length();
    if (!block.kind().isBody()) {
      return atEnd ? walk(edits, block) : split(edits, at, BlockKind.PARAGRAPH);
    }
    if (block.prose().isEmpty() && block.kind() != BlockKind.PARAGRAPH) {
      return edits.add(new SetKind(block.id(), BlockKind.PARAGRAPH)).caretAt(at);
    }
    boolean plain = block.kind() == BlockKind.CROSSHEAD && (atEnd || at.offset() == 0);
    BlockKind kind = plain ? BlockKind.PARAGRAPH : block.kind();
    if (at.offset() == 0 && !atEnd) {
      // The text keeps its block, and with it the comments that name the block.
      return edits
          .add(new InsertBlock(Fit.previous(edits.story(), block.id()), Block.of(kind, "")))
          .caretAt(at);
    }
    return split(edits, at, kind);
  }

  private static Optional<Transaction> walk(Edits edits, Block block) {
    Optional<Block> next =
        Parts.after(edits.story(), block)
            .filter(part -> part.prose().isEmpty() || !part.kind().isBody());
    if (next.isPresent()) {
      return edits.caretAt(Parts.end(next.get()));
    }
    BlockId paragraph = edits.insert(block.id(), Block.of(BlockKind.PARAGRAPH, ""));
    return edits.caretAt(new Position(paragraph, 0));
  }

  private static Optional<Transaction> split(Edits edits, Position at, BlockKind kind) {
    BlockId rest = BlockId.create();
    return edits.add(new SplitBlock(at, rest, kind)).caretAt(new Position(rest, 0));
  }

  /**
   * Gives the selected blocks another role. Figures keep theirs, and so does the headline. A part
   * that stands once is made of one block alone, and where the story has none.
   */
  public static Optional<Transaction> setKind(EditorState state, BlockKind kind, Stamp stamp) {
    Story story = state.story();
    int from = story.indexOf(state.start().block());
    int to = story.indexOf(state.end().block()) + 1;
    boolean taken = kind.standsOnce() && (to - from > 1 || story.first(kind).isPresent());
    if (taken || kind == BlockKind.FIGURE) {
      return Optional.empty();
    }
    Edits edits = new Edits(story, stamp);
    story.blocks().subList(from, to).stream()
        .filter(block -> block.kind() != kind)
        .filter(block -> !Parts.figure(block) && block.kind() != BlockKind.HEADLINE)
        .forEach(block -> edits.add(new SetKind(block.id(), kind)));
    return edits.keepBody().carried();
  }

  /**
   * Chooses where the lines of the selected blocks begin.
   *
   * @param direction null lets each block's text tell
   */
  public static Optional<Transaction> setDirection(
      EditorState state, @Nullable Direction direction, Stamp stamp) {
    Story story = state.story();
    Edits edits = new Edits(story, stamp);
    story
        .blocks()
        .subList(story.indexOf(state.start().block()), story.indexOf(state.end().block()) + 1)
        .stream()
        .filter(block -> block.direction() != direction)
        .forEach(block -> edits.add(new SetDirection(block.id(), direction)));
    return edits.carried();
  }

  /**
   * Adds a header part at its natural place and puts the caret there; if the story has it already,
   * the caret goes to its end.
   *
   * @throws IllegalArgumentException unless the kind stands once
   */
  public static Optional<Transaction> insertPart(EditorState state, BlockKind kind, Stamp stamp) {
    if (!kind.standsOnce()) {
      throw new IllegalArgumentException(kind + " is no part of the header");
    }
    Optional<Block> present = state.story().first(kind);
    return present.isPresent()
        ? Edits.caret(Parts.end(present.get()), stamp)
        : insert(state, naturalPlace(state.story(), kind), Block.of(kind, ""), stamp);
  }

  /** Puts a picture behind the caret's block, from the header at the header's place for it. */
  public static Optional<Transaction> insertFigure(EditorState state, Figure figure, Stamp stamp) {
    BlockKind kind = state.block().kind();
    int index =
        kind.isBody() || kind == BlockKind.FIGURE
            ? state.story().indexOf(state.block().id()) + 1
            : naturalPlace(state.story(), BlockKind.FIGURE);
    return insert(state, index, Block.of(figure, ""), stamp);
  }

  /** Changes the picture of a figure block. */
  public static Optional<Transaction> setFigure(
      EditorState state, BlockId block, Figure figure, Stamp stamp) {
    return state.story().block(block).picture().equals(figure)
        ? Optional.empty()
        : new Edits(state.story(), stamp).add(new SetFigure(block, figure)).carried();
  }

  /** Takes a block away, but for the headline and the only block of the body. */
  public static Optional<Transaction> remove(EditorState state, BlockId block, Stamp stamp) {
    Block old = state.story().block(block);
    boolean needed =
        old.kind() == BlockKind.HEADLINE
            || (old.kind().isBody() && Parts.staying(state.story()) == 1);
    return (needed && !old.leaving()) || state.story().blocks().size() == 1
        ? Optional.empty()
        : new Edits(state.story(), stamp).add(new RemoveBlock(block)).carried();
  }

  /** Changes what is known of the story beside its text. */
  public static Optional<Transaction> setMeta(EditorState state, StoryMeta meta, Stamp stamp) {
    return state.story().meta().equals(meta)
        ? Optional.empty()
        : new Edits(state.story(), stamp).add(new SetMeta(meta)).carried();
  }

  private static Optional<Transaction> insert(
      EditorState state, int index, Block block, Stamp stamp) {
    BlockId after = index == 0 ? null : state.story().blocks().get(index - 1).id();
    return new Edits(state.story(), stamp)
        .add(new InsertBlock(after, block))
        .caretAt(Parts.start(block));
  }

  /** The index before the first block that a reader meets later than one of this kind. */
  static int naturalPlace(Story story, BlockKind kind) {
    int index = 0;
    while (index < story.blocks().size() && story.blocks().get(index).kind().compareTo(kind) <= 0) {
      index++;
    }
    return index;
  }
}
