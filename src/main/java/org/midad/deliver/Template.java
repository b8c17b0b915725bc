package org.midad.deliver;

import java.util.ArrayList;
import java.util.List;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Story;
import org.midad.model.Tag;

/**
 * What a target adds to the stories of a section: the lines that a site wants over or under them,
 * and the words that it files them by. The desk's story stays as it is.
 *
 * @param section code of the section, or empty for every story
 * @param before a line over the text; empty for none
 * @param after a line under the text; empty for none
 * @param keywords in addition to the story's own
 */
public record Template(String section, String before, String after, List<String> keywords) {
  public Template {
    before = before.strip();
    after = after.strip();
    keywords = keywords.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  boolean fits(Story story) {
    return section.isEmpty()
        || story.meta().section().map(Tag::code).filter(section::equals).isPresent();
  }

  Story shape(Story story) {
    List<Block> blocks = new ArrayList<>(story.blocks());
    if (!before.isEmpty()) {
      blocks.add(firstOfText(blocks), line("before", before));
    }
    if (!after.isEmpty()) {
      blocks.add(line("after", after));
    }
    List<Tag> tags = new ArrayList<>(story.meta().tags());
    keywords.stream().map(Tag::keyword).filter(tag -> !tags.contains(tag)).forEach(tags::add);
    return story.withBlocks(blocks).withMeta(story.meta().withTags(tags));
  }

  /** Every try carries the same: the block has no name drawn by chance. */
  private Block line(String place, String text) {
    return Block.of(BlockKind.PARAGRAPH, text)
        .withId(new BlockId("template-" + place + "-" + (section.isEmpty() ? "all" : section)));
  }

  private static int firstOfText(List<Block> blocks) {
    int place = 0;
    while (place < blocks.size() && !isText(blocks.get(place).kind())) {
      place++;
    }
    return place;
  }

  private static boolean isText(BlockKind kind) {
    return switch (kind) {
      case PARAGRAPH, CROSSHEAD, QUOTE, LIST_ITEM -> true;
      case KICKER, HEADLINE, DECK, DATELINE, BYLINE, FIGURE -> false;
    };
  }
}
