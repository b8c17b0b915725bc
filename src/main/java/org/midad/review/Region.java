package org.midad.review;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text that one side changed, or both, whose edits run into each other.
 *
 * @param ours our edits in it, in order
 * @param theirs their edits in it, in order
 */
record Region(int from, int to, List<Edit> ours, List<Edit> theirs) {

  /**
   * All that two sides changed, in order.
   *
   * @param near whether two contradictions are one when nothing but this stretch stands between
   */
  static List<Region> of(List<Edit> ours, List<Edit> theirs, Near near) {
    List<Region> regions = new ArrayList<>();
    int mine = 0;
    int other = 0;
    while (mine < ours.size() || other < theirs.size()) {
      boolean first =
          other == theirs.size()
              || (mine < ours.size() && before(ours.get(mine), theirs.get(other)));
      Edit edit = first ? ours.get(mine) : theirs.get(other);
      Region region = new Region(edit.from(), edit.to(), new ArrayList<>(), new ArrayList<>());
      boolean grows = true;
      while (grows) {
        grows = false;
        if (mine < ours.size() && region.reaches(ours.get(mine))) {
          region = region.with(ours.get(mine++), true);
          grows = true;
        }
        if (other < theirs.size() && region.reaches(theirs.get(other))) {
          region = region.with(theirs.get(other++), false);
          grows = true;
        }
      }
      Region last = regions.isEmpty() ? null : regions.getLast();
      if (last != null && last.both() && region.both() && near.test(last.to, region.from)) {
        regions.set(regions.size() - 1, last.and(region));
      } else {
        regions.add(region);
      }
    }
    return regions;
  }

  /** Whether there is next to nothing between two offsets. */
  @FunctionalInterface
  interface Near {
    boolean test(int from, int to);
  }

  boolean both() {
    return !ours.isEmpty() && !theirs.isEmpty();
  }

  /** Whether all that happened is that something was taken out. */
  boolean deletes() {
    return ours.stream().allMatch(Edit::deletes) && theirs.stream().allMatch(Edit::deletes);
  }

  private static boolean before(Edit one, Edit other) {
    return one.from() < other.from() || (one.from() == other.from() && one.to() <= other.to());
  }

  /** What is put in at the end of a stretch, or at its start, does not touch the stretch. */
  private boolean reaches(Edit edit) {
    return edit.from() < to || (from == to && edit.from() == from && edit.to() == to);
  }

  private Region with(Edit edit, boolean mine) {
    (mine ? ours : theirs).add(edit);
    return new Region(from, Math.max(to, edit.to()), ours, theirs);
  }

  private Region and(Region next) {
    List<Edit> both = new ArrayList<>(ours);
    both.addAll(next.ours);
    List<Edit> others = new ArrayList<>(theirs);
    others.addAll(next.theirs);
    return new Region(from, next.to, both, others);
  }

  /** Where the stretch ends in the text of the side whose edits these are. */
  int sideTo(List<Edit> edits) {
    return edits.getLast().sideTo() + (to - edits.getLast().to());
  }
}
