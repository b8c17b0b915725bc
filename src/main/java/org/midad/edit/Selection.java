package org.midad.edit;

import org.midad.model.Position;

/**
 * What is selected.
 *
 * @param anchor where selecting began
 * @param head where it came to, and the caret is; before or behind the anchor
 */
public record Selection(Position anchor, Position head) {

  /** A caret with nothing selected. */
  public static Selection caret(Position at) {
    return new Selection(at, at);
  }

  /** Whether nothing is selected. */
  public boolean empty() {
    return anchor.equals(head);
  }

  /** Where the selection is afterwards, staying with the letters behind its ends. */
  public Selection map(Mapping mapping) {
    return new Selection(mapping.map(anchor, Bias.AFTER), mapping.map(head, Bias.AFTER));
  }
}
