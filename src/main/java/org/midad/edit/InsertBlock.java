package org.midad.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Story;

/**
 * Puts a block into a story that has others.
 *
 * @param after the block that it follows, or null for the start of the story. A neighbour and not a
 *     number, so that the place stays the same whatever is put in elsewhere
 */
public record InsertBlock(@Nullable BlockId after, Block block) implements Step {

  @Override
  public Story apply(Story story) {
    if (story.blocks().isEmpty()) {
      throw new StepException("a story has one block from its start");
    }
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.add(Fit.behind(story, after), block);
    return Fit.with(story, blocks);
  }

  @Override
  public List<Step> invert(Story before) {
    Fit.behind(before, after);
    return List.of(new RemoveBlock(block.id()));
  }

  @Override
  public Mapping mapping(Story before) {
    Fit.behind(before, after);
    return Mapping.NONE;
  }

  @Override
  public List<Step> map(Change change) {
    return List.of(new InsertBlock(after == null ? null : change.anchor(after), block));
  }
}
