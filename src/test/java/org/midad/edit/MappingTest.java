package org.midad.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Prose;
import org.midad.model.Story;

/** Two people change one story: what the second one's step comes to after the first one's. */
class MappingTest {
  private static final BlockId NEW = new BlockId("new");
  private static final Prose X = Prose.of("xx");

  private final Story story =
      Page.of("headline:h", "paragraph:abcdef", "quote:ghi").state().story();
  private final BlockId paragraph = story.blocks().get(1).id();
  private final BlockId quote = story.blocks().get(2).id();
  private final Step split = new SplitBlock(new Position(paragraph, 3), NEW, BlockKind.PARAGRAPH);

  private List<Step> after(Step theirs, Step ours) {
    return ours.map(theirs.mapping(story));
  }

  @Test
  void aPositionStaysWithTheLetterOnItsSide() {
    Mapping typed = new ReplaceText(paragraph, 2, 4, X).mapping(story);
    assertThat(typed.map(new Position(paragraph, 2), Bias.BEFORE).offset()).isEqualTo(2);
    assertThat(typed.map(new Position(paragraph, 2), Bias.AFTER).offset()).isEqualTo(4);
    assertThat(typed.map(new Position(paragraph, 6), Bias.BEFORE).offset()).isEqualTo(6);
    assertThat(typed.deleted(new Position(paragraph, 3))).isTrue();
    assertThat(typed.deleted(new Position(paragraph, 2))).isFalse();
    assertThat(typed.deleted(new Position(quote, 3))).isFalse();
  }

  @Test
  void aPositionInARemovedBlockGoesToANeighbour() {
    Mapping removed = new RemoveBlock(paragraph).mapping(story);
    Position inside = new Position(paragraph, 3);
    assertThat(removed.map(inside, Bias.BEFORE)).isEqualTo(Parts.end(story.blocks().getFirst()));
    assertThat(removed.map(inside, Bias.AFTER)).isEqualTo(new Position(quote, 0));
    assertThat(removed.deleted(inside)).isTrue();
    assertThat(removed.map(new Span(paragraph, 1, 2))).isEmpty();
  }

  @Test
  void textGoesWhereItsPlaceWent() {
    assertThat(after(split, new ReplaceText(paragraph, 4, 5, X)))
        .containsExactly(new ReplaceText(NEW, 1, 2, X));
    assertThat(after(split, new ReplaceText(paragraph, 2, 5, X)))
        .containsExactly(
            new ReplaceText(paragraph, 2, 3, X), new ReplaceText(NEW, 0, 2, Prose.EMPTY));
    assertThat(after(new JoinBlocks(paragraph, quote), new ReplaceText(quote, 1, 2, X)))
        .containsExactly(new ReplaceText(paragraph, 7, 8, X));
  }

  @Test
  void whatIsGoneIsNotDeletedTwiceAndWhatIsNewIsKept() {
    Step theirs = new ReplaceText(paragraph, 1, 5, Prose.EMPTY);
    assertThat(after(theirs, new ReplaceText(paragraph, 2, 4, Prose.EMPTY))).isEmpty();
    assertThat(after(theirs, new ReplaceText(paragraph, 2, 4, X)))
        .containsExactly(new ReplaceText(paragraph, 1, 1, X));
    assertThat(after(theirs, new AddMark(paragraph, 2, 4, new Mark.Bold()))).isEmpty();
    assertThat(after(new RemoveBlock(quote), new ReplaceText(quote, 0, 0, X))).isEmpty();
  }

  @Test
  void blocksAreJoinedAtTheSeamThatWasMeant() {
    assertThat(after(split, new JoinBlocks(paragraph, quote)))
        .containsExactly(new JoinBlocks(NEW, quote));
    BlockId headline = story.blocks().getFirst().id();
    assertThat(after(new JoinBlocks(headline, paragraph), new JoinBlocks(paragraph, quote)))
        .containsExactly(new JoinBlocks(headline, quote));
    assertThat(after(new RemoveBlock(paragraph), new JoinBlocks(paragraph, quote))).isEmpty();
  }

  @Test
  void whatIsSaidOfABlockHoldsForBothHalvesOfIt() {
    assertThat(after(split, new SetKind(paragraph, BlockKind.QUOTE)))
        .containsExactly(
            new SetKind(paragraph, BlockKind.QUOTE), new SetKind(NEW, BlockKind.QUOTE));
    assertThat(after(split, new SetKind(paragraph, BlockKind.DECK)))
        .containsExactly(new SetKind(paragraph, BlockKind.DECK));
    assertThat(after(split, new RemoveBlock(paragraph)))
        .containsExactly(new RemoveBlock(paragraph), new RemoveBlock(NEW));
    assertThat(after(split, new MoveBlock(paragraph, quote)))
        .containsExactly(new MoveBlock(paragraph, quote), new MoveBlock(NEW, paragraph));
  }

  @Test
  void aBlockComesBehindTheNeighbourThatIsLeft() {
    InsertBlock ours = new InsertBlock(paragraph, story.blocks().get(2));
    assertThat(after(split, ours)).containsExactly(new InsertBlock(NEW, ours.block()));
    assertThat(after(new RemoveBlock(paragraph), ours))
        .containsExactly(new InsertBlock(story.blocks().getFirst().id(), ours.block()));
  }
}
