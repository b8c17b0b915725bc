package org.midad.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.midad.model.Stamp;
import org.midad.model.Story;

class MovingTest {

  @Test
  void theBlockOfTheCaretOrAllThatAreSelectedGoUpAndDown() {
    Page.of("headline:h", "paragraph:a", "quote:b|")
        .then(Moving::up)
        .shows("headline:h", "quote:b|", "paragraph:a");
    Page.of("headline:h", "paragraph:a|", "quote:b")
        .then(Moving::down)
        .shows("headline:h", "quote:b", "paragraph:a|");
    Page.of("headline:h", "paragraph:a<b", "quote:c>d", "crosshead:e", "paragraph:f")
        .then(Moving::down)
        .shows("headline:h", "crosshead:e", "paragraph:a<b", "quote:c>d", "paragraph:f");
    Page.of("headline:h", "paragraph:f", "crosshead:e", "paragraph:a>b", "quote:c<d")
        .then(Moving::up)
        .shows("headline:h", "paragraph:f", "paragraph:a>b", "quote:c<d", "crosshead:e");
  }

  @Test
  void theBodyStaysBehindTheHeaderAndFiguresGoAnywhere() {
    nothing(Page.of("headline:h", "paragraph:a|", "paragraph:b"), Moving::up);
    nothing(Page.of("headline:h", "paragraph:a", "paragraph:b|"), Moving::down);
    nothing(Page.of("headline:h", "deck:d|", "paragraph:a"), Moving::up);
    nothing(Page.of("headline:h<", "paragraph:a>", "paragraph:b"), Moving::down);
    nothing(Page.of("headline:h", "figure:f", "byline:b", "paragraph:a|"), Moving::up);
    Page.of("headline:h", "figure:|f", "paragraph:a")
        .then(Moving::up)
        .shows("figure:|f", "headline:h", "paragraph:a");
    Page.of("headline:h", "figure:|f", "byline:b", "paragraph:a")
        .then(Moving::down)
        .then(Moving::down)
        .shows("headline:h", "byline:b", "paragraph:a", "figure:|f");
  }

  @Test
  void aBlockIsMovedBetweenTwoOthersAndStaysBesideItself() {
    Page page = Page.of("headline:h", "figure:f|", "paragraph:a", "paragraph:b");
    page.then(to(3)).shows("headline:h", "paragraph:a", "figure:f|", "paragraph:b");
    page.then(to(4)).shows("headline:h", "paragraph:a", "paragraph:b", "figure:f|");
    page.then(to(0)).shows("figure:f|", "headline:h", "paragraph:a", "paragraph:b");
    nothing(page, to(1));
    nothing(page, to(2));
    nothing(page, to(5));
  }

  @Test
  void aMoveIsTakenBackAtOnce() {
    Page page = Page.of("headline:h", "figure:f<", "paragraph:a>", "paragraph:b");
    Transaction moved = Moving.down(page.state(), Fixtures.STAMP).orElseThrow();
    History history = History.EMPTY.record(page.state(), moved);
    Story back =
        history.undo(page.state().apply(moved), Fixtures.STAMP).orElseThrow().state().story();
    assertThat(back).isEqualTo(page.state().story());
  }

  private static BiFunction<EditorState, Stamp, Optional<Transaction>> to(int gap) {
    return (state, stamp) -> Moving.to(state, state.block().id(), gap, stamp);
  }

  private static void nothing(
      Page page, BiFunction<EditorState, Stamp, Optional<Transaction>> command) {
    assertThat(command.apply(page.state(), Fixtures.STAMP)).isEmpty();
  }
}
