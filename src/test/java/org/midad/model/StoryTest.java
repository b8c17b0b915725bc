package org.midad.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class StoryTest {
  private final Block headline = Block.of(BlockKind.HEADLINE, "بغداد وأربيل");
  private final Block figure = Block.of(Figure.PENDING, "اجتماع");
  private final Block lead = Block.of(BlockKind.PARAGRAPH, "كشفت قيادة العمليات");
  private final Block quote = Block.of(BlockKind.QUOTE, "لن يمر دون القصاص");
  private final Story story =
      new Story(StoryId.create(), List.of(headline, figure, lead, quote), StoryMeta.EMPTY);

  @Test
  void aPartIsFoundByNameAndByKind() {
    assertThat(story.block(lead.id())).isEqualTo(lead);
    assertThat(story.indexOf(quote.id())).isEqualTo(3);
    assertThat(story.first(BlockKind.QUOTE)).contains(quote);
    assertThat(story.text(BlockKind.HEADLINE)).isEqualTo("بغداد وأربيل");
    assertThat(story.text(BlockKind.DECK)).isEmpty();
    assertThat(story.find(BlockId.create())).isEmpty();
    assertThatThrownBy(() -> story.block(BlockId.create()))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void theBodyIsTheRunningTextAlone() {
    assertThat(story.body()).containsExactly(lead, quote);
  }

  @Test
  void aHeaderPartStandsOnceAndAParagraphAsOftenAsNeeded() {
    Block second = Block.of(BlockKind.HEADLINE, "");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> story.withBlocks(List.of(headline, second)));
    assertThat(story.withBlocks(List.of(lead, Block.of(BlockKind.PARAGRAPH, ""))).blocks())
        .hasSize(2);
  }

  @Test
  void twoBlocksDoNotShareAName() {
    assertThatIllegalArgumentException().isThrownBy(() -> story.withBlocks(List.of(lead, lead)));
  }

  @Test
  void aFigureAndNothingElseHasAPicture() {
    assertThatIllegalArgumentException().isThrownBy(() -> Block.of(BlockKind.FIGURE, Prose.EMPTY));
    assertThatIllegalArgumentException().isThrownBy(() -> figure.withKind(BlockKind.QUOTE));
    assertThat(figure.picture()).isEqualTo(Figure.PENDING);
  }

  @Test
  void tagsDoNotRepeatAndASectionStandsAlone() {
    Tag section = new Tag(Tag.Scheme.SECTION, "news", "أخبار");
    Tag word = Tag.keyword("العراق");
    StoryMeta meta = StoryMeta.EMPTY.withTags(List.of(section, word, word));
    assertThat(meta.tags()).containsExactly(section, word);
    assertThat(meta.section()).contains(section);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> meta.withTags(List.of(section, new Tag(Tag.Scheme.SECTION, "sport", "رياضة"))));
    assertThatIllegalArgumentException().isThrownBy(() -> meta.withUrgency(0));
  }
}
