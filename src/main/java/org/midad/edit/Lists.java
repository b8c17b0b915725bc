package org.midad.edit;

import java.util.Optional;
import java.util.regex.Pattern;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Stamp;

/** Commands on lists. */
public final class Lists {
  /** What people write at the start of an item: a dash, a star, a bullet, a number. */
  private static final Pattern SIGN = Pattern.compile("[-–—*•]\\s|[0-9٠-٩]{1,3}[.)-]\\s");

  private Lists() {}

  /**
   * Makes an item of the paragraph at whose start such a sign has just been typed, and takes the
   * sign away. Gives nothing where there is none, or where the caret stands elsewhere.
   */
  public static Optional<Transaction> begin(EditorState state, Stamp stamp) {
    Block block = state.block();
    int caret = state.selection().head().offset();
    boolean typed =
        state.selection().empty()
            && block.kind() == BlockKind.PARAGRAPH
            && SIGN.matcher(block.text().substring(0, caret)).matches();
    return typed
        ? new Edits(state.story(), stamp)
            .add(new SetKind(block.id(), BlockKind.LIST_ITEM))
            .delete(block.id(), 0, caret)
            .caretAt(Parts.start(block))
        : Optional.empty();
  }
}
