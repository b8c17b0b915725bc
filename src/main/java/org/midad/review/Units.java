package org.midad.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.midad.model.Block;
import org.midad.model.Story;

/** Takes three versions of a story apart into units. */
final class Units {
  private final List<Unit> all = new ArrayList<>();
  private final List<Block> base;
  private final Side ours;
  private final Side theirs;
  private final int old;

  /** One of the two later versions. */
  private static final class Side {
    private final List<Block> blocks;
    private final Lineage lineage;
    private final int[] unitOf;

    Side(Story base, Story story) {
      blocks = story.blocks();
      lineage = new Lineage(base, story);
      unitOf = IntStream.range(0, blocks.size()).map(index -> -1).toArray();
    }

    /** The rows that came of rows of the base, if they stand together and in their order. */
    Optional<List<Integer>> rows(int from, int to) {
      List<Integer> rows = new ArrayList<>();
      for (int was = from; was <= to; was++) {
        int is = lineage.afterOf(was);
        if (is < 0) {
          if (was == from && to > from) {
            return Optional.empty();
          }
          continue;
        }
        if (rows.isEmpty()) {
          rows.add(is);
        }
        for (int next = rows.getLast() + 1; next <= is; next++) {
          if (next < is && lineage.beforeOf(next) >= 0) {
            return Optional.empty();
          }
          rows.add(next);
        }
        if (rows.getLast() != is) {
          return Optional.empty();
        }
      }
      while (!rows.isEmpty()
          && rows.getLast() + 1 < blocks.size()
          && lineage.goesOn(rows.getLast() + 1)) {
        rows.add(rows.getLast() + 1);
      }
      boolean figures = rows.stream().anyMatch(row -> blocks.get(row).figure() != null);
      return figures && rows.size() > 1 ? Optional.empty() : Optional.of(rows);
    }

    List<Block> take(List<Integer> rows, int unit) {
      rows.forEach(row -> unitOf[row] = unit);
      return rows.stream().map(blocks::get).toList();
    }

    List<Integer> places(int from, int to, List<Integer> rows) {
      return IntStream.rangeClosed(from, to)
          .mapToObj(was -> rows.indexOf(lineage.afterOf(was)))
          .toList();
    }

    List<Integer> order() {
      return IntStream.of(unitOf).distinct().boxed().toList();
    }
  }

  Units(Story base, Story ours, Story theirs) {
    this.base = base.blocks();
    this.ours = new Side(base, ours);
    this.theirs = new Side(base, theirs);
    for (int from = 0; from < this.base.size(); ) {
      int to = from;
      while (to + 1 < this.base.size() && joined(to + 1)) {
        to++;
      }
      if (!add(from, to)) {
        for (int one = from; one <= to; one++) {
          add(one, one);
        }
      }
      from = to + 1;
    }
    old = all.size();
    addNew();
  }

  private boolean joined(int was) {
    return ours.lineage.joined(was) || theirs.lineage.joined(was);
  }

  private boolean add(int from, int to) {
    Optional<List<Integer>> mine = ours.rows(from, to);
    Optional<List<Integer>> other = theirs.rows(from, to);
    if (mine.isEmpty() || other.isEmpty()) {
      return false;
    }
    all.add(
        new Unit(
            base.subList(from, to + 1),
            ours.take(mine.get(), all.size()),
            theirs.take(other.get(), all.size()),
            ours.places(from, to, mine.get()),
            theirs.places(from, to, other.get())));
    return true;
  }

  /** A part that both sides made is one. */
  private void addNew() {
    for (int row = 0; row < ours.blocks.size(); row++) {
      if (ours.unitOf[row] < 0) {
        List<Block> mine = ours.take(List.of(row), all.size());
        int same = sameOf(mine.getFirst());
        List<Block> other = same < 0 ? List.of() : theirs.take(List.of(same), all.size());
        all.add(new Unit(List.of(), mine, other, List.of(), List.of()));
      }
    }
    for (int row = 0; row < theirs.blocks.size(); row++) {
      if (theirs.unitOf[row] < 0) {
        List<Block> other = theirs.take(List.of(row), all.size());
        all.add(new Unit(List.of(), List.of(), other, List.of(), List.of()));
      }
    }
  }

  private int sameOf(Block mine) {
    int found = -1;
    for (int row = theirs.blocks.size() - 1; row >= 0; row--) {
      Block other = theirs.blocks.get(row);
      if (theirs.unitOf[row] < 0 && (mine.figure() == null) == (other.figure() == null)) {
        if (mine.id().equals(other.id())) {
          return row;
        }
        boolean alike =
            mine.kind() == other.kind()
                && (mine.kind().standsOnce()
                    ? !mine.leaving() && !other.leaving()
                    : looksAlike(mine, other));
        found = alike ? row : found;
      }
    }
    return found;
  }

  private static boolean looksAlike(Block mine, Block other) {
    return !mine.prose().isEmpty()
        && mine.text().equals(other.text())
        && Objects.equals(mine.figure(), other.figure());
  }

  Unit get(int unit) {
    return all.get(unit);
  }

  /** How many units the base has: they come first, in its order. */
  int old() {
    return old;
  }

  /** Our units in our order, by their numbers. */
  List<Integer> ours() {
    return ours.order();
  }

  /** Their units in their order, by their numbers. */
  List<Integer> theirs() {
    return theirs.order();
  }
}
