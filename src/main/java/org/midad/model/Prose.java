package org.midad.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Marked text of one block: normalised runs, so that equal texts are equal values. No run is empty,
 * and no two neighbours carry equal marks. Offsets are UTF-16 units, from 0 to {@link #length()}.
 */
public record Prose(List<Run> runs) {
  public static final Prose EMPTY = new Prose(List.of());

  /** Joins neighbours of equal marks; the list given need not be normalised. */
  public Prose {
    List<Run> normal = new ArrayList<>(runs.size());
    for (Run run : runs) {
      Run last = normal.isEmpty() ? null : normal.getLast();
      if (last != null && last.marks().equals(run.marks())) {
        normal.set(normal.size() - 1, new Run(last.text() + run.text(), last.marks()));
      } else {
        normal.add(run);
      }
    }
    runs = List.copyOf(normal);
  }

  /** Text without marks; line breaks are not allowed, an empty string gives {@link #EMPTY}. */
  public static Prose of(String text) {
    return of(text, Set.of());
  }

  /** Text that carries the same marks throughout. */
  public static Prose of(String text, Set<Mark> marks) {
    return text.isEmpty() ? EMPTY : new Prose(List.of(new Run(text, marks)));
  }

  /** The letters alone. */
  public String text() {
    if (runs.size() == 1) {
      return runs.getFirst().text();
    }
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  public int length() {
    int length = 0;
    for (Run run : runs) {
      length += run.text().length();
    }
    return length;
  }

  public boolean isEmpty() {
    return runs.isEmpty();
  }

  /**
   * The part between two offsets.
   *
   * @throws IndexOutOfBoundsException unless 0 ≤ from ≤ to ≤ length
   */
  public Prose slice(int from, int to) {
    checkRange(from, to);
    List<Run> part = new ArrayList<>();
    int start = 0;
    for (Run run : runs) {
      int end = start + run.text().length();
      if (end > from && start < to) {
        String text =
            run.text().substring(Math.max(from, start) - start, Math.min(to, end) - start);
        if (!text.isEmpty()) {
          part.add(new Run(text, run.marks()));
        }
      }
      start = end;
    }
    return new Prose(part);
  }

  /** This text and then the other. */
  public Prose plus(Prose other) {
    List<Run> both = new ArrayList<>(runs);
    both.addAll(other.runs);
    return new Prose(both);
  }

  /**
   * With the part between two offsets taken out and another put in its place.
   *
   * @throws IndexOutOfBoundsException unless 0 ≤ from ≤ to ≤ length
   */
  public Prose replace(int from, int to, Prose with) {
    checkRange(from, to);
    return slice(0, from).plus(with).plus(slice(to, length()));
  }

  /**
   * With a mark on every letter between two offsets; marks that it excludes are taken away there.
   */
  public Prose mark(int from, int to, Mark mark) {
    return remark(
        from,
        to,
        marks -> {
          Set<Mark> with = new HashSet<>(marks);
          with.removeIf(mark::excludes);
          with.add(mark);
          return with;
        });
  }

  /** With a mark taken from every letter between two offsets. */
  public Prose unmark(int from, int to, Mark mark) {
    return remark(
        from,
        to,
        marks -> {
          Set<Mark> without = new HashSet<>(marks);
          without.remove(mark);
          return without;
        });
  }

  /**
   * The marks of the letter before an offset, which newly typed text takes over; at the start those
   * of the first letter.
   */
  public Set<Mark> marksAt(int offset) {
    checkRange(0, offset);
    int start = 0;
    for (Run run : runs) {
      start += run.text().length();
      if (offset <= start) {
        return run.marks();
      }
    }
    return Set.of();
  }

  private Prose remark(int from, int to, UnaryOperator<Set<Mark>> change) {
    List<Run> changed = new ArrayList<>();
    for (Run run : slice(from, to).runs) {
      changed.add(new Run(run.text(), change.apply(run.marks())));
    }
    return replace(from, to, new Prose(changed));
  }

  private void checkRange(int from, int to) {
    if (from < 0 || from > to || to > length()) {
      throw new IndexOutOfBoundsException(
          "from " + from + " to " + to + " in a text of " + length());
    }
  }
}
