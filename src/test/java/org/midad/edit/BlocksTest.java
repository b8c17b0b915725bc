package org.midad.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Stamp;
import org.midad.model.StoryMeta;

class BlocksTest {

  @Test
  void enterSplitsABlockOfTheBody() {
    Page.of("headline:h", "paragraph:ab|cd")
        .then(Blocks::enter)
        .shows("headline:h", "paragraph:ab", "paragraph:|cd");
    Page.of("headline:h", "list_item:ab|")
        .then(Blocks::enter)
        .shows("headline:h", "list_item:ab", "list_item:|");
    Page.of("headline:h", "paragraph:a<b", "quote:c>d")
        .then(Blocks::enter)
        .shows("headline:h", "paragraph:a", "paragraph:|d");
  }

  @Test
  void enterAtTheStartKeepsTheTextInItsBlock() {
    Page page = Page.of("headline:h", "quote:|ab");
    page.then(Blocks::enter).shows("headline:h", "quote:", "quote:|ab");
    assertThat(page.then(Blocks::enter).state().block()).isEqualTo(page.state().block());
    Page.of("headline:h", "crosshead:|ab")
        .then(Blocks::enter)
        .shows("headline:h", "paragraph:", "crosshead:|ab");
  }

  @Test
  void enterLeavesAnEmptyListQuoteOrCrossheadAndACrossheadAtItsEnd() {
    Page.of("headline:h", "list_item:|").then(Blocks::enter).shows("headline:h", "paragraph:|");
    Page.of("headline:h", "quote:|").then(Blocks::enter).shows("headline:h", "paragraph:|");
    Page.of("headline:h", "crosshead:|").then(Blocks::enter).shows("headline:h", "paragraph:|");
    Page.of("headline:h", "crosshead:ab|")
        .then(Blocks::enter)
        .shows("headline:h", "crosshead:ab", "paragraph:|");
  }

  @Test
  void enterWalksThroughTheHeaderIntoTheBody() {
    Page page = Page.of("kicker:k|", "headline:h", "figure:f", "byline:", "paragraph:");
    page = page.then(Blocks::enter);
    page.shows("kicker:k", "headline:h|", "figure:f", "byline:", "paragraph:");
    page = page.then(Blocks::enter);
    page.shows("kicker:k", "headline:h", "figure:f|", "byline:", "paragraph:");
    page = page.then(Blocks::enter);
    page.shows("kicker:k", "headline:h", "figure:f", "byline:|", "paragraph:");
    page = page.then(Blocks::enter);
    page.shows("kicker:k", "headline:h", "figure:f", "byline:", "paragraph:|");
  }

  @Test
  void enterInTheMiddleOfAHeaderPartMakesAParagraphOfTheRest() {
    Page.of("headline:ab|cd", "deck:d", "paragraph:")
        .then(Blocks::enter)
        .shows("headline:ab", "paragraph:|cd", "deck:d", "paragraph:");
    Page.of("headline:h", "figure:ab|cd", "paragraph:")
        .then(Blocks::enter)
        .shows("headline:h", "figure:ab", "paragraph:|cd", "paragraph:");
  }

  @Test
  void enterAfterTheHeaderBeginsAParagraphUnlessAnEmptyOneWaits() {
    Page.of("headline:h|", "paragraph:ab")
        .then(Blocks::enter)
        .shows("headline:h", "paragraph:|", "paragraph:ab");
    Page.of("headline:h|", "paragraph:").then(Blocks::enter).shows("headline:h", "paragraph:|");
    Page.of("headline:h|").then(Blocks::enter).shows("headline:h", "paragraph:|");
  }

  @Test
  void aKindIsGivenToAllSelectedBlocksButFiguresAndTheHeadline() {
    Page.of("headline:<h", "paragraph:a", "figure:f", "paragraph:b>")
        .then(kind(BlockKind.LIST_ITEM))
        .shows("headline:<h", "list_item:a", "figure:f", "list_item:b>");
    nothing(Page.of("headline:h|", "paragraph:a"), kind(BlockKind.PARAGRAPH));
    nothing(Page.of("headline:h", "paragraph:a|"), kind(BlockKind.FIGURE));
  }

  @Test
  void aHeaderPartIsMadeOfOneBlockWhereThereIsNone() {
    Page.of("headline:h", "paragraph:a|")
        .then(kind(BlockKind.DECK))
        .shows("headline:h", "deck:a|", "paragraph:");
    nothing(Page.of("headline:h", "deck:d", "paragraph:a|"), kind(BlockKind.DECK));
    nothing(Page.of("headline:h", "paragraph:<a", "paragraph:b>"), kind(BlockKind.DECK));
  }

