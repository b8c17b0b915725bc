package org.midad.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.midad.edit.Replacing.Replacement;
import org.midad.model.Block;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;

/** Other words in the place of what was found. */
class ReplacingTest {
  private static final Mark BOLD = new Mark.Bold();

  @Test
  void everyPlaceIsReplacedAndTheCaretStaysWithItsLetters() {
    Page.of("headline:ab ab", "paragraph:xab|y")
        .then(all(place(0, 0, 2, "c"), place(0, 3, 5, "cde"), place(1, 1, 3, "")))
        .shows("headline:c cde", "paragraph:x|y");
  }

  @Test
  void inTurnEachIsForTheStoryThatTheOneBeforeLeaves() {
    Page.of("headline:الى,|ا")
        .then((state, stamp) ->
            Replacing.inTurn(
                state,
                List.of(place(0, 0, 1, "xyz").in(state), place(0, 5, 6, "").in(state)),
                stamp))
        .shows("headline:xyzلى|ا");
  }

  @Test
  void behindOneReplacementComesTheCaret() {
    Page.of("headline:<ab>ab")
        .then((state, stamp) -> Replacing.one(state, place(0, 0, 2, "xyz").in(state), stamp))
        .shows("headline:xyz|ab");
  }

  @Test
  void newWordsLookLikeTheFirstLetterThatTheyReplace() {
    EditorState state = Page.of("paragraph:|abcd").state();
    Block block = state.block();
    Story bold = new AddMark(block.id(), 1, 2, BOLD).apply(state.story());
    EditorState marked = EditorState.of(bold);
    Transaction replaced =
        Replacing.all(
                marked, List.of(new Replacement(new Span(block.id(), 1, 3), "xy")), Fixtures.STAMP)
            .orElseThrow();
    assertThat(marked.apply(replaced).block().prose())
        .isEqualTo(
            new Prose(
                List.of(
                    new Run("a", Set.of()), new Run("xy", Set.of(BOLD)), new Run("d", Set.of()))));
  }

  @Test
  void nothingHappensWhereNothingWouldChange() {
    EditorState state = Page.of("headline:ab|").state();
    assertThat(all(place(0, 0, 2, "a\nb")).apply(state, Fixtures.STAMP)).isEmpty();
    assertThat(all().apply(state, Fixtures.STAMP)).isEmpty();
  }

  @Test
  void lettersTypedBeforeAreUndoneByThemselves() {
    EditorState before = Page.of("headline:ab|").state();
    Transaction typed = Typing.type(before, "a", Fixtures.STAMP).orElseThrow();
    EditorState written = before.apply(typed);
    Transaction replaced = all(place(0, 3, 3, "b")).apply(written, Fixtures.STAMP).orElseThrow();
    History history = History.EMPTY.record(before, typed).record(written, replaced);
    assertThat(history.undo(written.apply(replaced), Fixtures.STAMP).orElseThrow().state().story())
        .isEqualTo(written.story());
  }

  @Property
  void oneUndoTakesAllOfItBack(@ForAll Random random) {
    EditorState before = EditorState.of(new RandomStories(random).story());
    List<Replacement> replacements = new ArrayList<>();
    for (Block block : before.story().blocks()) {
      int at = 0;
      while (at < block.prose().length()) {
        int to = Math.min(block.prose().length(), at + 1 + random.nextInt(3));
        replacements.add(
            new Replacement(new Span(block.id(), at, to), "م".repeat(random.nextInt(4))));
        at = to + random.nextInt(2);
      }
    }
    Optional<Transaction> replaced = Replacing.all(before, replacements, Fixtures.STAMP);
    assertThat(replaced.isPresent()).isEqualTo(!replacements.isEmpty());
    replaced.ifPresent(transaction ->
        assertThat(
                History.EMPTY
                    .record(before, transaction)
                    .undo(before.apply(transaction), Fixtures.STAMP)
                    .orElseThrow()
                    .state()
                    .story())
            .isEqualTo(before.story()));
  }

  private record Place(int block, int from, int to, String words) {
    Replacement in(EditorState state) {
      return new Replacement(new Span(state.story().blocks().get(block).id(), from, to), words);
    }
  }

  private static Place place(int block, int from, int to, String words) {
    return new Place(block, from, to, words);
  }

  private static BiFunction<EditorState, Stamp, Optional<Transaction>> all(Place... places) {
    return (state, stamp) ->
        Replacing.all(state, List.of(places).stream().map(each -> each.in(state)).toList(), stamp);
  }
}
