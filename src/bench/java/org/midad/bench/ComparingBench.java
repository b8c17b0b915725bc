package org.midad.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Prose;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.review.Comparing;
import org.midad.review.Merging;
import org.midad.review.Strictness;

/**
 * Measures how long a reader waits for what changed between two versions: of each tenth word
 * another stands there, and each twentieth part has moved; and what two made of one story.
 */
final class ComparingBench {
  private static final int WORDS = 5_000;
  private static final double LIMIT = 60;
  private static final double MERGING_LIMIT = 200;
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
    compare("comparing 5,000 words with 5,000", before, edited, Strictness.EXACT);
    compare("the same beyond spelling", before, edited, Strictness.BEYOND_SPELLING);
    compare("the same with a pasted copy", before, pasted(edited), Strictness.EXACT);
    Story line = inOnePart(before);
    compare("the same in one paragraph", line, edited(line), Strictness.EXACT);
    merge("merging 5,000 words that two changed", before, edited, edited(before));
    merge("the same in one paragraph", line, edited(line), edited(line));
  }

  private void compare(String what, Story old, Story now, Strictness strictness) {
    measure(what, LIMIT, () -> !Comparing.compare(old, now, strictness).isSame());
  }

  private void merge(String what, Story base, Story ours, Story theirs) {
    Stamp their = new Stamp("salma", Instant.EPOCH);
    measure(
        what, MERGING_LIMIT, () -> !Merging.merge(base, ours, theirs, their).conflicts().isEmpty());
  }

  private void measure(String what, double limit, BooleanSupplier done) {
    Work work = new Work();
    time(work, done);
    report.add(what + ", first", work, null, 1, null);
    for (int time = 0; time < WARM_UP; time++) {
      time(work, done);
    }
    work.forget();
    for (int time = 0; time < TIMES; time++) {
      time(work, done);
    }
    report.add(what + ", median", work, null, 0.5, limit);
    report.add(what + ", 99 of 100", work, null, 0.99, limit);
  }

  private static void time(Work work, BooleanSupplier done) {
    work.start();
    boolean found = done.getAsBoolean();
    work.stop();
    work.next();
    if (!found) {
      throw new IllegalStateException("nothing was found");
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
