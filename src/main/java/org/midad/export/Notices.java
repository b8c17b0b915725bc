package org.midad.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.midad.arabic.Messages;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Story;

/** What readers are told of what became of a story, in the story's language. */
final class Notices {
  private Notices() {}

  /** The story as it leaves: whole, or what is left of it. */
  static Story after(Story story, Issue issue) {
    return issue.isWithdrawal() ? withdrawn(story) : story;
  }

  /**
   * What is left of a story that is taken back: its headline, so that everyone who got it knows
   * which, and that it was. Its text is not said once more.
   */
  private static Story withdrawn(Story story) {
    List<Block> blocks = new ArrayList<>();
    story.first(BlockKind.HEADLINE).ifPresent(blocks::add);
    String notice = words(story).of("export.notice.withdrawn");
    // Equal stories give equal bytes: the block has no name drawn by chance.
    blocks.add(Block.of(BlockKind.PARAGRAPH, notice).withId(new BlockId("withdrawn")));
    return story.withBlocks(blocks);
  }

  /** The line in which readers are told what was put right; empty where nothing was. */
  static String correction(Story story, Issue issue) {
    return issue.isCorrection() ? words(story).of("export.notice.correction", issue.cause()) : "";
  }

  /** The story with that line at its end, if there is one. */
  static Story corrected(Story story, Issue issue) {
    String line = correction(story, issue);
    if (line.isEmpty()) {
      return story;
    }
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.add(Block.of(BlockKind.PARAGRAPH, line).withId(new BlockId("correction")));
    return story.withBlocks(blocks);
  }

  private static Messages words(Story story) {
    return Messages.load(Locale.forLanguageTag(story.meta().language()));
  }
}
