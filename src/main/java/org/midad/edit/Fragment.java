package org.midad.edit;

import java.util.List;
import org.midad.model.Block;
import org.midad.model.BlockKind;

/**
 * A piece of marked text that came from elsewhere, such as the clipboard, already in our blocks and
 * marks.
 *
 * @param blocks in their order, at least one; kinds of the header may stand in it, but nothing says
 *     that the story has room for them
 */
public record Fragment(List<Block> blocks) {
  public Fragment {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a fragment holds something");
    }
  }

  /** Whether it is a stretch of one plain paragraph, which goes into the line where it is put. */
  public boolean inline() {
    return blocks.size() == 1 && blocks.getFirst().kind() == BlockKind.PARAGRAPH;
  }
}
