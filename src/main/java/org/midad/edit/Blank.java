package org.midad.edit;

import java.util.List;
import java.util.stream.Stream;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** New stories, with empty parts to write in. */
public final class Blank {
  private Blank() {}

  /** The least that a story has: a headline and a paragraph. */
  public static Story story() {
    return of(BlockKind.HEADLINE, BlockKind.PARAGRAPH);
  }

  /** A news article as it is commonly written, with a line above the headline, place and writer. */
  public static Story article() {
    return of(
        BlockKind.KICKER,
        BlockKind.HEADLINE,
        BlockKind.DATELINE,
        BlockKind.BYLINE,
        BlockKind.PARAGRAPH);
  }

  private static Story of(BlockKind... kinds) {
    List<Block> blocks = Stream.of(kinds).map(kind -> Block.of(kind, "")).toList();
    return new Story(StoryId.create(), blocks, StoryMeta.EMPTY);
  }
}
