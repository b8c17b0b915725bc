package org.midad.model;

/**
 * A place in a story: logical, never visual.
 *
 * @param offset in UTF-16 units, from 0 before the block's first letter to its length after the
 *     last
 */
public record Position(BlockId block, int offset) {
  public Position {
    if (offset < 0) {
      throw new IllegalArgumentException("offset " + offset);
    }
  }
}
