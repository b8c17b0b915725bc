package org.midad.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** Arabic texts by chance, and what colleagues make of them. */
final class Changes {
  private static final List<String> WORDS =
      List.of(
          "قال",
          "الوزير",
          "في",
          "الأمن",
          "الامن",
          "مستشفى",
          "مستشفي",
          "جامعة",
          "جامعه",
          "عبد",
          "الله",
          "عبدالله",
          "13",
          "١٣",
          "مُحَمَّد",
          "محمد",
          "بغـــداد",
          "بغداد",
          "ninjs",
          "F-16",
          "شيء",
          "ء",
          "ـ",
          "👩‍👩‍👧",
          "1.5");
  private static final List<String> BETWEEN =
      List.of(
          " ", " ", " ", " ", "  ", "", "\u00A0", "، ", ". ", ": «", "» ", "\" ", " – ", "\u200F");

  private final Random random;

  Changes(Random random) {
    this.random = random;
  }

  Story story() {
    List<Block> blocks = new ArrayList<>();
    for (int count = random.nextInt(8); count >= 0; count--) {
      blocks.add(Block.of(BlockKind.PARAGRAPH, prose(random.nextInt(12))));
    }
    return new Story(StoryId.create(), blocks, StoryMeta.EMPTY);
  }

  /** The story with words changed, and parts moved, dropped, copied and split. */
  Story change(Story story) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : story.blocks()) {
      switch (random.nextInt(6)) {
        case 0 -> blocks.add(block);
        case 1 -> blocks.add(Block.of(block.kind(), block.prose()));
        case 2 -> blocks.add(Block.of(BlockKind.QUOTE, changed(block.prose())));
        case 3 -> {
          blocks.add(block);
          blocks.add(Block.of(BlockKind.PARAGRAPH, prose(random.nextInt(9))));
        }
        case 4 -> blocks.add(block.withProse(changed(block.prose())));
        default -> {
          // It is gone.
        }
      }
    }
    if (random.nextBoolean()) {
      Collections.shuffle(blocks, random);
    }
    return story.withBlocks(blocks);
  }

  private Prose changed(Prose prose) {
    Prose changed = prose;
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      int from = random.nextInt(changed.length() + 1);
      int to = from + random.nextInt(Math.min(8, changed.length() - from) + 1);
      changed =
          random.nextInt(3) == 0
              ? changed.mark(from, to, new Mark.Bold())
              : changed.replace(from, to, prose(random.nextInt(3)));
    }
    return changed;
  }

  private Prose prose(int words) {
    Prose prose = Prose.EMPTY;
    for (int count = 0; count < words; count++) {
      Set<Mark> marks = random.nextInt(5) == 0 ? Set.of(new Mark.Bold()) : Set.of();
      prose = prose.plus(Prose.of(any(WORDS), marks)).plus(Prose.of(any(BETWEEN)));
    }
    return prose;
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
