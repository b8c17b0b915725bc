package org.midad.edit;

import java.util.Optional;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Position;
import org.midad.model.Story;

/** What the commands ask about a story's parts. */
final class Parts {
  private Parts() {}

  /** The nearest block before it that nobody suggests to remove with its text. */
  static Optional<Block> before(Story story, Block block) {
    return story.blocks().subList(0, story.indexOf(block.id())).reversed().stream()
        .filter(one -> !one.gone())
        .findFirst();
  }

  /** The nearest block behind it that nobody suggests to remove with its text. */
  static Optional<Block> after(Story story, Block block) {
    return story.blocks().stream()
        .skip(story.indexOf(block.id()) + 1)
        .filter(one -> !one.gone())
        .findFirst();
  }

  /** How many blocks of the body there are to write in, once what is suggested to go is gone. */
  static long staying(Story story) {
    return story.body().stream().filter(block -> !block.leaving()).count();
  }

  static Position start(Block block) {
    return new Position(block.id(), 0);
  }

  static Position end(Block block) {
    return new Position(block.id(), block.prose().length());
  }

  static boolean figure(Block block) {
    return block.kind() == BlockKind.FIGURE;
  }

  /** Whether there is nothing to read in it, and nothing to see. */
  static boolean emptyText(Block block) {
    return block.prose().isEmpty() && !figure(block);
  }

  /** Whether it is an empty block of the body, and not the only one to write in. */
  static boolean spare(Story story, Block block) {
    return block.kind().isBody()
        && block.prose().isEmpty()
        && !block.leaving()
        && staying(story) > 1;
  }

  /**
   * Whether it stays where it is when the text around it flows together: a headline always, an
   * empty prompt of the header, a figure, the only empty paragraph.
   */
  static boolean stays(Story story, Block block) {
    return switch (block.kind()) {
      case HEADLINE, FIGURE -> true;
      case KICKER, DECK, DATELINE, BYLINE -> block.prose().isEmpty();
      case PARAGRAPH, CROSSHEAD, QUOTE, LIST_ITEM -> block.prose().isEmpty() && staying(story) == 1;
    };
  }
}
