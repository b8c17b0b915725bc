package org.midad.ui.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Prose;

/**
 * A part of a story with what was written into it and taken out of it.
 *
 * @param prose with what was taken out, where it stood
 * @param direction where the lines begin, or null where the text tells
 * @param edits in the order of reading, none within another
 * @param note in a word or two over the part; empty as a rule
 * @param moved whether it stands, or stood, elsewhere: a mark at its start side tells
 */
public record EditedPart(
    BlockKind kind,
    Prose prose,
    @Nullable Direction direction,
    List<Edit> edits,
    String note,
    boolean moved) {

  /** What became of a stretch of text. */
  public enum Change {
    INSERTED,
    DELETED
  }

  /**
   * A stretch that was written in or taken out.
   *
   * @param from in UTF-16 units of the part's prose
   * @param to after the last one
   */
  public record Edit(int from, int to, Change change) {}

  public EditedPart {
    edits = List.copyOf(edits);
  }
}
