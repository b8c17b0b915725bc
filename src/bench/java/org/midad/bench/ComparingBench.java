package org.midad.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.review.Comparing;
import org.midad.review.Comparison;
import org.midad.review.Strictness;

/**
 * Measures how long a reader waits for what changed between two versions: of each tenth word
 * another stands there, and each twentieth part has moved.
 */
final class ComparingBench {
  private static final int WORDS = 5_000;
  private static final double LIMIT = 60;
  private static final int WARM_UP = 100;
  private static final int TIMES = 100;

  private final Story before;
  private final Random random = new Random(13);
  private final Report report;

  ComparingBench(Corpus corpus, Report report) {
    before = corpus.story(WORDS);
    this.report = report;
  }

  void run() {
    Story edited = edited(before);
    measure("comparing 5,000 words with 5,000", before, edited, Strictness.EXACT);
    measure("the same beyond spelling", before, edited, Strictness.BEYOND_SPELLING);
    measure("the same with a pasted copy", before, pasted(edited), Strictness.EXACT);
    Story line = inOnePart(before);
    measure("the same in one paragraph", line, edited(line), Strictness.EXACT);
  }

  private void measure(String what, Story old, Story now, Strictness strictness) {
    Work work = new Work();
    compare(work, old, now, strictness);
    report.add(what + ", first", work, null, 1, null);
    for (int time = 0; time < WARM_UP; time++) {
      compare(work, old, now, strictness);
    }
    work.forget();
    for (int time = 0; time < TIMES; time++) {
      compare(work, old, now, strictness);
    }
    report.add(what + ", median", work, null, 0.5, LIMIT);
    report.add(what + ", 99 of 100", work, null, 0.99, LIMIT);
  }

  private static void compare(Work work, Story old, Story now, Strictness strictness) {
    work.start();
    Comparison comparison = Comparing.compare(old, now, strictness);
    work.stop();
    work.next();
    if (comparison.isSame()) {
      throw new IllegalStateException("nothing was compared");
    }
  }

  private Story edited(Story story) {
    List<Block> blocks = new ArrayList<>();
    story.blocks().forEach(block -> blocks.add(block.withProse(Prose.of(edited(block.text())))));
    for (int moves = blocks.size() / 20; moves > 0; moves--) {
      Block moved = blocks.remove(1 + random.nextInt(blocks.size() - 1));
      blocks.add(1 + random.nextInt(blocks.size()), moved);
    }
    return story.withBlocks(blocks);
  }

  private String edited(String text) {
    String[] words = text.split(" ", -1);
    for (int index = 0; index < words.length; index++) {
      if (random.nextInt(10) == 0) {
        words[index] =
            switch (random.nextInt(3)) {
              case 0 -> words[random.nextInt(words.length)];
              case 1 -> words[index] + " أيضا";
              default -> words[index].replace('أ', 'ا').replace('ة', 'ه');
            };
      }
    }
    return String.join(" ", words);
  }

  private static Story pasted(Story story) {
    return story.withBlocks(
        story.blocks().stream().map(block -> Block.of(block.kind(), block.prose())).toList());
  }

  private static Story inOnePart(Story story) {
    List<String> texts = story.blocks().stream().map(Block::text).toList();
    return story.withBlocks(
        List.of(
            Block.of(BlockKind.HEADLINE, texts.getFirst()),
            Block.of(BlockKind.PARAGRAPH, String.join(" ", texts))));
  }
}
