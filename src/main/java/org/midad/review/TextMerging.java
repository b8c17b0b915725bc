package org.midad.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Words;
import org.midad.model.Block;
import org.midad.model.BlockSuggestion;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;

/** Brings together what two sides made of a part's text, word by word. */
final class TextMerging {
  private final Flow base;
  private final Flow ours;
  private final Flow theirs;
  private final Stamp their;
  private final List<Conflict> conflicts;
  private final BlockMerging parts;
  private final List<Block> merged = new ArrayList<>();

  /** The part that is being written, and its text so far. */
  private Block open;

  private final List<Run> runs = new ArrayList<>();

  private TextMerging(Unit unit, Stamp their, List<Conflict> conflicts) {
    this.their = their;
    this.conflicts = conflicts;
    base = new Flow(unit.base());
    ours = new Flow(unit.ours());
    theirs = new Flow(unit.theirs());
    parts = new BlockMerging(their, conflicts);
    open = parts.merge(base.size() == 0 ? null : base.block(0), ours.block(0), theirs.block(0));
  }

  /**
   * The parts of a unit that both sides have.
   *
   * @param conflicts what is found is added to them
   */
  static List<Block> merge(Unit unit, Stamp their, List<Conflict> conflicts) {
    TextMerging merging = new TextMerging(unit, their, conflicts);
    merging.write(unit);
    merging.close();
    return merging.merged;
  }

  private void write(Unit unit) {
    List<Region> regions =
        Region.of(
            base.edits(ours, unit.oursOf()),
            base.edits(theirs, unit.theirsOf()),
            (from, to) -> Words.isSpace(base.text().substring(from, to)));
    int at = 0;
    int mine = 0;
    int other = 0;
    for (Region region : regions) {
      same(base, at, mine, other, region.from() - at);
      mine += region.from() - at;
      other += region.from() - at;
      int mineEnd =
          region.ours().isEmpty()
              ? mine + region.to() - region.from()
              : region.sideTo(region.ours());
      int otherEnd =
          region.theirs().isEmpty()
              ? other + region.to() - region.from()
              : region.sideTo(region.theirs());
      if (region.theirs().isEmpty()) {
        copy(ours, mine, mineEnd, UnaryOperator.identity(), UnaryOperator.identity());
      } else if (region.ours().isEmpty()) {
        copy(theirs, other, otherEnd, UnaryOperator.identity(), UnaryOperator.identity());
      } else if (region.deletes()) {
        left(region, mine, other);
      } else {
        both(mine, mineEnd, other, otherEnd);
      }
      at = region.to();
      mine = mineEnd;
      other = otherEnd;
    }
    same(base, at, mine, other, base.text().length() - at);
  }

  /** What neither side changed but, perhaps, in its marks. */
  private void same(@Nullable Flow was, int from, int mine, int other, int length) {
    int done = 0;
    while (done < length) {
      Block seam = ours.seam(mine + done);
      Block otherSeam = theirs.seam(other + done);
      if (seam != null && otherSeam != null) {
        begin(parts.merge(was == null ? null : was.seam(from + done), seam, otherSeam));
        done++;
        continue;
      }
      int end = Math.min(ours.runEnd(mine + done) - mine, theirs.runEnd(other + done) - other);
      if (was != null) {
        end = Math.min(end, was.runEnd(from + done) - from);
      }
      end = Math.min(end, length);
      Set<Mark> before = was == null ? Set.of() : was.marks(from + done);
      Set<Mark> one = ours.marks(mine + done);
      Set<Mark> two = theirs.marks(other + done);
      if (MarkMerging.contradict(before, one, two)) {
        conflicts.add(
            new Conflict.Words(
                open.id(),
                ours.prose(mine + done, mine + end),
                theirs.prose(other + done, other + end)));
      }
      runs.add(
          new Run(
              ours.text().substring(mine + done, mine + end),
              MarkMerging.merge(before, one, two, their)));
      done = end;
    }
  }

  /** What a side wrote, with marks of letters and suggestions for parts that come with it. */
  private void copy(
      Flow side, int from, int to, UnaryOperator<Set<Mark>> marked, UnaryOperator<Block> told) {
    for (int at = from; at < to; ) {
      int end = Math.min(to, side.runEnd(at));
      Block seam = side.seam(at);
      if (seam == null) {
        runs.add(new Run(side.text().substring(at, end), marked.apply(side.marks(at))));
      } else {
        begin(told.apply(seam));
      }
      at = end;
    }
  }

