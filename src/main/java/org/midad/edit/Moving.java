package org.midad.edit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Stamp;
import org.midad.model.Story;

/**
 * Commands that put blocks elsewhere in the story. Figures go anywhere; the rest of the body stays
 * behind the header, whose parts have places of their own.
 */
public final class Moving {
  private Moving() {}

  /** Moves the selected blocks before the one above them. */
  public static Optional<Transaction> up(EditorState state, Stamp stamp) {
    Story story = state.story();
    return move(state, story.indexOf(state.start().block()) - 1, stamp);
  }

  /** Moves the selected blocks behind the one below them. */
  public static Optional<Transaction> down(EditorState state, Stamp stamp) {
    Story story = state.story();
    return move(state, story.indexOf(state.end().block()) + 2, stamp);
  }

  /**
   * Moves one block, and selects nothing else than before.
   *
   * @param gap the number of blocks that stand before its new place, itself counted where it is one
   *     of them
   */
  public static Optional<Transaction> to(EditorState state, BlockId block, int gap, Stamp stamp) {
    Story story = state.story();
    return move(story, List.of(story.block(block)), gap, stamp);
  }

  /** Whether a block may be moved at all. */
  public static boolean movable(Block block) {
    return block.kind().isBody() || Parts.figure(block);
  }

  private static Optional<Transaction> move(EditorState state, int gap, Stamp stamp) {
    Story story = state.story();
    int from = story.indexOf(state.start().block());
    int to = story.indexOf(state.end().block()) + 1;
    return move(story, story.blocks().subList(from, to), gap, stamp);
  }

  private static Optional<Transaction> move(Story story, List<Block> moved, int gap, Stamp stamp) {
    int from = story.indexOf(moved.getFirst().id());
    boolean stays = gap >= from && gap <= from + moved.size();
    if (stays || gap < first(story, moved) || gap > story.blocks().size()) {
      return Optional.empty();
    }
    if (!moved.stream().allMatch(Moving::movable)) {
      return Optional.empty();
    }
    Edits edits = new Edits(story, stamp);
    @Nullable BlockId anchor = gap == 0 ? null : story.blocks().get(gap - 1).id();
    for (Block block : moved) {
      edits.add(new MoveBlock(block.id(), anchor));
      anchor = block.id();
    }
    return edits.carried();
  }

  /** The first gap that the blocks may go to. */
  private static int first(Story story, List<Block> moved) {
    if (moved.stream().allMatch(Parts::figure)) {
      return 0;
    }
    int last = 0;
    for (Block block : story.blocks()) {
      if (!movable(block)) {
        last = story.indexOf(block.id()) + 1;
      }
    }
    return last;
  }
}
