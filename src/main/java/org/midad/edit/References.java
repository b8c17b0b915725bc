package org.midad.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockSuggestion;
import org.midad.model.Story;

/**
 * Keeps true what suggestions say of other blocks when such a block is split, joined or gone. The
 * text of a block may go on in one other, and that in a next: a block that comes to a chain comes
 * to its end.
 */
final class References {
  private final List<Block> blocks;

  private References(List<Block> blocks) {
    this.blocks = new ArrayList<>(blocks);
  }

  /** What followed the old block follows its second half now. */
  static List<Block> split(List<Block> blocks, BlockId old, BlockId rest) {
    if (none(blocks)) {
      return blocks;
    }
    References references = new References(blocks);
    references.each(block -> {
      if (names(Block::joins, block, old)) {
        references.join(block, rest);
      }
      if (names(Block::splitFrom, block, old)) {
        references.split(block, rest);
      }
      if (follows(block, old)) {
        references.follow(block, rest);
      }
    });
    return references.blocks;
  }

  /** What followed the second block follows the first, behind what followed that. */
  static List<Block> joined(List<Block> before, List<Block> blocks, BlockId first, Block second) {
    if (none(before)) {
      return blocks;
    }
    References references = new References(blocks);
    references.each(block -> {
      boolean itself = block.id().equals(first);
      if (names(Block::joins, block, second.id())) {
        if (itself || references.above(Block::joins, first, block.id())) {
          references.orphaned(block, before, second);
        } else {
          references.join(block, references.end(Block::joins, first));
        }
      }
      if (names(Block::splitFrom, block, second.id())) {
        if (itself || references.above(Block::splitFrom, first, block.id())) {
          references.unsplit(block, second);
        } else {
          references.split(block, references.end(Block::splitFrom, first));
        }
      }
      if (follows(block, second.id())) {
        references.follow(block, itself ? predecessor(before, second, block) : first);
      }
    });
    return references.blocks;
  }

  /** What followed a block that is gone follows what that followed. */
  static List<Block> removed(List<Block> before, List<Block> blocks, Block gone) {
    if (none(before)) {
      return blocks;
    }
    References references = new References(blocks);
    references.each(block -> {
      if (names(Block::joins, block, gone.id())) {
        references.orphaned(block, before, gone);
      }
      if (names(Block::splitFrom, block, gone.id())) {
        references.unsplit(block, gone);
      }
      if (follows(block, gone.id())) {
        references.follow(block, predecessor(before, gone, block));
      }
    });
    return references.blocks;
  }

  /** The steps that give blocks back what was suggested for them before, once all else is back. */
  static List<Step> restored(List<Step> back, Story before, Story changed) {
    if (none(before.blocks())) {
      return back;
    }
    Story story = changed;
    for (Step step : back) {
      story = step.apply(story);
    }
    List<Step> all = new ArrayList<>(back);
    for (Block block : before.blocks()) {
      if (!story.block(block.id()).suggestions().equals(block.suggestions())) {
        all.add(new SetSuggestions(block.id(), block.suggestions()));
      }
    }
    return all;
  }

  private static boolean none(List<Block> blocks) {
    return blocks.stream().allMatch(block -> block.suggestions().isEmpty());
  }

  private void each(Consumer<Block> change) {
    for (int index = 0; index < blocks.size(); index++) {
      change.accept(blocks.get(index));
    }
  }

  private static boolean names(
      Function<Block, Optional<BlockId>> kind, Block block, BlockId named) {
    return kind.apply(block).filter(named::equals).isPresent();
  }

  private static boolean follows(Block block, BlockId named) {
    return block
        .suggestion(BlockSuggestion.Moved.class)
        .filter(moved -> named.equals(moved.after()))
        .isPresent();
  }

  private Optional<Block> find(BlockId id) {
    return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
  }

