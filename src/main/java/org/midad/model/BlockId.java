package org.midad.model;

import java.util.UUID;

/**
 * Names a block for as long as the block lives, whatever is written in it and wherever it is moved.
 */
public record BlockId(String value) {
  public BlockId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a block has a name");
    }
  }

  /** A name that nothing else has. */
  public static BlockId create() {
    return new BlockId(UUID.randomUUID().toString());
  }
}
