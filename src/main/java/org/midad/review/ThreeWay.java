package org.midad.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of a value, or of a list of values, that two sides may have changed. */
final class ThreeWay {
  private ThreeWay() {}

  /** The value of the side that changed it; ours where both did. */
  static <V> @Nullable V ours(@Nullable V base, @Nullable V ours, @Nullable V theirs) {
    return Objects.equals(ours, base) ? theirs : ours;
  }

  /** The value of the side that changed it; theirs where both did. */
  static <V> @Nullable V theirs(@Nullable V base, @Nullable V ours, @Nullable V theirs) {
    return Objects.equals(theirs, base) ? ours : theirs;
  }

  /**
   * Our list without what they took out, and with what they added behind what it followed there. In
   * no list stands a value twice.
   */
  static <V> List<V> list(List<V> base, List<V> ours, List<V> theirs) {
    if (ours.equals(base)) {
      return theirs;
    }
    Set<V> known = new HashSet<>(base);
    Set<V> kept = new HashSet<>(theirs);
    List<V> merged = new ArrayList<>(ours);
    merged.removeIf(value -> known.contains(value) && !kept.contains(value));
    int place = 0;
    for (V value : theirs) {
      int found = merged.indexOf(value);
      if (found >= 0) {
        place = found + 1;
      } else if (!known.contains(value)) {
        // What we added at the same place stands first.
        while (place < merged.size()
            && !known.contains(merged.get(place))
            && !kept.contains(merged.get(place))) {
          place++;
        }
        merged.add(place++, value);
      }
    }
    return merged;
  }
}
