package org.midad.edit;

import java.util.ArrayList;
import java.util.List;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Story;

/**
 * Moves the text behind a position into a new block that follows, and keeps the direction that was
 * chosen for it.
 *
 * @param newKind any but a figure
 */
public record SplitBlock(Position at, BlockId newBlock, BlockKind newKind) implements Step {

  @Override
  public Story apply(Story story) {
    Fit.text(newKind);
    Block old = Fit.range(story, at.block(), at.offset(), at.offset());
    Prose prose = old.prose();
    List<Block> blocks = new ArrayList<>(story.blocks());
    int index = story.indexOf(old.id());
    blocks.set(index, old.withProse(prose.slice(0, at.offset())));
    blocks = new ArrayList<>(References.split(blocks, old.id(), newBlock));
    Prose rest = prose.slice(at.offset(), prose.length());
    blocks.add(
        index + 1, new Block(newBlock, newKind, rest, null, old.direction(), inherited(old)));
    return Fit.with(story, blocks);
  }

  @Override
  public List<Step> invert(Story before) {
    Fit.range(before, at.block(), at.offset(), at.offset());
    return References.restored(
        List.of(new JoinBlocks(at.block(), newBlock)), before, apply(before));
  }

  /** Both halves of a block that is to come, or to go, share that. */
  static List<BlockSuggestion> inherited(Block old) {
    return old.suggestions().stream()
        .filter(suggestion ->
            switch (suggestion) {
              case BlockSuggestion.Inserted inserted -> inserted.splitFrom() == null;
              case BlockSuggestion.Removed removed -> removed.joins() == null;
              case BlockSuggestion.Recast recast -> false;
              case BlockSuggestion.Turned turned -> false;
              case BlockSuggestion.Repictured repictured -> false;
              case BlockSuggestion.Moved moved -> false;
            })
        .toList();
  }

  @Override
  public Mapping mapping(Story before) {
    Fit.range(before, at.block(), at.offset(), at.offset());
    return Mapping.of(new Change.BlockSplit(at, newBlock));
  }

  @Override
  public List<Step> map(Change change) {
    return change.map(new Span(at.block(), at.offset(), at.offset())).stream()
        .<Step>map(span -> new SplitBlock(span.start(), newBlock, newKind))
        .toList();
  }
}
