package org.midad.edit;

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

  public int length() {
    return to - from;
  }

  public Position start() {
    return new Position(block, from);
  }

  public Position end() {
    return new Position(block, to);
  }
}
