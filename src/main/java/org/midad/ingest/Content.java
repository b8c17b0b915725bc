package org.midad.ingest;

import java.util.List;
import java.util.Map;
import org.midad.model.Block;
import org.midad.model.BlockId;

/**
 * What a document says, in our blocks and marks, before it is a story.
 *
 * @param blocks in their order; kinds of the header stand once at most
 * @param pictures the files of those figures that came with one, whatever they hold; each figure
 *     itself still waits for its picture
 * @param leftOut text of the document that is in no block, such as comments
 */
public record Content(List<Block> blocks, Map<BlockId, byte[]> pictures, List<String> leftOut) {
  public Content {
    blocks = List.copyOf(blocks);
    pictures = Map.copyOf(pictures);
    leftOut = List.copyOf(leftOut);
  }
}
