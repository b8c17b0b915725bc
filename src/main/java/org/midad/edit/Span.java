package org.midad.edit;

import java.util.List;
import java.util.Optional;
import org.midad.model.BlockId;
import org.midad.model.Position;

/**
 * A stretch of one block's text.
 *
 * @param from in UTF-16 units, of the first letter
 * @param to in UTF-16 units, behind the last letter; equal to from for a place that holds none
 */
public record Span(BlockId block, int from, int to) {
  public Span {
    if (from < 0 || from > to) {
      throw new IllegalArgumentException("from " + from + " to " + to);
    }
  }

  public boolean empty() {
    return from == to;
  }

  /** Both as one, if they touch. */
  Optional<Span> union(Span other) {
    return other.block.equals(block) && other.from <= to && from <= other.to
        ? Optional.of(new Span(block, Math.min(from, other.from), Math.max(to, other.to)))
        : Optional.empty();
  }

  /** What is left of it after a change, without the pieces that hold no letter any more. */
  List<Span> lettersAfter(Change change) {
    return change.map(this).stream().filter(piece -> !piece.empty()).toList();
  }

  public Position start() {
    return new Position(block, from);
  }

  public Position end() {
    return new Position(block, to);
  }
}
