package org.midad.edit;

import java.util.Optional;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;

/** Commands that put what is selected elsewhere in the story, each undone at once. */
public final class Dragging {
  private Dragging() {}

  /**
   * Takes what is selected to another place, and selects it there where it is a stretch of text.
   * Gives nothing where that place is in the selection, or at its edge.
   */
  public static Optional<Transaction> move(EditorState state, Position target, Stamp stamp) {
    Optional<Fragment> taken = Pasting.taken(state);
    if (taken.isEmpty() || touches(state, target)) {
      return Optional.empty();
    }
    Edits edits = new Edits(state.story(), stamp);
    Deleting.selected(state, edits);
    Position there =
        edits
            .carried()
            .map(deleted -> deleted.mapping(state.story()).map(target, Bias.AFTER))
            .orElse(target);
    return put(edits, there, taken.get());
  }

  /** Puts the same again in another place, as {@link #move} does. */
  public static Optional<Transaction> copy(EditorState state, Position target, Stamp stamp) {
    return touches(state, target)
        ? Optional.empty()
        : Pasting.taken(state)
            .flatMap(Fragment::forReaders)
            .flatMap(taken -> put(new Edits(state.story(), stamp), target, taken));
  }

  /** Whether a place lies in what is selected, its edges included. */
  public static boolean touches(EditorState state, Position place) {
    Story story = state.story();
    return !state.selection().empty()
        && compare(story, state.start(), place) <= 0
        && compare(story, place, state.end()) <= 0;
  }

  private static Optional<Transaction> put(Edits edits, Position target, Fragment fragment) {
    return new FragmentPaste(edits, target)
        .paste(fragment)
        .map(pasted -> {
          Selection after = pasted.selection();
          return after != null && after.head().block().equals(target.block())
              ? new Transaction(
                  pasted.steps(), pasted.author(), pasted.at(), new Selection(target, after.head()))
              : pasted;
        });
  }

  private static int compare(Story story, Position first, Position second) {
    return first.block().equals(second.block())
        ? Integer.compare(first.offset(), second.offset())
        : Integer.compare(story.indexOf(first.block()), story.indexOf(second.block()));
  }
}
