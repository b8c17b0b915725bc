package org.midad.review;

import java.util.List;
import org.midad.model.Block;

/**
 * The same part in three versions of a story: where somebody split it or joined parts, all that
 * came of it.
 *
 * @param base as both sides found it; empty for a part that is new
 * @param ours empty where we do not have it
 * @param theirs empty where they do not have it
 * @param oursOf for each part of the base the place of the same one in ours, or -1
 * @param theirsOf for each part of the base the place of the same one in theirs, or -1
 */
record Unit(
    List<Block> base,
    List<Block> ours,
    List<Block> theirs,
    List<Integer> oursOf,
    List<Integer> theirsOf) {

  /** Whether one side took it out, and the other did not change it. */
  boolean gone() {
    return !base.isEmpty()
        && ((ours.isEmpty() && (theirs.isEmpty() || same(base, theirs)))
            || (theirs.isEmpty() && same(base, ours)));
  }

  /** A copy that was pasted elsewhere has another name, and is no other part. */
  private static boolean same(List<Block> base, List<Block> side) {
    return base.size() == 1
        && side.size() == 1
        && base.getFirst().equals(side.getFirst().withId(base.getFirst().id()));
  }
}
