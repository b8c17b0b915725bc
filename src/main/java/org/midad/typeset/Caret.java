package org.midad.typeset;

import java.util.OptionalDouble;

/**
 * Where typed letters will stand. At a change of direction there are two such places: the next
 * letter of the stronger direction stands at the first, one of the other direction at the second.
 *
 * @param x of the first
 * @param secondX of the second, where the two differ
 */
public record Caret(float x, OptionalDouble secondX, float top, float bottom) {
  public float height() {
    return bottom - top;
  }

  /** The same caret seen from elsewhere. */
  public Caret movedBy(float right, float down) {
    return new Caret(
        x + right,
        secondX.isPresent() ? OptionalDouble.of(secondX.getAsDouble() + right) : secondX,
        top + down,
        bottom + down);
  }
}
