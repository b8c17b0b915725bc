package org.midad.model;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A story: its parts in the order in which a reader meets them, and what is known of it. It changes
 * through a transaction and in no other way.
 *
 * @param blocks each with an id of its own; header kinds stand once at most
 */
public record Story(StoryId id, List<Block> blocks, StoryMeta meta) {
  public Story {
    blocks = BlockList.of(blocks);
  }

  /** The place of a block among the others, or -1. */
  public int indexOf(BlockId block) {
    // The constructor put one there.
    return ((BlockList) blocks).placeOf(block);
  }

  public Optional<Block> find(BlockId block) {
    int index = indexOf(block);
    return index < 0 ? Optional.empty() : Optional.of(blocks.get(index));
  }

  /**
   * @throws NoSuchElementException if the story has no such block
   */
  public Block block(BlockId block) {
    return find(block).orElseThrow(() -> missing(block));
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

  /**
   * With a changed block in the place of the one of the same id.
   *
   * @throws NoSuchElementException if the story has no such block
   * @throws IllegalArgumentException if its kind stands once at most, and stands there already
   */
  public Story withBlock(Block changed) {
    int index = indexOf(changed.id());
    if (index < 0) {
      throw missing(changed.id());
    }
    if (blocks.get(index).kind() == changed.kind()) {
      return new Story(id, ((BlockList) blocks).with(index, changed), meta);
    }
    List<Block> all = new ArrayList<>(blocks);
    all.set(index, changed);
    return withBlocks(all);
  }

  public Story withBlocks(List<Block> changed) {
    return new Story(id, changed, meta);
  }

  public Story withMeta(StoryMeta changed) {
    return new Story(id, blocks, changed);
  }

  private static NoSuchElementException missing(BlockId block) {
    return new NoSuchElementException("no block " + block.value());
  }
}
