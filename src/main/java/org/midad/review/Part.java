package org.midad.review;

import java.util.List;
import org.midad.model.Block;

/** A part of one version of a story or of both. */
public sealed interface Part {
  /** Nothing changed that counts. */
  record Same(Block before, Block after) implements Part {}

  /**
   * Stands where it stood; its text, kind, direction or picture is another.
   *
   * @param pieces in the order of reading; all the same where only what is beside the text changed
   */
  record Changed(Block before, Block after, List<Piece> pieces) implements Part {
    public Changed {
      pieces = List.copyOf(pieces);
    }
  }

  /** Is new. */
  record Inserted(Block after) implements Part {}

  /** Is gone; stands where it stood. */
  record Deleted(Block before) implements Part {}

  /** Stood here, and is a {@link MovedHere} elsewhere. */
  record MovedAway(Block before) implements Part {}

  /**
   * Stands here now, and is a {@link MovedAway} elsewhere.
   *
   * @param pieces what changed in it besides
   */
  record MovedHere(Block before, Block after, List<Piece> pieces) implements Part {
    public MovedHere {
      pieces = List.copyOf(pieces);
    }
  }
}
