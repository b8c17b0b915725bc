package org.midad.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What somebody's suggestions and name are marked with. Few enough to be told apart in a line under
 * a word, by day, at night and in high contrast; what each looks like is the theme's.
 */
public enum InkColor {
  /** أزرق. */
  BLUE,
  /** برتقالي. */
  ORANGE,
  /** أخضر. */
  GREEN,
  /** بنفسجي. */
  PURPLE,
  /** أحمر. */
  RED,
  /** فيروزي. */
  TEAL,
  /** وردي. */
  MAGENTA,
  /** زيتوني. */
  OLIVE;

  /** Always the same one for the same words; for an author of whom no more is known than the id. */
  public static InkColor of(String id) {
    return values()[Math.floorMod(id.hashCode(), values().length)];
  }

  /** The one that the fewest have, the first of them if several. */
  public static InkColor leastUsed(Collection<InkColor> used) {
    return List.of(values()).stream()
        .min(Comparator.comparingLong(color -> used.stream().filter(color::equals).count()))
        .orElseThrow();
  }
}
