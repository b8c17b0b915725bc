package org.midad.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midad.model.Block;
import org.midad.model.Story;

/** Finds what changed between two versions of a story. */
public final class Comparing {
  private Comparing() {}

  public static Comparison compare(Story before, Story after, Strictness strictness) {
    List<Part> parts = new ArrayList<>();
    for (Block block : before.blocks()) {
      if (after.find(block.id()).isEmpty()) {
        parts.add(new Part.Deleted(block));
      }
    }
    for (Block block : after.blocks()) {
      Optional<Block> earlier = before.find(block.id());
      if (earlier.isEmpty()) {
        parts.add(new Part.Inserted(block));
      } else if (earlier.get().equals(block)) {
        parts.add(new Part.Same(earlier.get(), block));
      } else {
        parts.add(
            new Part.Changed(
                earlier.get(),
                block,
                List.of(
                    new Piece(Piece.Kind.DELETED, earlier.get().prose()),
                    new Piece(Piece.Kind.INSERTED, block.prose()))));
      }
    }
    return new Comparison(parts, List.of());
  }
}
