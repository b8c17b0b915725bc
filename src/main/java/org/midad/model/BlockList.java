package org.midad.model;

import java.util.AbstractList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;

/**
 * The parts of one story, which knows where each of them stands. A list in which one part gave way
 * to its next version shares that knowledge, so that typing in a long story costs no more than in a
 * short one.
 */
final class BlockList extends AbstractList<Block> implements RandomAccess {
  private final Block[] blocks;
  private final Map<BlockId, Integer> places;

  private BlockList(Block[] blocks, Map<BlockId, Integer> places) {
    this.blocks = blocks;
    this.places = places;
  }

  /**
   * @throws IllegalArgumentException if two parts have the same name, or a kind stands twice that
   *     stands once at most; parts that somebody suggests to remove do not count
   */
  static BlockList of(List<Block> given) {
    if (given instanceof BlockList list) {
      return list;
    }
    Block[] blocks = given.toArray(Block[]::new);
    Map<BlockId, Integer> places = HashMap.newHashMap(blocks.length);
    Set<BlockKind> kinds = EnumSet.noneOf(BlockKind.class);
    for (int index = 0; index < blocks.length; index++) {
      Block block = blocks[index];
      if (places.put(block.id(), index) != null) {
        throw new IllegalArgumentException("two blocks are named " + block.id().value());
      }
      if (block.kind().standsOnce() && !block.leaving() && !kinds.add(block.kind())) {
        throw new IllegalArgumentException("two blocks of the kind " + block.kind());
      }
    }
    return new BlockList(blocks, places);
  }

  /**
   * With the next version of a part in the place of the one of the same name, which counts as that
   * did.
   */
  BlockList with(int index, Block changed) {
    Block[] copy = blocks.clone();
    copy[index] = changed;
    return new BlockList(copy, places);
  }

  int placeOf(BlockId block) {
    return places.getOrDefault(block, -1);
  }

  @Override
  public Block get(int index) {
    return blocks[index];
  }

  @Override
  public int size() {
    return blocks.length;
  }
}
