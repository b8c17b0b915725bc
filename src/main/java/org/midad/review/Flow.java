package org.midad.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;

/**
 * Parts that follow one another as one text: between two of them stands one unit, the seam. So a
 * part that was split, or joined with the one before it, is a change of the text like any other.
 */
final class Flow {
  /** A seam to those who read the flow as text: a word of its own that nobody can type. */
  private static final char SEAM = '\u0001';

  private final List<Block> blocks;
  private final String text;
  private final int[] starts;
  private final int[] runEnds;
  private final List<Set<Mark>> marks = new ArrayList<>();

  Flow(List<Block> blocks) {
    this.blocks = blocks;
    StringBuilder all = new StringBuilder();
    starts = new int[blocks.size()];
    List<Integer> ends = new ArrayList<>();
    for (int index = 0; index < starts.length; index++) {
      if (index > 0) {
        all.append(SEAM);
        ends.add(all.length());
        marks.add(Set.of());
      }
      starts[index] = all.length();
      for (Run run : blocks.get(index).prose().runs()) {
        all.append(run.text());
        ends.add(all.length());
        marks.add(run.marks());
      }
    }
    text = all.toString();
    runEnds = ends.stream().mapToInt(Integer::intValue).toArray();
  }

  String text() {
    return text;
  }

  int start(int block) {
    return starts[block];
  }

  int size() {
    return starts.length;
  }

  Block block(int index) {
    return blocks.get(index);
  }

  /** The part that begins behind a seam, or null where no seam is. */
  @Nullable Block seam(int offset) {
    int found = Arrays.binarySearch(starts, offset + 1);
    return found > 0 ? blocks.get(found) : null;
  }

  /** The marks of the letter behind an offset. */
  Set<Mark> marks(int offset) {
    return marks.get(run(offset));
  }

  /** Where the letters of the same marks, or the seam, behind an offset end. */
  int runEnd(int offset) {
    return runEnds[run(offset)];
  }

  private int run(int offset) {
    int found = Arrays.binarySearch(runEnds, offset + 1);
    return found < 0 ? -found - 1 : found;
  }

  /** The letters between two offsets, a space for each seam. */
  Prose prose(int from, int to) {
    List<Run> runs = new ArrayList<>();
    int at = from;
    while (at < to) {
      int end = Math.min(to, runEnd(at));
      String letters = seam(at) == null ? text.substring(at, end) : " ";
      runs.add(new Run(letters, marks(at)));
      at = end;
    }
    return new Prose(runs);
  }

  /**
   * What a side did to this flow, in order.
   *
   * @param partners for each part the place of the same part in the side's flow, or -1; the first
   *     part's is the first, and the later ones' are later there
   */
  List<Edit> edits(Flow side, List<Integer> partners) {
    if (size() == 0) {
      int length = side.text.length();
      return length == 0 ? List.of() : List.of(new Edit(0, 0, 0, length));
    }
    List<Edit> edits = new ArrayList<>();
    int base = 0;
    int other = 0;
    for (int index = 1; index <= size(); index++) {
      if (index == size() || partners.get(index) > 0) {
        int next = index == size() ? side.size() : partners.get(index);
        int from = start(base);
        int sideFrom = side.start(other);
        String before = text.substring(from, end(index - 1));
        String after = side.text.substring(sideFrom, side.end(next - 1));
        if (!before.equals(after)) {
          WordDifferences.edits(Prose.of(before), Prose.of(after))
              .forEach(edit -> edits.add(edit.later(from, sideFrom)));
        }
        base = index;
        other = next;
      }
    }
    return edits;
  }

  private int end(int block) {
    return block + 1 < starts.length ? starts[block + 1] - 1 : text.length();
  }
}
