package org.midad.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockSuggestion;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.review.Suggestions;

/**
 * Blocks that somebody suggests to move, for Word: each goes at its old place as it was, and comes
 * at its new one as it is. Word's own moves are not understood everywhere, and mean the same.
 */
final class DocxMoves {
  private DocxMoves() {}

  /** The story with such blocks in both places. */
  static Story doubled(Story story) {
    if (story.blocks().stream().allMatch(block -> moved(block).isEmpty())) {
      return story;
    }
    Set<BlockId> halves = new HashSet<>();
    for (Block block : story.blocks()) {
      block
          .splitFrom()
          .ifPresent(first -> {
            halves.add(first);
            halves.add(block.id());
          });
    }
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.replaceAll(block ->
        moved(block).filter(moved -> !halves.contains(block.id())).isPresent()
            ? arrived(block, moved(block).orElseThrow().by())
            : block);
    Map<BlockId, BlockId> left = new HashMap<>();
    BlockId before = null;
    for (Block original : Suggestions.rejected(story).blocks()) {
      Optional<Stamp> by = story.find(original.id()).flatMap(DocxMoves::moved).map(one -> one.by());
      if (by.isPresent() && !halves.contains(original.id())) {
        Block leaving = leaving(original, by.get());
        blocks.add(before == null ? 0 : placeOf(blocks, before) + 1, leaving);
        left.put(original.id(), leaving.id());
      }
      before = left.getOrDefault(original.id(), original.id());
    }
    return story.withBlocks(blocks);
  }

  private static int placeOf(List<Block> blocks, BlockId id) {
    return blocks.stream().map(Block::id).toList().indexOf(id);
  }

  private static Optional<BlockSuggestion.Moved> moved(Block block) {
    return block.suggestion(BlockSuggestion.Moved.class);
  }

  private static Block leaving(Block original, Stamp by) {
    return original
        .withId(new BlockId(original.id().value() + " before"))
        .withSuggestions(List.of(new BlockSuggestion.Removed(null, by)));
  }

  private static Block arrived(Block block, Stamp by) {
    List<Run> runs = new ArrayList<>();
    for (Run run : block.prose().runs()) {
      Set<Mark> marks = new HashSet<>(run.marks());
      if (marks.stream().noneMatch(Mark.Inserted.class::isInstance)) {
        marks.add(new Mark.Inserted(by));
      }
      runs.add(new Run(run.text(), marks));
    }
    List<BlockSuggestion> suggestions = new ArrayList<>(block.suggestions());
    suggestions.removeIf(suggestion ->
        suggestion instanceof BlockSuggestion.Moved
            || suggestion instanceof BlockSuggestion.Inserted);
    suggestions.add(new BlockSuggestion.Inserted(null, by));
    return block.withProse(new Prose(runs)).withSuggestions(suggestions);
  }
}
