package org.midad.ui.text;

import java.util.List;
import java.util.Optional;
import org.midad.arabic.typing.Correction;
import org.midad.arabic.typing.HouseStyle;
import org.midad.arabic.typing.TypingHelp;
import org.midad.edit.Blocks;
import org.midad.edit.EditorState;
import org.midad.edit.Lists;
import org.midad.edit.Replacing;
import org.midad.edit.Replacing.Replacement;
import org.midad.edit.Span;
import org.midad.edit.Transaction;
import org.midad.edit.Typing;
import org.midad.model.BlockId;
import org.midad.model.Stamp;

/**
 * Letters as they come from a keyboard or an input method, and what the house makes of them. The
 * letters are one entry of the history and what is put right another: one undo brings back what was
 * typed.
 */
final class TypedLetters {
  private final Editing editing;
  private final Keyboard keyboard = new Keyboard();
  private HouseStyle house = HouseStyle.NONE;

  TypedLetters(Editing editing) {
    this.editing = editing;
  }

  /** What the letters tell of the keyboard. */
  Keyboard keyboard() {
    return keyboard;
  }

  void setHouse(HouseStyle changed) {
    house = changed;
  }

  /** Puts letters at the caret that are certain: none of an input method's composing. */
  void type(String letters) {
    keyboard.typed(letters);
    if (editing.run((state, stamp) -> Typing.type(state, letters, stamp))
        && !editing.run(this::listed)) {
      EditorState typed = editing.state();
      correct(typed.block().id(), typed.block().text(), typed.selection().head().offset());
    }
  }

  /** Enter, which ends a word as a space does. */
  void enter() {
    EditorState before = editing.state();
    BlockId block = before.start().block();
    int caret = before.start().offset();
    String text = before.story().block(block).text().substring(0, caret) + "\n";
    if (editing.run(Blocks::enter)) {
      correct(block, text, caret + 1);
    }
  }

  private Optional<Transaction> listed(EditorState state, Stamp stamp) {
    return house.helps().contains(TypingHelp.LISTS) ? Lists.begin(state, stamp) : Optional.empty();
  }

  private void correct(BlockId block, String text, int caret) {
    List<Replacement> replacements =
        house.corrections(text, caret).stream()
            .map(correction -> replacement(block, correction))
            .toList();
    if (!replacements.isEmpty()) {
      editing.run((state, stamp) -> Replacing.inTurn(state, replacements, stamp));
    }
  }

  private static Replacement replacement(BlockId block, Correction correction) {
    return new Replacement(
        new Span(block, correction.from(), correction.to()), correction.letters());
  }
}
