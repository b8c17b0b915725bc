package org.midad.edit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.model.BlockId;
import org.midad.model.Direction;
import org.midad.model.Story;

/**
 * Chooses where a block's lines begin.
 *
 * @param direction null lets the text tell
 */
public record SetDirection(BlockId block, @Nullable Direction direction) implements Step {

  @Override
  public Story apply(Story story) {
    return Fit.put(story, Fit.block(story, block).withDirection(direction));
  }

  @Override
  public List<Step> invert(Story before) {
    return List.of(new SetDirection(block, Fit.block(before, block).direction()));
  }

  @Override
  public Mapping mapping(Story before) {
    Fit.block(before, block);
    return Mapping.NONE;
  }

  /** Both halves of a split block take the direction. */
  @Override
  public List<Step> map(Change change) {
    return change.heirs(block).stream()
        .<Step>map(heir -> new SetDirection(heir, direction))
        .toList();
  }

  @Override
  public Optional<Step> merge(Step next) {
    return next instanceof SetDirection then && then.block.equals(block)
        ? Optional.of(then)
        : Optional.empty();
  }
}
