package org.midad.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.model.Mark;
import org.midad.model.Stamp;

/** Brings the marks together that two sides gave to the same letter. */
final class MarkMerging {
  private static final List<Class<? extends Mark>> FORMATS =
      List.of(Mark.Bold.class, Mark.Italic.class, Mark.Superscript.class, Mark.Link.class);

  private MarkMerging() {}

  /**
   * @param base as both found them; empty for a letter that each side wrote anew
   */
  static Set<Mark> merge(Set<Mark> base, Set<Mark> ours, Set<Mark> theirs, Stamp their) {
    if (ours.equals(theirs) || theirs.equals(base)) {
      return ours;
    }
    if (ours.equals(base)) {
      return theirs;
    }
    Set<Mark> merged = new HashSet<>();
    for (Class<? extends Mark> format : FORMATS) {
      Facet<Mark> mine = facet(ours, format);
      Facet<Mark> other = facet(theirs, format);
      Facet<Mark> facet = Facet.merge(facet(base, format), mine, other, their);
      if (facet.equals(mine)) {
        merged.addAll(of(ours, format));
      } else if (facet.equals(other)) {
        merged.addAll(of(theirs, format));
      } else {
        add(merged, facet.value());
        merged.add(new Mark.Remarked(mine.rejected(), facet.value(), their));
      }
    }
    add(merged, ThreeWay.ours(inserted(base), inserted(ours), inserted(theirs)));
    add(merged, ThreeWay.ours(deleted(base), deleted(ours), deleted(theirs)));
    Stream.concat(ours.stream(), theirs.stream())
        .filter(Mark.Commented.class::isInstance)
        .filter(mark -> base.contains(mark) ? ours.contains(mark) && theirs.contains(mark) : true)
        .forEach(merged::add);
    return merged;
  }

  /** Whether both sides gave the letter another format of one kind, such as two links. */
  static boolean contradict(Set<Mark> base, Set<Mark> ours, Set<Mark> theirs) {
    return FORMATS.stream()
        .anyMatch(format ->
            Facet.contradict(facet(base, format), facet(ours, format), facet(theirs, format)));
  }

  private static Facet<Mark> facet(Set<Mark> marks, Class<? extends Mark> format) {
    Mark value = null;
    Facet.Before<Mark> before = null;
    for (Mark mark : of(marks, format)) {
      if (mark instanceof Mark.Remarked remarked) {
        before = new Facet.Before<>(remarked.before(), remarked.by());
      } else {
        value = mark;
      }
    }
    return new Facet<>(value, before);
  }

  /** The mark of a kind, and what is suggested for it. */
  private static List<Mark> of(Set<Mark> marks, Class<? extends Mark> format) {
    return marks.stream()
        .filter(mark ->
            format.isInstance(mark)
                || (mark instanceof Mark.Remarked remarked && remarked.kind() == format))
        .toList();
  }

  private static @Nullable Mark inserted(Set<Mark> marks) {
    return first(marks, Mark.Inserted.class);
  }

  private static @Nullable Mark deleted(Set<Mark> marks) {
    return first(marks, Mark.Deleted.class);
  }

  private static @Nullable Mark first(Set<Mark> marks, Class<? extends Mark> kind) {
    return marks.stream().filter(kind::isInstance).findFirst().orElse(null);
  }

  private static void add(Set<Mark> marks, @Nullable Mark mark) {
    if (mark != null) {
      marks.add(mark);
    }
  }
}
