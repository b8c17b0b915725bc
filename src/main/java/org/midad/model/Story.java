package org.midad.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A story: its parts in the order in which a reader meets them, and what is known of it. It changes
 * through a transaction and in no other way.
 *
 * @param blocks each with an id of its own; header kinds stand once at most, beside those that
 *     somebody suggests to remove
 * @param threads what colleagues said about it, by the moment of their first comment
 */
public record Story(StoryId id, List<Block> blocks, StoryMeta meta, List<CommentThread> threads) {
  public Story {
    blocks = BlockList.of(blocks);
    threads =
        threads.stream()
            .sorted(
                Comparator.comparing((CommentThread thread) -> thread.first().by().at())
                    .thenComparing(thread -> thread.id().value()))
            .toList();
    if (threads.stream().map(CommentThread::id).distinct().count() < threads.size()) {
      throw new IllegalArgumentException("two threads of one name");
    }
  }

  /** A story of which nobody said anything yet. */
  public Story(StoryId id, List<Block> blocks, StoryMeta meta) {
    this(id, blocks, meta, List.of());
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
    Block old = blocks.get(index);
    if (old.kind() == changed.kind() && old.leaving() == changed.leaving()) {
      return new Story(id, ((BlockList) blocks).with(index, changed), meta, threads);
    }
    List<Block> all = new ArrayList<>(blocks);
    all.set(index, changed);
    return withBlocks(all);
  }

  public Story withBlocks(List<Block> changed) {
    return new Story(id, changed, meta, threads);
  }

  public Story withMeta(StoryMeta changed) {
    return new Story(id, blocks, changed, threads);
  }

  public Story withThreads(List<CommentThread> changed) {
    return new Story(id, blocks, meta, changed);
  }

  public Optional<CommentThread> thread(ThreadId thread) {
    return threads.stream().filter(one -> one.id().equals(thread)).findFirst();
  }

  private static NoSuchElementException missing(BlockId block) {
    return new NoSuchElementException("no block " + block.value());
  }
}