  /** The last block of a chain that begins with a given one. */
  private BlockId end(Function<Block, Optional<BlockId>> kind, BlockId from) {
    Set<BlockId> seen = new HashSet<>(Set.of(from));
    BlockId end = from;
    Optional<Block> next = Optional.of(blocks.getFirst());
    while (next.isPresent()) {
      BlockId last = end;
      next =
          blocks.stream()
              .filter(block -> names(kind, block, last) && seen.add(block.id()))
              .findFirst();
      end = next.map(Block::id).orElse(end);
    }
    return end;
  }

  /** Whether a block comes up on the way from another to the beginning of its chain. */
  private boolean above(Function<Block, Optional<BlockId>> kind, BlockId from, BlockId sought) {
    Set<BlockId> seen = new HashSet<>();
    Optional<BlockId> at = Optional.of(from);
    while (at.isPresent() && seen.add(at.get())) {
      if (at.get().equals(sought)) {
        return true;
      }
      at = at.flatMap(this::find).flatMap(kind);
    }
    return false;
  }

  /** Its text was to go on with a block that is gone: now with what stands before it. */
  private void orphaned(Block block, List<Block> before, Block gone) {
    Optional<BlockId> parent =
        gone.joins()
            .filter(id -> find(id).isPresent() && !above(Block::joins, id, block.id()))
            .or(() -> standing(before, block.id(), gone));
    // Where nothing stays there is nothing to go on with.
    parent.ifPresent(id -> join(block, end(Block::joins, id)));
  }

  private static Optional<BlockId> standing(List<Block> before, BlockId place, Block gone) {
    Predicate<Block> stays = block -> !block.leaving() && !block.id().equals(gone.id());
    int index = 0;
    Optional<BlockId> found = Optional.empty();
    while (index < before.size() && !before.get(index).id().equals(place)) {
      Block block = before.get(index++);
      found = stays.test(block) ? Optional.of(block.id()) : found;
    }
    return found.or(() -> before.stream().filter(stays).findFirst().map(Block::id));
  }

  private void unsplit(Block block, Block gone) {
    Optional<BlockSuggestion.Inserted> inserted =
        gone.suggestion(BlockSuggestion.Inserted.class)
            .filter(one ->
                one.splitFrom() == null || !above(Block::splitFrom, one.splitFrom(), block.id()));
    if (inserted.isPresent()) {
      split(block, inserted.get().splitFrom());
    } else {
      put(block, BlockSuggestion.Inserted.class, null);
    }
  }

  private static @Nullable BlockId predecessor(List<Block> before, Block gone, Block follower) {
    Optional<BlockSuggestion.Moved> moved = gone.suggestion(BlockSuggestion.Moved.class);
    Optional<BlockId> split = gone.splitFrom();
    int index = 0;
    while (!before.get(index).id().equals(gone.id())) {
      index++;
    }
    @Nullable BlockId previous = index == 0 ? null : before.get(index - 1).id();
    @Nullable BlockId found =
        moved.isPresent() ? moved.get().after() : split.isPresent() ? split.get() : previous;
    return follower.id().equals(found) ? null : found;
  }

  private void join(Block block, BlockId joins) {
    block
        .suggestion(BlockSuggestion.Removed.class)
        .ifPresent(removed ->
            put(
                block,
                BlockSuggestion.Removed.class,
                new BlockSuggestion.Removed(joins, removed.by())));
  }

  private void split(Block block, @Nullable BlockId splitFrom) {
    block
        .suggestion(BlockSuggestion.Inserted.class)
        .ifPresent(inserted ->
            put(
                block,
                BlockSuggestion.Inserted.class,
                new BlockSuggestion.Inserted(splitFrom, inserted.by())));
  }

  private void follow(Block block, @Nullable BlockId after) {
    block
        .suggestion(BlockSuggestion.Moved.class)
        .ifPresent(moved ->
            put(block, BlockSuggestion.Moved.class, new BlockSuggestion.Moved(after, moved.by())));
  }

  private void put(
      Block block, Class<? extends BlockSuggestion> kind, @Nullable BlockSuggestion with) {
    for (int index = 0; index < blocks.size(); index++) {
      Block now = blocks.get(index);
      if (now.id().equals(block.id())) {
        blocks.set(index, now.withSuggestion(kind, with));
      }
    }
  }
}
