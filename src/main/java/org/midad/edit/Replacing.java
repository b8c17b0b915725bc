package org.midad.edit;

import java.util.List;
import java.util.Optional;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Stamp;

/** Commands that put other words in the place of what was found. */
public final class Replacing {

  /** Words for a stretch of a story; none to take it away. */
  public record Replacement(Span span, String words) {}

  private Replacing() {}

  /**
   * Replaces one stretch, and puts the caret behind the new words. They carry the marks of the
   * first letter that they replace; what cannot stand in a line is left out of them. Gives nothing
   * if nothing would change.
   *
   * @throws StepException if it lies outside the story
   */
  public static Optional<Transaction> one(EditorState state, Replacement replacement, Stamp stamp) {
    Edits edits = new Edits(state.story(), stamp);
    Span span = replacement.span();
    if (!replace(edits, replacement)) {
      return Optional.empty();
    }
    int length = Pasting.printable(replacement.words()).length();
    return edits.caretAt(new Position(span.block(), span.from() + length));
  }

  /**
   * Replaces everything as {@link #one} does, in one transaction, which is undone at once; what is
   * selected is carried along.
   *
   * @param replacements in the order of the story, none over another
   * @throws StepException if one of them lies outside the story
   */
  public static Optional<Transaction> all(
      EditorState state, List<Replacement> replacements, Stamp stamp) {
    Edits edits = new Edits(state.story(), stamp);
    // From the last to the first, so that the places of those to come stay true.
    replacements.reversed().forEach(replacement -> replace(edits, replacement));
    return apart(state, edits, stamp);
  }

  /**
   * Replaces one after another, in one transaction, which is undone at once; what is selected is
   * carried along.
   *
   * @param replacements each for the story that the one before leaves
   * @throws StepException if one of them lies outside the story
   */
  public static Optional<Transaction> inTurn(
      EditorState state, List<Replacement> replacements, Stamp stamp) {
    Edits edits = new Edits(state.story(), stamp);
    replacements.forEach(replacement -> replace(edits, replacement));
    return apart(state, edits, stamp);
  }

  /** A selection of its own keeps it apart, in the history, from letters typed before and after. */
  private static Optional<Transaction> apart(EditorState state, Edits edits, Stamp stamp) {
    return edits
        .carried()
        .map(carried ->
            Transaction.by(
                stamp, carried.steps(), state.selection().map(carried.mapping(state.story()))));
  }

  /** Whether it makes a difference. */
  private static boolean replace(Edits edits, Replacement replacement) {
    Span span = replacement.span();
    Prose old = Fit.range(edits.story(), span.block(), span.from(), span.to()).prose();
    String words = Pasting.printable(replacement.words());
    if (words.equals(old.text().substring(span.from(), span.to()))) {
      return false;
    }
    int first = Math.min(span.from() + 1, old.length());
    edits.replace(span, Prose.of(words, old.marksAt(first)));
    return true;
  }
}
