package org.midad.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.midad.arabic.Messages;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Story;

/**
 * The story's words alone, its parts in their order and parted by empty lines. Place and writer
 * share a line, as on the page; a picture is told by its caption and who made it. Where a part's
 * first letter tells another direction than the one it has, an invisible mark before it tells that.
 */
public record PlainText() implements Format {
  private static final char RIGHT_TO_LEFT_MARK = '\u200F';
  private static final char LEFT_TO_RIGHT_MARK = '\u200E';

  @Override
  public String extension() {
    return "txt";
  }

  @Override
  public boolean namesPictures() {
    return false;
  }

  @Override
  public byte[] print(Story story, Issue issue, PictureFiles pictures) {
    Messages words = Messages.load(Locale.forLanguageTag(story.meta().language()));
    StringBuilder text = new StringBuilder();
    Block above = null;
    for (Block block : written(Notices.corrected(story, issue))) {
      if (above != null) {
        text.append(between(above, block));
      }
      String line =
          switch (block.kind()) {
            case LIST_ITEM -> "• " + block.text();
            case FIGURE -> "[" + words.of(block.kind()) + ": " + caption(block) + "]";
            case KICKER, HEADLINE, DECK, DATELINE, BYLINE, PARAGRAPH, CROSSHEAD, QUOTE ->
                block.text();
          };
      text.append(mark(line, block.direction(story.meta().direction()))).append(line);
      above = block;
    }
    return Typed.printable(text.append('\n').toString()).getBytes(StandardCharsets.UTF_8);
  }

  private static String caption(Block block) {
    String credit = block.picture().credit();
    return credit.isEmpty() ? block.text() : block.text() + " (" + credit + ")";
  }

  /** Nothing where the line tells its direction itself, as UAX 9 has it. */
  private static String mark(String line, Direction direction) {
    if (Direction.of(line, direction) == direction) {
      return "";
    }
    return switch (direction) {
      case RIGHT_TO_LEFT -> Character.toString(RIGHT_TO_LEFT_MARK);
      case LEFT_TO_RIGHT -> Character.toString(LEFT_TO_RIGHT_MARK);
    };
  }

  private static List<Block> written(Story story) {
    List<Block> written = new ArrayList<>(story.blocks());
    written.removeIf(block -> block.text().isBlank());
    return written;
  }

  /** What parts a block from the one above it. */
  static String between(Block above, Block block) {
    boolean line = above.kind() == BlockKind.DATELINE && block.kind() == BlockKind.BYLINE;
    boolean list = above.kind() == BlockKind.LIST_ITEM && block.kind() == BlockKind.LIST_ITEM;
    return line ? " " : list ? "\n" : "\n\n";
  }
}
