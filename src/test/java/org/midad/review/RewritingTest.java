package org.midad.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.midad.edit.RandomStories;
import org.midad.edit.Step;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

class RewritingTest {
  private static final Stamp SALMA = new Stamp("salma", Instant.parse("2026-11-24T09:00:00Z"));

  @Test
  void onlyTheWordsThatDifferAreSuggested() {
    Block block = Block.of(BlockKind.PARAGRAPH, "كشفت القيادة نتائج الاجتماع أمس.");
    Story before = new Story(StoryId.create(), List.of(block), StoryMeta.EMPTY);
    Story after =
        before.withBlock(
            block.withProse(
                Block.of(BlockKind.PARAGRAPH, "كشفت القيادة نتائج اللقاء أمس.").prose()));
    Story suggested = Rewriting.suggested(before, after, SALMA);
    assertThat(Suggestions.of(suggested)).allSatisfy(one -> assertThat(one.by()).isEqualTo(SALMA));
    assertThat(suggested.blocks().getFirst().text())
        .contains("الاجتماع")
        .contains("اللقاء")
        .containsOnlyOnce("كشفت القيادة نتائج");
  }

  /** However two versions came about, and whatever they have in common. */
  @Property
  void acceptedItIsTheOtherVersionAndRejectedThisOne(@ForAll long seed) {
    Random random = new Random(seed);
    RandomStories stories = RandomStories.unreviewed(random);
    Story before = stories.story();
    Story after = before;
    for (Step step : stories.steps(before, random.nextInt(12))) {
      after = step.apply(after);
    }
    Story suggested = Rewriting.suggested(before, after, SALMA);
    // Comments come as they are, whatever is decided.
    assertThat(Suggestions.forReaders(Suggestions.accepted(suggested)))
        .isEqualTo(Suggestions.forReaders(after));
    assertThat(Suggestions.forReaders(suggested)).isEqualTo(Suggestions.forReaders(before));
  }
}
