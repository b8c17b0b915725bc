package org.midad.ingest;

import java.util.List;
import java.util.Map;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.CommentThread;
import org.midad.model.Direction;

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
 * @param language that it says it is in, where it is one of our own; otherwise empty
 */
public record Content(
    List<Block> blocks,
    Map<BlockId, byte[]> pictures,
    List<String> leftOut,
    boolean told,
    List<CommentThread> threads,
    String language) {
  public Content {
    blocks = List.copyOf(blocks);
    pictures = Map.copyOf(pictures);
    leftOut = List.copyOf(leftOut);
    threads = List.copyOf(threads);
  }

  /** With one of its blocks as the headline. */
  Content titled(Block headline) {
    List<Block> changed =
        blocks.stream()
            .map(block -> block.equals(headline) ? block.withKind(BlockKind.HEADLINE) : block)
            .toList();
    return with(changed, leftOut);
  }

  /** With other blocks, and with other text in none. */
  Content with(List<Block> changed, List<String> left) {
    return new Content(changed, pictures, left, told, threads, language);
  }

  /** With those directions alone that a page of a direction does not give its blocks. */
  Content onPage(Direction page) {
    return with(ToldDirections.chosen(blocks, page), leftOut);
  }
}
