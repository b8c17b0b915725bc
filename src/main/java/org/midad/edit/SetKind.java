package org.midad.edit;

import java.util.List;
import java.util.Optional;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Story;

/** Gives a block of text another role; figures are neither made nor unmade by it. */
public record SetKind(BlockId block, BlockKind kind) implements Step {

  @Override
  public Story apply(Story story) {
    return Fit.put(story, check(story).withKind(kind));
  }

  @Override
  public List<Step> invert(Story before) {
    return List.of(new SetKind(block, check(before).kind()));
  }

  @Override
  public Mapping mapping(Story before) {
    check(before);
    return Mapping.NONE;
  }

  /** Both halves of a split block take the kind, or the first alone if it stands once. */
  @Override
  public List<Step> map(Change change) {
    return change.heirs(block).stream()
        .limit(kind.standsOnce() ? 1 : Long.MAX_VALUE)
        .<Step>map(heir -> new SetKind(heir, kind))
        .toList();
  }

  @Override
  public Optional<Step> merge(Step next) {
    return next instanceof SetKind then && then.block.equals(block)
        ? Optional.of(then)
        : Optional.empty();
  }

  private Block check(Story story) {
    Block old = Fit.block(story, block);
    Fit.text(kind);
    Fit.text(old.kind());
    return old;
  }
}
