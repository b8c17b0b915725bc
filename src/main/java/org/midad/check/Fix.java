package org.midad.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.midad.edit.EditorState;
import org.midad.edit.Mapping;
import org.midad.edit.Replacing;
import org.midad.edit.Replacing.Replacement;
import org.midad.edit.Span;
import org.midad.edit.StepException;
import org.midad.edit.Transaction;
import org.midad.model.Stamp;
import org.midad.model.Story;

/**
 * A way to put something right, by other words.
 *
 * @param words what stands in the place of what was found afterwards, as it is offered; empty where
 *     that is taken away
 * @param replacements in the order of the story, none over another, at least one
 * @param safe whether it is right wherever the rule speaks, so that it may be done to all findings
 *     of a kind at once
 */
public record Fix(String words, List<Replacement> replacements, boolean safe) {
  public Fix {
    replacements = List.copyOf(replacements);
    if (replacements.isEmpty()) {
      throw new IllegalArgumentException("a fix does something");
    }
  }

  /**
   * Puts it right, as an ordinary change that one undo takes back. Gives nothing if nothing would
   * change.
   *
   * @throws StepException if the place lies outside the story
   */
  public Optional<Transaction> apply(EditorState state, Stamp by) {
    return replacements.size() == 1
        ? Replacing.one(state, replacements.getFirst(), by)
        : Replacing.all(state, replacements, by);
  }

  /**
   * Puts many right in one change, which is undone at once. Of two that meet in one place the first
   * in the list counts.
   *
   * @throws StepException if a place lies outside the story
   */
  public static Optional<Transaction> all(EditorState state, List<Fix> fixes, Stamp by) {
    List<Replacement> taken = new ArrayList<>();
    for (Fix fix : fixes) {
      if (fix.replacements.stream()
          .noneMatch(one -> taken.stream().anyMatch(other -> meet(one.span(), other.span())))) {
        taken.addAll(fix.replacements);
      }
    }
    Story story = state.story();
    taken.sort((one, other) ->
        one.span().block().equals(other.span().block())
            ? Integer.compare(one.span().from(), other.span().from())
            : Integer.compare(
                story.indexOf(one.span().block()), story.indexOf(other.span().block())));
    return Replacing.all(state, taken, by);
  }

  private static boolean meet(Span one, Span other) {
    boolean apart = one.to() < other.from() || other.to() < one.from();
    boolean touch = one.to() == other.from() || other.to() == one.from();
    return one.block().equals(other.block())
        && !apart
        && !(touch && !one.empty() && !other.empty());
  }

  /** Carried along by what was changed meanwhile; nothing if that touched what it would replace. */
  Optional<Fix> after(Mapping changes) {
    List<Replacement> moved = new ArrayList<>();
    Set<Span> pieces = new HashSet<>();
    for (Replacement one : replacements) {
      Span span = one.span();
      List<Span> now = changes.map(span);
      if (now.size() != 1
          || now.getFirst().to() - now.getFirst().from() != span.to() - span.from()
          || !pieces.add(now.getFirst())) {
        return Optional.empty();
      }
      moved.add(new Replacement(now.getFirst(), one.words()));
    }
    return Optional.of(new Fix(words, moved, safe));
  }
}
