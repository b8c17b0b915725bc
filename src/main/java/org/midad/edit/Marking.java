package org.midad.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;

/** Commands on what text carries beside its letters. */
public final class Marking {
  private Marking() {}

  /**
   * Puts a mark on all that is selected, or takes it off where all carries it. Gives nothing if no
   * text is selected: then {@link #pend} is meant.
   */
  public static Optional<Transaction> toggle(EditorState state, Mark mark, Stamp stamp) {
    boolean on = covers(state, mark);
    Edits edits = new Edits(state.story(), stamp);
    for (Span span : state.selected()) {
      edits.add(
          on
              ? new RemoveMark(span.block(), span.from(), span.to(), mark)
              : new AddMark(span.block(), span.from(), span.to(), mark));
    }
    return edits.carried();
  }

  /** Switches a mark for the next typed letter on or off; the story stays as it is. */
  public static EditorState pend(EditorState state, Mark mark) {
    Set<Mark> marks = new HashSet<>(state.pendingMarks());
    if (!marks.remove(mark)) {
      marks.removeIf(mark::excludes);
      marks.add(mark);
    }
    return state.withPendingMarks(marks);
  }

  /** Takes the links, whatever their address, from what is selected. */
  public static Optional<Transaction> unlink(EditorState state, Stamp stamp) {
    Edits edits = new Edits(state.story(), stamp);
    for (Span span : state.selected()) {
      prose(state.story(), span).runs().stream()
          .flatMap(run -> run.marks().stream())
          .filter(Mark.Link.class::isInstance)
          .distinct()
          .forEach(link -> edits.add(new RemoveMark(span.block(), span.from(), span.to(), link)));
    }
    return edits.carried();
  }

  /** Whether all that is selected carries a mark, or the next typed letter if nothing is. */
  public static boolean isOn(EditorState state, Mark mark) {
    return state.selection().empty() ? state.pendingMarks().contains(mark) : covers(state, mark);
  }

  /**
   * What a letter typed at an offset takes over: the marks of the letter before it, but no link at
   * its end; and never what is suggested for the letters. For what is said of them see {@link
   * #between}.
   */
  static Set<Mark> inherited(Prose prose, int offset) {
    Set<Mark> before = prose.marksAt(offset);
    Set<Mark> after = offset < prose.length() ? prose.marksAt(offset + 1) : Set.of();
    Set<Mark> marks = new HashSet<>(before);
    marks.removeIf(mark ->
        switch (mark) {
          case Mark.Link link -> offset == 0 || !after.contains(link);
          case Mark.Commented commented -> true;
          case Mark.Suggestion suggestion -> true;
          case Mark.Bold bold -> false;
          case Mark.Italic italic -> false;
          case Mark.Superscript superscript -> false;
        });
    return marks;
  }

  /**
   * What letters carry that are put in between two offsets: a comment that speaks of the letters on
   * both sides speaks of them too.
   *
   * @param marks what they carry otherwise
   */
  static Set<Mark> between(Prose prose, int from, int to, Set<Mark> marks) {
    Set<Mark> before = from > 0 ? prose.marksAt(from) : Set.of();
    Set<Mark> after = to < prose.length() ? prose.marksAt(to + 1) : Set.of();
    Set<Mark> carried = new HashSet<>(marks);
    before.stream()
        .filter(Mark.Commented.class::isInstance)
        .filter(after::contains)
        .forEach(carried::add);
    return carried;
  }

  private static boolean covers(EditorState state, Mark mark) {
    List<Run> runs =
        state.selected().stream()
            .flatMap(span -> prose(state.story(), span).runs().stream())
            .toList();
    return !runs.isEmpty() && runs.stream().allMatch(run -> run.marks().contains(mark));
  }

  private static Prose prose(Story story, Span span) {
    return story.block(span.block()).prose().slice(span.from(), span.to());
  }
}
