package org.midad.review;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.midad.edit.EditorState;
import org.midad.edit.Selection;
import org.midad.edit.Step;
import org.midad.edit.StepException;
import org.midad.edit.Transaction;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;

/**
 * Turns what somebody does to a story into suggestions. Once all of them are accepted, the story is
 * what it would have become; once all are rejected, it is as it was, in both cases to the byte.
 * Comments are no suggestions: they are made as they are.
 *
 * <p>Letters that the author suggested to insert are taken away for good when the same author
 * deletes them, unless somebody else suggested that before; another's suggestion to delete letters
 * stays that other's.
 */
public final class Suggesting {
  private Suggesting() {}

  /**
   * A transaction that only suggests what another would do.
   *
   * <p>The caret crosses what is deleted, so that the next key finds the next letter: Backspace
   * leaves it before the letter that is now marked, Delete behind it. Where all was suggested to go
   * already, there is no step and the caret just walks. Over a selection it comes to stand behind
   * the new text, which stands behind the old one.
   *
   * @param direct for the story of the state; the moment is kept to the second
   * @throws StepException if the transaction does not fit the state
   */
  public static Transaction suggest(EditorState state, Transaction direct) {
    Stamp by = new Stamp(direct.author(), direct.at().truncatedTo(ChronoUnit.SECONDS));
    Suggested suggested = new Suggested(state.story(), by);
    direct.steps().forEach(suggested::carry);
    Selection selection = selection(state, direct, suggested);
    List<Step> steps = suggested.steps();
    Transaction made = new Transaction(steps, direct.author(), direct.at(), selection);
    boolean carried =
        direct.selection() == null
            && state.selection().map(made.mapping(state.story())).equals(selection);
    return carried ? new Transaction(steps, direct.author(), direct.at(), null) : made;
  }

  private static Selection selection(EditorState state, Transaction direct, Suggested suggested) {
    Selection before = state.selection();
    Selection chosen = direct.selection();
    Selection after = chosen == null ? before.map(direct.mapping(state.story())) : chosen;
    Position head = suggested.behindLetter(after.head());
    if (before.empty() && after.empty()) {
      return Selection.caret(
          suggested.carried(before.head()).equals(head)
              ? suggested.beforeLetter(after.head())
              : head);
    }
    return new Selection(suggested.behindLetter(after.anchor()), head);
  }

  /** A story with what a list of steps would do to it as suggestions. */
  static Story suggested(Story story, List<Step> steps, Stamp by) {
    Suggested suggested = new Suggested(story, by);
    steps.forEach(suggested::carry);
    return suggested.story();
  }
}
