package org.midad.typeset;

import org.midad.model.Block;
import org.midad.model.BlockKind;

/** Counts the lines that parts of a story take in print. Any thread may ask, one at a time. */
public final class PrintLines {
  private final Typesetter typesetter;

  public PrintLines(FontBook fonts) {
    typesetter = new Typesetter(fonts);
  }

  /** None for an empty part. A heading in the body is as large as the text, and bold. */
  public int of(Block block, PrintColumn column) {
    if (block.prose().isEmpty()) {
      return 0;
    }
    FontWeight weight = block.kind() == BlockKind.CROSSHEAD ? FontWeight.BOLD : FontWeight.REGULAR;
    return typesetter.layOut(block.prose(), column.style(weight), column.width()).lineCount();
  }
}
