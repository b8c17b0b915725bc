package org.midad.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Mark;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;

/**
 * What is suggested for a story, as Word tracks changes: of every letter, picture and end of a
 * paragraph, who put it in and who would take it away. Where we say of a block that it was split
 * from an earlier one or shall go into it, Word says so of the end between the two.
 */
final class DocxChanges {
  private final Map<BlockId, Change> wholes = new HashMap<>();
  private final Map<BlockId, Change> ends = new HashMap<>();

  /** By whom something was put in, and by whom it shall go; null for nobody. */
  record Change(@Nullable Stamp inserted, @Nullable Stamp deleted) {
    static final Change NONE = new Change(null, null);

    private Change with(Side side, Stamp by) {
      return side == Side.INSERTED ? new Change(by, deleted) : new Change(inserted, by);
    }
  }

  private enum Side {
    INSERTED,
    DELETED
  }

  /**
   * A suggestion that a block came or goes.
   *
   * @param other the block that it was split from or goes into, or null if it is meant as a whole
   */
  private record Seam(@Nullable BlockId other, Stamp by) {
    static Optional<Seam> of(Block block, Side side) {
      return switch (side) {
        case INSERTED ->
            block
                .suggestion(BlockSuggestion.Inserted.class)
                .map(inserted -> new Seam(inserted.splitFrom(), inserted.by()));
        case DELETED ->
            block
                .suggestion(BlockSuggestion.Removed.class)
                .map(removed -> new Seam(removed.joins(), removed.by()));
      };
    }
  }

  DocxChanges(Story story) {
    List<Block> written =
        story.blocks().stream()
            .filter(block -> block.kind() == BlockKind.FIGURE || !block.prose().isEmpty())
            .toList();
    for (Side side : Side.values()) {
      List<Block> since = new ArrayList<>();
      for (Block block : written) {
        Optional<Seam> seam = Seam.of(block, side);
        if (seam.isPresent() && seam.get().other() == null && isWhole(block, side)) {
          put(wholes, block, side, seam.get().by());
          put(ends, block, side, seam.get().by());
        } else {
          if (seam.isPresent() && !since.isEmpty() && joins(since.getFirst(), block, seam.get())) {
            put(ends, since.getFirst(), side, seam.get().by());
          }
          since.clear();
          since.add(block);
        }
      }
    }
  }

  /** What is new keeps the letters that were there before; what goes takes all along. */
  private static boolean isWhole(Block block, Side side) {
    return side == Side.DELETED
        || block.prose().runs().stream()
            .allMatch(run -> run.marks().stream().anyMatch(Mark.Inserted.class::isInstance));
  }

  /** Of what lies apart, Word has no way to say that it belongs together. */
  private static boolean joins(Block earlier, Block later, Seam seam) {
    return earlier.id().equals(seam.other())
        && earlier.kind() != BlockKind.FIGURE
        && later.kind() != BlockKind.FIGURE;
  }

  private static void put(Map<BlockId, Change> changes, Block block, Side side, Stamp by) {
    changes.merge(block.id(), Change.NONE.with(side, by), (one, other) -> one.with(side, by));
  }

  /** Of the block as a whole. */
  Change of(Block block) {
    return wholes.getOrDefault(block.id(), Change.NONE);
  }

  /** Of the end of its paragraph. */
  Change end(Block block) {
    return ends.getOrDefault(block.id(), Change.NONE);
  }

  /** Of letters in it. */
  Change of(Block block, Run run) {
    Change whole = of(block);
    Change change = new Change(null, whole.deleted());
    for (Mark mark : run.marks()) {
      if (mark instanceof Mark.Inserted inserted) {
        change = change.with(Side.INSERTED, inserted.by());
      } else if (mark instanceof Mark.Deleted deleted) {
        change = change.with(Side.DELETED, deleted.by());
      }
    }
    return change;
  }
}
