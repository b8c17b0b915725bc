package org.midad.model;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * A story: its parts in the order in which a reader meets them, and what is known of it. It changes
 * through a transaction and in no other way.
 *
 * @param blocks each with an id of its own; header kinds stand once at most
 */
public record Story(StoryId id, List<Block> blocks, StoryMeta meta) {
  public Story {
    blocks = List.copyOf(blocks);
    Set<BlockId> ids = HashSet.newHashSet(blocks.size());
    Set<BlockKind> kinds = EnumSet.noneOf(BlockKind.class);
    for (Block block : blocks) {
      if (!ids.add(block.id())) {
        throw new IllegalArgumentException("two blocks are named " + block.id().value());
      }
      if (!kinds.add(block.kind()) && block.kind().standsOnce()) {
        throw new IllegalArgumentException("two blocks of the kind " + block.kind());
      }
    }
  }

  /** The place of a block among the others, or -1. */
  public int indexOf(BlockId block) {
    for (int index = 0; index < blocks.size(); index++) {
      if (blocks.get(index).id().equals(block)) {
        return index;
      }
    }
    return -1;
  }

  public Optional<Block> find(BlockId block) {
    int index = indexOf(block);
    return index < 0 ? Optional.empty() : Optional.of(blocks.get(index));
  }

  /**
   * @throws NoSuchElementException if the story has no such block
   */
  public Block block(BlockId block) {
    return find(block).orElseThrow(() -> new NoSuchElementException("no block " + block.value()));
  }

  /** The first block of a kind. */
  public Optional<Block> first(BlockKind kind) {
    return blocks.stream().filter(block -> block.kind() == kind).findFirst();
  }

  /** The text of the first block of a kind, or the empty string. */
  public String text(BlockKind kind) {
    return first(kind).map(Block::text).orElse("");
  }

  /** The running text: what is counted and read aloud. */
  public List<Block> body() {
    return blocks.stream().filter(block -> block.kind().isBody()).toList();
  }

  public Story withBlocks(List<Block> changed) {
    return new Story(id, changed, meta);
  }

  public Story withMeta(StoryMeta changed) {
    return new Story(id, blocks, changed);
  }
}
