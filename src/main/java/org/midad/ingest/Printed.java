package org.midad.ingest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.ReadingTime;
import org.midad.model.Block;
import org.midad.model.BlockKind;

/**
 * A document without what a web page prints around its story: buttons, the reading time, the time
 * of day, which becomes the story's. All of it is among what was left out.
 *
 * @param dated when the page says that the story was published
 */
record Printed(Content content, @Nullable OffsetDateTime dated) {

  /**
   * @param now gives the date and the offset to a time that stands alone
   */
  static Printed of(Content content, OffsetDateTime now) {
    List<Block> blocks = content.blocks();
    int first = 0;
    while (first < blocks.size() && !isParagraph(blocks.get(first))) {
      first++;
    }
    int last = blocks.size() - 1;
    while (last > first && !isParagraph(blocks.get(last))) {
      last--;
    }
    List<Block> kept = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    OffsetDateTime dated = null;
    for (int at = 0; at < blocks.size(); at++) {
      Block block = blocks.get(at);
      if (block.kind().standsOnce() || block.kind() == BlockKind.FIGURE) {
        kept.add(block);
        continue;
      }
      String line = String.join(" ", RawText.lines(block.text()));
      Optional<PageMoment> moment =
          at < first && !RawText.isLong(line) ? PageMoment.parse(line) : Optional.empty();
      if (moment.isPresent() && dated == null) {
        dated = moment.get().at(now);
      } else if (moment.isPresent()
          || RawArticle.FURNITURE.holds(line, at < first || at > last)
          || (at < first && ReadingTime.isPhrase(line))) {
        leftOut.add(line);
      } else {
        kept.add(block);
      }
    }
    leftOut.addAll(content.leftOut());
    return new Printed(content.with(kept, leftOut), dated);
  }

  private static boolean isParagraph(Block block) {
    return block.kind() == BlockKind.PARAGRAPH && RawText.isParagraph(block.text());
  }
}
