package org.midad.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;

class DraggingTest {

  @Test
  void whatIsSelectedMovesWithinItsPart() {
    Page.of("headline:h", "paragraph:ab<cd>ef")
        .then(moved(1, 1))
        .shows("headline:h", "paragraph:a<cd>bef");
    Page.of("headline:h", "paragraph:ab<cd>ef")
        .then(moved(1, 6))
        .shows("headline:h", "paragraph:abef<cd>");
    Page.of("headline:h", "paragraph:ab>cd<ef")
        .then(moved(1, 5))
        .shows("headline:h", "paragraph:abe<cd>f");
  }

  @Test
  void itMovesToAnotherPartAndOfSeveralPartsToo() {
    Page.of("headline:h", "paragraph:a<b>c", "quote:de")
        .then(moved(2, 1))
        .shows("headline:h", "paragraph:ac", "quote:d<b>e");
    Page.of("headline:h", "paragraph:a<b", "paragraph:c>d", "paragraph:ef")
        .then(moved(3, 1))
        .shows("headline:h", "paragraph:ad", "paragraph:eb", "paragraph:c|f");
  }

  @Test
  void ontoItselfItDoesNothing() {
    Page page = Page.of("headline:h", "paragraph:a<b", "paragraph:c>d");
    for (Position place :
        new Position[] {at(page, 1, 1), at(page, 1, 2), at(page, 2, 0), at(page, 2, 1)}) {
      assertThat(Dragging.move(page.state(), place, Fixtures.STAMP)).isEmpty();
      assertThat(Dragging.copy(page.state(), place, Fixtures.STAMP)).isEmpty();
    }
    assertThat(Dragging.touches(page.state(), at(page, 1, 0))).isFalse();
    assertThat(Dragging.touches(page.state(), at(page, 2, 2))).isFalse();
    Page caret = Page.of("headline:h", "paragraph:a|b");
    assertThat(Dragging.move(caret.state(), at(caret, 1, 0), Fixtures.STAMP)).isEmpty();
  }

  @Test
  void aCopyLeavesWhatIsSelectedWhereItIs() {
    Page.of("headline:h", "paragraph:ab<cd>ef")
        .then(copied(1, 0))
        .shows("headline:h", "paragraph:<cd>abcdef");
  }

  @Test
  void marksGoAlongAndOneUndoBringsAllBack() {
    Page page =
        Page.of("headline:h", "paragraph:ab<cd>ef", "paragraph:x")
            .then((state, stamp) -> Marking.toggle(state, new Mark.Bold(), stamp));
    Transaction moved = Dragging.move(page.state(), at(page, 2, 1), Fixtures.STAMP).orElseThrow();
    EditorState after = page.state().apply(moved);
    assertThat(after.story().blocks().getLast().prose().runs().getLast().marks())
        .isEqualTo(Set.of(new Mark.Bold()));
    Story back =
        History.EMPTY
            .record(page.state(), moved)
            .undo(after, Fixtures.STAMP)
            .orElseThrow()
            .state()
            .story();
    assertThat(back).isEqualTo(page.state().story());
  }

  private static BiFunction<EditorState, Stamp, Optional<Transaction>> moved(
      int block, int offset) {
    return (state, stamp) -> Dragging.move(state, at(new Page(state), block, offset), stamp);
  }

  private static BiFunction<EditorState, Stamp, Optional<Transaction>> copied(
      int block, int offset) {
    return (state, stamp) -> Dragging.copy(state, at(new Page(state), block, offset), stamp);
  }

  private static Position at(Page page, int block, int offset) {
    return new Position(page.state().story().blocks().get(block).id(), offset);
  }
}
