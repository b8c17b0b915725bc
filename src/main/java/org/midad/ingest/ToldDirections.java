package org.midad.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockSuggestion;
import org.midad.model.Direction;

/**
 * The directions that a document tells. Which of them somebody chose depends on the page that the
 * text comes to: what its letters tell themselves need not be chosen, and a text without letters
 * runs as the page does.
 */
final class ToldDirections {
  private ToldDirections() {}

  /** A direction that is to be kept until the page is known; null where the letters tell it. */
  static @Nullable Direction kept(@Nullable Direction told, String text) {
    return told == null || Direction.of(text, told.opposite()) == told ? null : told;
  }

  /** Blocks with those directions alone that a page of a direction does not give them. */
  static List<Block> chosen(List<Block> blocks, Direction page) {
    return blocks.stream().map(block -> chosen(block, page)).toList();
  }

  private static Block chosen(Block block, Direction page) {
    Direction now = chosen(block.direction(), block.text(), page);
    List<BlockSuggestion> suggestions =
        block.suggestions().stream()
            .map(suggestion ->
                suggestion instanceof BlockSuggestion.Turned turned
                    ? new BlockSuggestion.Turned(
                        chosen(turned.before(), block.text(), page), turned.by())
                    : suggestion)
            .filter(suggestion ->
                !(suggestion instanceof BlockSuggestion.Turned turned) || turned.before() != now)
            .toList();
    return block.withDirection(now).withSuggestions(suggestions);
  }

  private static @Nullable Direction chosen(@Nullable Direction kept, String text, Direction page) {
    return kept == null || Direction.of(text, page) == kept ? null : kept;
  }
}
