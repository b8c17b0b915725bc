package org.midad.ingest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.midad.model.Block;
import org.midad.model.BlockKind;

/** The parts that a story has at most one of. */
final class Once {
  private Once() {}

  /**
   * Such a part keeps its first text, beside what somebody suggests to remove; what follows it is a
   * crosshead or text like any other.
   */
  static List<Block> of(List<Block> blocks) {
    Set<BlockKind> found = EnumSet.noneOf(BlockKind.class);
    return blocks.stream()
        .map(block ->
            !block.kind().standsOnce() || block.leaving() || found.add(block.kind())
                ? block
                : block.withKind(
                    block.kind() == BlockKind.HEADLINE ? BlockKind.CROSSHEAD : BlockKind.PARAGRAPH))
        .toList();
  }
}
