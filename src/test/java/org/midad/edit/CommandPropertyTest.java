package org.midad.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;

/** What holds of a writer's whole day, whatever keys are pressed. */
class CommandPropertyTest {
  private static final List<String> TEXTS =
      List.of("ب", "\u064E", "\u0651", "👍", "\u200D", "🇮🇶", "a", "كلمة ", "1️⃣");
  private static final List<BiFunction<EditorState, Stamp, Optional<Transaction>>> KEYS =
      List.of(
          Deleting::backward,
          Deleting::forward,
          Deleting::wordBackward,
          Deleting::wordForward,
          Deleting::selection,
          Blocks::enter,
          Marking::unlink,
          Moving::up,
          Moving::down,
          Lists::begin,
          (state, stamp) -> Marking.toggle(state, new Mark.Bold(), stamp),
          (state, stamp) -> Marking.toggle(state, new Mark.Link("https://example.com"), stamp),
          (state, stamp) -> Blocks.insertFigure(state, Figure.PENDING, stamp),
          (state, stamp) -> Blocks.remove(state, state.block().id(), stamp),
          (state, stamp) -> Pasting.text(state, "سطر\n\nوسطر\nوآخر", stamp),
          (state, stamp) ->
              Pasting.taken(state)
                  .flatMap(taken ->
                      Pasting.fragment(
                          EditorState.of(state.story(), Selection.caret(state.end())),
                          taken,
                          stamp)));

  @Property
  void undoOfEverythingGivesTheFirstStoryAndRedoOfEverythingTheLast(@ForAll Random random) {
    Day day = new Day(random);
    day.work(60);
    Story last = day.state.story();
    int entries = day.history.done().size();
    while (day.history.canUndo()) {
      day.turn(day.history.undo(day.state, day.stamp));
    }
    assertThat(day.state.story()).isEqualTo(day.blank);
    assertThat(day.history.isModified()).isFalse();
    while (day.history.canRedo()) {
      day.turn(day.history.redo(day.state, day.stamp));
    }
    assertThat(day.state.story()).isEqualTo(last);
    assertThat(day.history.done()).hasSize(entries);
  }

  @Property
  void aCaretAlwaysHasAHeadlineAndABodyAndStandsBetweenLetters(@ForAll Random random) {
    Day day = new Day(random);
    for (int key = 0; key < 60; key++) {
      day.work(1);
      Story story = day.state.story();
      assertThat(story.first(BlockKind.HEADLINE)).isPresent();
      assertThat(story.body()).isNotEmpty();
      Position head = day.state.selection().head();
      assertThat(letterEnds(story.block(head.block()).text())).contains(head.offset());
    }
  }

  /** By the JDK's regular expressions, which know graphemes by themselves. */
  private static List<Integer> letterEnds(String text) {
    List<Integer> ends = new ArrayList<>(List.of(0));
    Pattern.compile("\\X").matcher(text).results().forEach(letter -> ends.add(letter.end()));
    return ends;
  }

  /** A state that random keys have been pressed on. */
  private static final class Day {
    private final Random random;
    private final Story blank = Blank.article();
    private EditorState state = EditorState.of(blank);
    private History history = History.EMPTY;
    private Stamp stamp = Fixtures.STAMP;

    private Day(Random random) {
      this.random = random;
    }

    private void work(int keys) {
      for (int key = 0; key < keys; key++) {
        stamp = new Stamp(stamp.author(), stamp.at().plus(Duration.ofMillis(random.nextInt(1500))));
        if (random.nextInt(4) == 0) {
          Position head = place();
          Position anchor = random.nextBoolean() ? head : place();
          state = state.withSelection(new Selection(anchor, head));
        }
        Optional<Transaction> transaction = press();
        if (transaction.isPresent()) {
          history = history.record(state, transaction.get());
          state = state.apply(transaction.get());
        }
      }
    }

    private void turn(Optional<History.Turn> turn) {
      history = turn.orElseThrow().history();
      state = turn.orElseThrow().state();
    }

    private Optional<Transaction> press() {
      return switch (random.nextInt(8)) {
        case 0, 1, 2 -> Typing.type(state, any(TEXTS), stamp);
        case 3 -> Blocks.setKind(state, any(List.of(BlockKind.values())), stamp);
        case 4 ->
            Blocks.insertPart(
                state, any(List.of(BlockKind.KICKER, BlockKind.DECK, BlockKind.BYLINE)), stamp);
        case 5 ->
            Moving.to(
                state,
                state.block().id(),
                random.nextInt(state.story().blocks().size() + 1),
                stamp);
        default -> any(KEYS).apply(state, stamp);
      };
    }

    private Position place() {
      Block block = any(state.story().blocks());
      return new Position(block.id(), random.nextInt(block.prose().length() + 1));
    }

    private <T> T any(List<T> choices) {
      return choices.get(random.nextInt(choices.size()));
    }
  }
}