  @Test
  void aMissingPartComesAtItsNaturalPlace() {
    Page page = Page.of("headline:h", "figure:f", "paragraph:a|");
    page.then(part(BlockKind.KICKER)).shows("kicker:|", "headline:h", "figure:f", "paragraph:a");
    page.then(part(BlockKind.DECK)).shows("headline:h", "deck:|", "figure:f", "paragraph:a");
    page.then(part(BlockKind.BYLINE)).shows("headline:h", "figure:f", "byline:|", "paragraph:a");
    page.then(part(BlockKind.HEADLINE)).shows("headline:h|", "figure:f", "paragraph:a");
    assertThatIllegalArgumentException().isThrownBy(() -> page.then(part(BlockKind.QUOTE)));
  }

  @Test
  void aFigureComesBehindTheCaretsBlockAndFromTheHeaderAtItsPlaceThere() {
    Page.of("headline:h|", "byline:b", "paragraph:a")
        .then((state, stamp) -> Blocks.insertFigure(state, Figure.PENDING, stamp))
        .shows("headline:h", "figure:|", "byline:b", "paragraph:a");
    Page.of("headline:h", "paragraph:a|", "paragraph:b")
        .then((state, stamp) -> Blocks.insertFigure(state, Figure.PENDING, stamp))
        .shows("headline:h", "paragraph:a", "figure:|", "paragraph:b");
  }

  @Test
  void aBlockIsRemovedButForTheHeadlineAndTheOnlyOneOfTheBody() {
    Page.of("headline:h", "figure:f|", "paragraph:a")
        .then((state, stamp) -> Blocks.remove(state, state.block().id(), stamp))
        .shows("headline:h", "paragraph:|a");
    nothing(
        Page.of("headline:h|", "paragraph:a"),
        (state, stamp) -> Blocks.remove(state, state.block().id(), stamp));
    nothing(
        Page.of("headline:h", "paragraph:a|"),
        (state, stamp) -> Blocks.remove(state, state.block().id(), stamp));
  }

  @Test
  void aPictureAndTheMetaChangeAndAnEqualOneChangesNothing() {
    Page page = Page.of("headline:h", "figure:f|", "paragraph:a");
    Figure credited = new Figure(null, "واع", "اجتماع");
    Page changed =
        page.then((s, stamp) -> Blocks.setFigure(s, s.block().id(), credited, stamp))
            .then((s, stamp) -> Blocks.setMeta(s, s.story().meta().withSlug("talks"), stamp));
    assertThat(changed.state().block().picture()).isEqualTo(credited);
    assertThat(changed.state().story().meta().slug()).isEqualTo("talks");
    nothing(page, (s, stamp) -> Blocks.setFigure(s, s.block().id(), Figure.PENDING, stamp));
    nothing(page, (s, stamp) -> Blocks.setMeta(s, StoryMeta.EMPTY, stamp));
  }

  private static void nothing(
      Page page, BiFunction<EditorState, Stamp, Optional<Transaction>> command) {
    assertThat(command.apply(page.state(), Fixtures.STAMP)).isEmpty();
  }

  private static BiFunction<EditorState, Stamp, Optional<Transaction>> kind(BlockKind kind) {
    return (state, stamp) -> Blocks.setKind(state, kind, stamp);
  }

  private static BiFunction<EditorState, Stamp, Optional<Transaction>> part(BlockKind kind) {
    return (state, stamp) -> Blocks.insertPart(state, kind, stamp);
  }

  @Test
  void aChosenDirectionGoesToEveryPartSelectedAndStaysThroughEnter() {
    Page page =
        Page.of("headline:h", "paragraph:a<b", "quote:c>d")
            .then((state, stamp) -> Blocks.setDirection(state, Direction.LEFT_TO_RIGHT, stamp));
    assertThat(directions(page))
        .containsExactly(null, Direction.LEFT_TO_RIGHT, Direction.LEFT_TO_RIGHT);
    assertThat(directions(page.then(Blocks::enter)))
        .containsExactly(null, Direction.LEFT_TO_RIGHT, Direction.LEFT_TO_RIGHT);
    assertThat(directions(page.then((state, stamp) -> Blocks.setDirection(state, null, stamp))))
        .containsOnlyNulls();
  }

  private static List<@Nullable Direction> directions(Page page) {
    List<@Nullable Direction> directions = new ArrayList<>();
    page.state().story().blocks().forEach(block -> directions.add(block.direction()));
    return directions;
  }
}
