package org.midad.edit;

import java.util.List;
import java.util.Optional;
import org.midad.model.BlockId;
import org.midad.model.BlockSuggestion;
import org.midad.model.Story;

/** Changes what is suggested for a block as a whole, and nothing of the block itself. */
public record SetSuggestions(BlockId block, List<BlockSuggestion> suggestions) implements Step {
  public SetSuggestions {
    suggestions = List.copyOf(suggestions);
  }

  @Override
  public Story apply(Story story) {
    return Fit.put(story, Fit.block(story, block).withSuggestions(suggestions));
  }

  @Override
  public List<Step> invert(Story before) {
    return List.of(new SetSuggestions(block, Fit.block(before, block).suggestions()));
  }

  @Override
  public Mapping mapping(Story before) {
    Fit.block(before, block);
    return Mapping.NONE;
  }

  /** They stay with the first half of a block that was split. */
  @Override
  public List<Step> map(Change change) {
    return change.heirs(block).isEmpty() ? List.of() : List.of(this);
  }

  @Override
  public Optional<Step> merge(Step next) {
    return next instanceof SetSuggestions then && then.block.equals(block)
        ? Optional.of(then)
        : Optional.empty();
  }
}
