package org.midad.edit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Stamp;

/** Letters from a keyboard or an input method. */
public final class Typing {
  private Typing() {}

  /**
   * Puts letters in the place of what is selected, with the pending marks. What cannot stand in a
   * line (control characters, line breaks, halves of characters) is left out.
   */
  public static Optional<Transaction> type(EditorState state, String text, Stamp stamp) {
    String letters = Pasting.printable(text);
    if (letters.isEmpty()) {
      return Optional.empty();
    }
    Position start = state.start();
    Position end = state.end();
    if (start.block().equals(end.block())) {
      Prose around = state.story().block(start.block()).prose();
      Set<Mark> marks = Marking.between(around, start.offset(), end.offset(), state.pendingMarks());
      Step typed =
          new ReplaceText(start.block(), start.offset(), end.offset(), Prose.of(letters, marks));
      return Optional.of(Transaction.by(stamp, List.of(typed), null));
    }
    Edits edits = new Edits(state.story(), stamp);
    Deleting.selected(state, edits);
    Prose around = edits.story().block(start.block()).prose();
    Prose prose =
        Prose.of(
            letters, Marking.between(around, start.offset(), start.offset(), state.pendingMarks()));
    return edits
        .replace(new Span(start.block(), start.offset(), start.offset()), prose)
        .caretAt(new Position(start.block(), start.offset() + letters.length()));
  }
}