  /** What is left of words of which each side took out some. */
  private void left(Region region, int mine, int other) {
    int at = region.from();
    while (at < region.to()) {
      int gone = Math.max(goneTo(region.ours(), at), goneTo(region.theirs(), at));
      int next =
          gone > at
              ? gone
              : Math.min(region.to(), Math.min(next(region.ours(), at), next(region.theirs(), at)));
      if (gone <= at) {
        int mineAt = mine + at - region.from() - taken(region.ours(), at);
        int otherAt = other + at - region.from() - taken(region.theirs(), at);
        same(base, at, mineAt, otherAt, next - at);
      }
      at = next;
    }
  }

  private static int goneTo(List<Edit> edits, int at) {
    return edits.stream()
        .filter(edit -> edit.from() <= at && at < edit.to())
        .mapToInt(Edit::to)
        .findFirst()
        .orElse(at);
  }

  private static int next(List<Edit> edits, int at) {
    return edits.stream()
        .mapToInt(Edit::from)
        .filter(from -> from > at)
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static int taken(List<Edit> edits, int at) {
    return edits.stream()
        .filter(edit -> edit.to() <= at)
        .mapToInt(edit -> edit.to() - edit.from())
        .sum();
  }

  /** Both changed the same words: what is alike at both ends stands once, the rest beside it. */
  private void both(int from, int to, int otherFrom, int otherTo) {
    List<String> mine = Words.of(ours.text().substring(from, to));
    List<String> other = Words.of(theirs.text().substring(otherFrom, otherTo));
    int shorter = Math.min(mine.size(), other.size());
    int start = 0;
    int head = 0;
    while (start < shorter
        && mine.get(start).equals(other.get(start))
        && seams(from + head, otherFrom + head, mine.get(start))) {
      head += mine.get(start++).length();
    }
    int end = 0;
    int tail = 0;
    while (end < shorter - start) {
      String word = mine.get(mine.size() - 1 - end);
      int length = word.length();
      if (!word.equals(other.get(other.size() - 1 - end))
          || !seams(to - tail - length, otherTo - tail - length, word)) {
        break;
      }
      tail += length;
      end++;
    }
    same(null, 0, from, otherFrom, head);
    beside(from + head, to - tail, otherFrom + head, otherTo - tail);
    same(null, 0, to - tail, otherTo - tail, tail);
  }

  /** Whether seams stand in a word of both sides at the same places. */
  private boolean seams(int mine, int other, String word) {
    for (int index = 0; index < word.length(); index++) {
      if ((ours.seam(mine + index) == null) != (theirs.seam(other + index) == null)) {
        return false;
      }
    }
    return true;
  }

  private void beside(int from, int to, int otherFrom, int otherTo) {
    if (from == to && otherFrom == otherTo) {
      return;
    }
    conflicts.add(
        new Conflict.Words(open.id(), ours.prose(from, to), theirs.prose(otherFrom, otherTo)));
    copy(
        ours,
        from,
        to,
        marks -> with(marks, new Mark.Deleted(their)),
        part -> suggested(part, new BlockSuggestion.Removed(open.id(), their)));
    copy(
        theirs,
        otherFrom,
        otherTo,
        marks -> with(marks, new Mark.Inserted(their)),
        part -> suggested(part, new BlockSuggestion.Inserted(open.id(), their)));
  }

  /** With one more suggestion, unless one of its kind is there already. */
  static Set<Mark> with(Set<Mark> marks, Mark suggestion) {
    Set<Mark> with = new HashSet<>(marks);
    if (with.stream().noneMatch(suggestion::excludes)) {
      with.add(suggestion);
    }
    return with;
  }

  /** With one more suggestion, unless one of its kind is there already. */
  static Block suggested(Block block, BlockSuggestion suggestion) {
    if (block.suggestion(suggestion.getClass()).isPresent()) {
      return block;
    }
    List<BlockSuggestion> with = new ArrayList<>(block.suggestions());
    with.add(suggestion);
    return block.withSuggestions(with);
  }

  private void begin(Block next) {
    close();
    open = next;
  }

  private void close() {
    merged.add(open.withProse(new Prose(runs)));
    runs.clear();
  }
}
