package org.midad.ingest;

import java.util.List;
import java.util.Map;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.CommentThread;

/**
 * What a document says, in our blocks and marks, before it is a story.
 *
 * @param blocks in their order; kinds of the header stand once at most
 * @param pictures the files of those figures that came with one, whatever they hold; each figure
 *     itself still waits for its picture
 * @param leftOut text of the document that is in no block, such as comments
 * @param told whether the document says of every block what it is, as our own do: nothing is to be
 *     guessed then
 * @param threads comments, whose anchors are in the blocks
 */
public record Content(
    List<Block> blocks,
    Map<BlockId, byte[]> pictures,
    List<String> leftOut,
    boolean told,
    List<CommentThread> threads) {
  public Content {
    blocks = List.copyOf(blocks);
    pictures = Map.copyOf(pictures);
    leftOut = List.copyOf(leftOut);
    threads = List.copyOf(threads);
  }

  /** Of a document without comments. */
  Content(List<Block> blocks, Map<BlockId, byte[]> pictures, List<String> leftOut, boolean told) {
    this(blocks, pictures, leftOut, told, List.of());
  }

  /** With one of its blocks as the headline. */
  Content titled(Block headline) {
    List<Block> changed =
        blocks.stream()
            .map(block -> block.equals(headline) ? block.withKind(BlockKind.HEADLINE) : block)
            .toList();
    return new Content(changed, pictures, leftOut, told, threads);
  }
}
