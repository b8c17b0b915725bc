package org.midad.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.midad.model.Block;
import org.midad.model.DescribedPicture;
import org.midad.model.Figure;
import org.midad.model.Position;
import org.midad.model.Stamp;

class FiguresTest {
  private static final Figure.Media FIRST = media("a");
  private static final Figure.Media SECOND = media("b");

  @Test
  void picturesStandBehindTheCaretsPartInTheirOrder() {
    Page page =
        Page.of("headline:ع", "paragraph:أ|ب", "paragraph:ج")
            .then(insert(FIRST, SECOND))
            .shows("headline:ع", "paragraph:أب", "figure:|", "figure:", "paragraph:ج");
    assertThat(media(page)).containsExactly(FIRST, SECOND);
  }

  @Test
  void fromTheHeaderTheyStandAtTheHeadersPlace() {
    Page.of("kicker:ت|", "headline:ع", "byline:ك", "paragraph:ن")
        .then(insert(FIRST))
        .shows("kicker:ت", "headline:ع", "figure:|", "byline:ك", "paragraph:ن");
  }

  @Test
  void aFigureThatWaitsTakesTheFirstAndKeepsItsCaption() {
    Page page =
        Page.of("headline:ع", "figure:تعل|يق", "paragraph:ن")
            .then(insert(FIRST, SECOND))
            .shows("headline:ع", "figure:تعليق|", "figure:", "paragraph:ن");
    assertThat(media(page)).containsExactly(FIRST, SECOND);
  }

  @Test
  void whatAFileSaysStandsWhereNobodyHasWritten() {
    DescribedPicture said = new DescribedPicture(FIRST, "جسر", "رويترز", "نهر", "© رويترز");
    Page page =
        Page.of("headline:ع", "figure:|", "paragraph:ن")
            .then((state, stamp) -> Figures.insert(state, List.of(said, said), stamp))
            .shows("headline:ع", "figure:جسر|", "figure:جسر", "paragraph:ن");
    assertThat(page.state().story().blocks())
        .filteredOn(block -> block.figure() != null)
        .extracting(Block::picture)
        .containsOnly(new Figure(FIRST, "رويترز", "نهر", "© رويترز"));
  }

  @Test
  void whatSomebodyHasWrittenOfAPictureStays() {
    EditorState state = Page.of("headline:ع", "figure:تعليق|", "paragraph:ن").state();
    Figure written = new Figure(null, "واع", "");
    EditorState waiting =
        Blocks.setFigure(state, state.block().id(), written, Fixtures.STAMP)
            .map(state::apply)
            .orElseThrow();
    DescribedPicture said = new DescribedPicture(FIRST, "جسر", "رويترز", "نهر", "© رويترز");
    EditorState inserted =
        Figures.insert(waiting, List.of(said), Fixtures.STAMP).map(waiting::apply).orElseThrow();
    assertThat(inserted.block().text()).isEqualTo("تعليق");
    assertThat(inserted.block().picture()).isEqualTo(new Figure(FIRST, "واع", "نهر", "© رويترز"));
  }

  @Test
  void noPictureIsNoChange() {
    Page page = Page.of("headline:ع", "paragraph:ن|");
    assertThat(Figures.insert(page.state(), List.of(), Fixtures.STAMP)).isEmpty();
  }

  @Test
  void aSelectionHoldsThePlacesBetweenItsEnds() {
    EditorState state = Page.of("headline:ع<نوان", "paragraph:ن>ص").state();
    List<Block> blocks = state.story().blocks();
    assertThat(state.contains(new Position(blocks.get(0).id(), 0))).isFalse();
    assertThat(state.contains(new Position(blocks.get(0).id(), 1))).isTrue();
    assertThat(state.contains(new Position(blocks.get(1).id(), 1))).isTrue();
    assertThat(state.contains(new Position(blocks.get(1).id(), 2))).isFalse();
  }

  private static BiFunction<EditorState, Stamp, Optional<Transaction>> insert(
      Figure.Media... media) {
    return (state, stamp) ->
        Figures.insert(
            state,
            Stream.of(media).map(file -> new DescribedPicture(file, "", "", "", "")).toList(),
            stamp);
  }

  private static Stream<Figure.Media> media(Page page) {
    return page.state().story().blocks().stream()
        .map(Block::figure)
        .filter(figure -> figure != null && figure.media() != null)
        .map(Figure::media);
  }

  private static Figure.Media media(String digit) {
    return new Figure.Media(digit.repeat(64), "image/png", 60, 40);
  }
}
