package org.midad.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the order of the units of which a merged story is made. */
final class Places {
  private static final int NONE = -1;

  private final Units units;
  private final List<Integer> order;
  private final Set<Integer> contradicted = new HashSet<>();

  Places(Units units) {
    this.units = units;
    List<Integer> ours = units.ours();
    List<Integer> theirs = units.theirs();
    order = new ArrayList<>(ours);
    order.removeIf(unit -> units.get(unit).gone());
    Set<Integer> movedByUs = moved(ours);
    for (int unit : moved(theirs)) {
      if (!movedByUs.contains(unit)) {
        order.removeIf(one -> one == unit);
      } else if (previous(ours, unit) != previous(theirs, unit)) {
        contradicted.add(unit);
        order.removeIf(one -> one == unit);
      }
    }
    place(theirs);
  }

  /** The numbers of the units, in the order of reading. */
  List<Integer> order() {
    return order;
  }

  /** Those that both sides moved; they stand where they put them. */
  Set<Integer> contradicted() {
    return contradicted;
  }

  /** What a side moved: as many of the old units as keep their order stay. */
  private Set<Integer> moved(List<Integer> side) {
    boolean[] staying =
        Rising.longest(side.stream().mapToInt(unit -> unit < units.old() ? unit : NONE).toArray());
    Set<Integer> moved = new HashSet<>();
    for (int index = 0; index < staying.length; index++) {
      if (!staying[index] && side.get(index) < units.old()) {
        moved.add(side.get(index));
      }
    }
    return moved;
  }

  /** What stands before a unit of those that both sides have. */
  private int previous(List<Integer> side, int unit) {
    int previous = NONE;
    for (int one : side) {
      if (one == unit) {
        return previous;
      }
      if (!units.get(one).ours().isEmpty() && !units.get(one).theirs().isEmpty()) {
        previous = one;
      }
    }
    return previous;
  }

  /** Puts what is not placed yet behind what it follows on their side. */
  private void place(List<Integer> theirs) {
    int place = 0;
    for (int unit : theirs) {
      int found = order.indexOf(unit);
      if (found >= 0) {
        place = found + 1;
      } else if (!units.get(unit).gone()) {
        while (place < order.size() && onlyOurs(order.get(place))) {
          place++;
        }
        order.add(place++, unit);
      }
    }
  }

  /** What we made at the same place stands first. */
  private boolean onlyOurs(int unit) {
    return unit >= units.old() && units.get(unit).theirs().isEmpty();
  }
}
