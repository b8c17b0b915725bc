package org.midad.edit;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Story;

/** Looks into a story on a step's behalf, and says so where the step does not fit. */
final class Fit {
  private Fit() {}

  static Block block(Story story, BlockId block) {
    return story
        .find(block)
        .orElseThrow(() -> new StepException("there is no block " + block.value()));
  }

  /** A block whose text reaches from one offset to the other. */
  static Block range(Story story, BlockId id, int from, int to) {
    Block block = block(story, id);
    if (from < 0 || from > to || to > block.prose().length()) {
      throw new StepException(
          "from %d to %d in a text of %d".formatted(from, to, block.prose().length()));
    }
    return block;
  }

  static void text(BlockKind kind) {
    if (kind == BlockKind.FIGURE) {
      throw new StepException("a picture neither comes from text nor turns into it");
    }
  }

  /** The index of the place behind an anchor; null is the start. */
  static int behind(Story story, @Nullable BlockId anchor) {
    return anchor == null ? 0 : story.indexOf(block(story, anchor).id()) + 1;
  }

  /** The block before another, or null if that stands at the start. */
  static @Nullable BlockId previous(Story story, BlockId block) {
    int index = story.indexOf(block(story, block).id());
    return index == 0 ? null : story.blocks().get(index - 1).id();
  }

  /** With a changed block in the place of the one of the same id. */
  static Story put(Story story, Block changed) {
    return fitting(() -> story.withBlock(changed));
  }

  static Story with(Story story, List<Block> blocks) {
    return fitting(() -> story.withBlocks(blocks));
  }

  private static Story fitting(Supplier<Story> changed) {
    try {
      return changed.get();
    } catch (IllegalArgumentException e) {
      StepException unfit = new StepException("the blocks do not make a story");
      unfit.initCause(e);
      throw unfit;
    }
  }
}
