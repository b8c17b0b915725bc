package org.midad.edit;

import java.util.List;
import java.util.Optional;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Story;

/** Changes the picture of a figure block: its file, its credit or its alternative text. */
public record SetFigure(BlockId block, Figure figure) implements Step {

  @Override
  public Story apply(Story story) {
    Block old = check(story);
    return Fit.put(story, old.withFigure(figure));
  }

  @Override
  public List<Step> invert(Story before) {
    return List.of(new SetFigure(block, check(before).picture()));
  }

  @Override
  public Mapping mapping(Story before) {
    check(before);
    return Mapping.NONE;
  }

  /** The picture stays with the first half of a caption that was split. */
  @Override
  public List<Step> map(Change change) {
    return change.heirs(block).isEmpty() ? List.of() : List.of(this);
  }

  @Override
  public Optional<Step> merge(Step next) {
    return next instanceof SetFigure then && then.block.equals(block)
        ? Optional.of(then)
        : Optional.empty();
  }

  private Block check(Story story) {
    Block old = Fit.block(story, block);
    if (old.kind() != BlockKind.FIGURE) {
      throw new StepException("a " + old.kind() + " has no picture");
    }
    return old;
  }
}
