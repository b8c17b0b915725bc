package org.midad.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Story;

/**
 * Moves a block to another place.
 *
 * @param after the block that it then follows, or null for the start of the story
 */
public record MoveBlock(BlockId block, @Nullable BlockId after) implements Step {

  @Override
  public Story apply(Story story) {
    check(story);
    List<Block> blocks = new ArrayList<>(story.blocks());
    Block moved = blocks.remove(story.indexOf(block));
    Story without = story.withBlocks(blocks);
    blocks.add(Fit.behind(without, after), moved);
    return story.withBlocks(blocks);
  }

  @Override
  public List<Step> invert(Story before) {
    check(before);
    return List.of(new MoveBlock(block, Fit.previous(before, block)));
  }

  @Override
  public Mapping mapping(Story before) {
    check(before);
    return Mapping.NONE;
  }

  @Override
  public List<Step> map(Change change) {
    List<Step> moves = new ArrayList<>();
    BlockId anchor = after == null ? null : change.anchor(after);
    for (BlockId heir : change.heirs(block)) {
      if (!heir.equals(anchor)) {
        moves.add(new MoveBlock(heir, anchor));
      }
      anchor = heir;
    }
    return moves;
  }

  @Override
  public Optional<Step> merge(Step next) {
    return next instanceof MoveBlock then && then.block.equals(block)
        ? Optional.of(then)
        : Optional.empty();
  }

  private void check(Story story) {
    Fit.block(story, block);
    if (block.equals(after)) {
      throw new StepException("a block does not follow itself");
    }
    Fit.behind(story, after);
  }
}
