package org.midad.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Position;
import org.midad.model.Story;

/** Takes a block away with all that it holds; a story's only block stays. */
public record RemoveBlock(BlockId block) implements Step {

  @Override
  public Story apply(Story story) {
    Block gone = check(story);
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.remove(gone);
    return Fit.with(story, References.removed(story.blocks(), blocks, gone));
  }

  @Override
  public List<Step> invert(Story before) {
    return References.restored(
        List.of(new InsertBlock(Fit.previous(before, block), check(before))),
        before,
        apply(before));
  }

  @Override
  public Mapping mapping(Story before) {
    check(before);
    List<Block> blocks = before.blocks();
    int index = before.indexOf(block);
    Block previous = index == 0 ? null : blocks.get(index - 1);
    Block next = index == blocks.size() - 1 ? null : blocks.get(index + 1);
    @Nullable Position end =
        previous == null ? null : new Position(previous.id(), previous.prose().length());
    @Nullable Position start = next == null ? null : new Position(next.id(), 0);
    return Mapping.of(new Change.BlockRemoved(block, end, start));
  }

  @Override
  public List<Step> map(Change change) {
    return change.heirs(block).stream().<Step>map(RemoveBlock::new).toList();
  }

  private Block check(Story story) {
    if (story.blocks().size() == 1) {
      throw new StepException("a story keeps one block");
    }
    return Fit.block(story, block);
  }
}
