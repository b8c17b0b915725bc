package org.midad.review;

import org.midad.model.Prose;

/**
 * A stretch of compared text: whole words with their spaces and punctuation, never letters inside a
 * word.
 */
public record Piece(Kind kind, Prose prose) {
  /** Where the stretch stands. */
  public enum Kind {
    /** In both; where their spelling differs and was not to count, as it is written now. */
    SAME,
    /** Only in the later text. */
    INSERTED,
    /** Only in the earlier text. */
    DELETED
  }
}
