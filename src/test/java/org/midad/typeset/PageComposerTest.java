package org.midad.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Prose;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** What of a page is laid out, when, and where it then stands. */
class PageComposerTest {
  private static final float WIDTH = 608;
  private static final PageStyle STYLE = new PageStyle(FontFamily.NASKH, 1, Color.BLUE);

  private final PageComposer composer = new PageComposer(FontBook.load(), kind -> "");

  private static Story story(int paragraphs) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.of(BlockKind.HEADLINE, "عنوان"));
    for (int index = 0; index < paragraphs; index++) {
      blocks.add(
          Block.of(BlockKind.PARAGRAPH, "كشفت قيادة العمليات المشتركة، أمس السبت. ".repeat(8)));
    }
    return new Story(StoryId.create(), blocks, StoryMeta.EMPTY);
  }

  private static List<Integer> laidOut(StoryPage page) {
    return page.blocks().stream().map(PlacedBlock::index).filter(page::isLaidOut).toList();
  }

  @Test
  void onlyWhatIsLookedAtIsLaidOut() {
    StoryPage page = composer.compose(story(100), STYLE, WIDTH);
    assertThat(page.height()).isGreaterThan(5000);
    assertThat(laidOut(page)).isEmpty();
    page.blocks().get(50).layout();
    assertThat(laidOut(page)).containsExactly(50);
    List<PlacedBlock> seen = page.layOut(50, -100, 300);
    assertThat(seen).extracting(PlacedBlock::index).containsExactlyElementsOf(laidOut(page));
    assertThat(seen.getFirst().top() - page.blocks().get(50).top()).isLessThanOrEqualTo(-100);
    assertThat(seen.getLast().bottom() - page.blocks().get(50).top()).isGreaterThanOrEqualTo(300);
  }

  @Test
  void aChangeLaysOutTheChangedPartAlone() {
    Story story = story(20);
    StoryPage page = composer.compose(story, STYLE, WIDTH);
    List<ParagraphLayout> before = page.blocks().stream().map(PlacedBlock::layout).toList();
    Block changed = story.blocks().get(7);
    StoryPage next =
        composer.compose(
            story.withBlock(changed.withProse(changed.prose().plus(Prose.of("نعم")))),
            STYLE,
            WIDTH);
    for (int index = 0; index < before.size(); index++) {
      assertThat(next.isLaidOut(index)).as("part %d", index).isEqualTo(index != 7);
      if (index != 7) {
        assertThat(next.blocks().get(index).layout()).isSameAs(before.get(index));
      }
    }
  }

  @Test
  void whatStaysKeepsItsLayoutWhenPartsComeAndGo() {
    Story story = story(20);
    StoryPage page = composer.compose(story, STYLE, WIDTH);
    page.blocks().forEach(PlacedBlock::layout);
    List<Block> blocks = new ArrayList<>(story.blocks());
    blocks.remove(12);
    blocks.add(3, Block.of(BlockKind.CROSSHEAD, "عنوان فرعي"));
    blocks.add(blocks.remove(6));
    StoryPage next = composer.compose(story.withBlocks(blocks), STYLE, WIDTH);
    assertThat(
            next.blocks().stream().map(PlacedBlock::index).filter(index -> !next.isLaidOut(index)))
        .containsExactly(3);
  }

  @Test
  void anEstimateIsNearTheHeightThatComesOut() {
    StoryPage page = composer.compose(story(100), STYLE, WIDTH);
    float estimate = page.height();
    page.blocks().forEach(PlacedBlock::layout);
    assertThat(page.height()).isBetween(estimate * 0.8f, estimate * 1.2f);
  }

  @Test
  void partsFollowOneAnotherInWhateverOrderTheyAreLaidOut() {
    Story story = story(30);
    StoryPage downwards = composer.compose(story, STYLE, WIDTH);
    downwards.blocks().forEach(PlacedBlock::layout);
    StoryPage upwards = new PageComposer(FontBook.load(), kind -> "").compose(story, STYLE, WIDTH);
    upwards.blocks().reversed().forEach(PlacedBlock::layout);
    assertThat(upwards.blocks().stream().map(PlacedBlock::top))
        .containsExactlyElementsOf(downwards.blocks().stream().map(PlacedBlock::top).toList());
    assertThat(upwards.height()).isEqualTo(downwards.height());
  }

  @Test
  void theWriterSharesTheLineOfThePlace() {
    Story story =
        new Story(
            StoryId.create(),
            List.of(
                Block.of(BlockKind.DATELINE, "بغداد:"),
                Block.of(BlockKind.BYLINE, "زيدان الربيعي:"),
                Block.of(BlockKind.PARAGRAPH, "كشفت قيادة العمليات")),
            StoryMeta.EMPTY);
    List<PlacedBlock> placed = composer.compose(story, STYLE, WIDTH).blocks();
    assertThat(placed.get(1).top()).isEqualTo(placed.get(0).top());
    assertThat(placed.get(2).top()).isGreaterThan(placed.get(1).bottom());
    Block place = story.blocks().getFirst();
    Story longer =
        story.withBlock(
            place.withProse(
                Prose.of("بغداد وأربيل والموصل والبصرة والنجف وكربلاء والسليمانية ودهوك وكركوك:")));
    List<PlacedBlock> apart = composer.compose(longer, STYLE, WIDTH).blocks();
    assertThat(apart.get(1).top()).isEqualTo(apart.get(0).bottom());
  }
}
