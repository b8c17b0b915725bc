package org.midad.ingest;

import java.util.List;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Problem;

/** What is said of an item that takes back a story: whoever takes it in must not print it. */
final class Withdrawn {
  private Withdrawn() {}

  /**
   * @param name the item's own, where it has no headline
   */
  static Problem of(List<Block> header, String name) {
    String headline =
        header.stream()
            .filter(block -> block.kind() == BlockKind.HEADLINE)
            .findFirst()
            .map(Block::text)
            .orElse(name);
    return new Problem("problem.ingest.withdrawn", headline);
  }
}
