package org.midad.edit;

import java.util.List;
import java.util.Optional;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.Prose;
import org.midad.model.Story;

/** Puts text in the place of the letters between two offsets of a block. */
public record ReplaceText(BlockId block, int from, int to, Prose with) implements Step {

  @Override
  public Story apply(Story story) {
    Block old = Fit.range(story, block, from, to);
    return Fit.put(story, old.withProse(old.prose().replace(from, to, with)));
  }

  @Override
  public List<Step> invert(Story before) {
    Prose old = Fit.range(before, block, from, to).prose().slice(from, to);
    return List.of(new ReplaceText(block, from, from + with.length(), old));
  }

  @Override
  public Mapping mapping(Story before) {
    Fit.range(before, block, from, to);
    return Mapping.of(new Change.TextReplaced(block, from, to, with.length()));
  }

  /** The new text comes in even where the old is gone: what somebody wrote is not lost. */
  @Override
  public List<Step> map(Change change) {
    List<Span> pieces = change.map(new Span(block, from, to));
    if (pieces.isEmpty()) {
      return List.of();
    }
    Span first = pieces.getFirst();
    Step here = new ReplaceText(first.block(), first.from(), first.to(), with);
    if (pieces.size() == 1) {
      return first.empty() && with.isEmpty() ? List.of() : List.of(here);
    }
    Span second = pieces.getLast();
    return List.of(here, new ReplaceText(second.block(), second.from(), second.to(), Prose.EMPTY));
  }

  /** Texts that touch become one, as letters become a word. */
  @Override
  public Optional<Step> merge(Step next) {
    if (!(next instanceof ReplaceText then) || !then.block.equals(block)) {
      return Optional.empty();
    }
    int end = from + with.length();
    if (then.to < from || then.from > end) {
      return Optional.empty();
    }
    Prose head = with.slice(0, Math.max(0, then.from - from));
    Prose tail = with.slice(Math.min(with.length(), then.to - from), with.length());
    return Optional.of(
        new ReplaceText(
            block,
            Math.min(from, then.from),
            to + Math.max(0, then.to - end),
            head.plus(then.with).plus(tail)));
  }
}
