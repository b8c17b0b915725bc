package org.midad.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.midad.edit.Blocks;
import org.midad.edit.Deleting;
import org.midad.edit.EditorState;
import org.midad.edit.History;
import org.midad.edit.Moving;
import org.midad.edit.Pasting;
import org.midad.edit.RandomStories;
import org.midad.edit.Selection;
import org.midad.edit.Transaction;
import org.midad.edit.Typing;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;

/** Where the words of a comment go when the text around them is worked on. */
class CommentAnchorsTest {
  private static final Stamp STAMP = new Stamp("salma", Instant.EPOCH);
  private static final int FIRST_TYPED = 0x4E00;

  private final List<BiFunction<EditorState, Stamp, Optional<Transaction>>> keys =
      List.of(
          Deleting::backward,
          Deleting::forward,
          Deleting::wordBackward,
          Deleting::selection,
          Blocks::enter,
          Moving::up,
          Moving::down,
          (state, stamp) -> Blocks.setKind(state, BlockKind.QUOTE, stamp),
          (state, stamp) -> Typing.type(state, letters(2), stamp),
          (state, stamp) -> Typing.type(state, letters(1), stamp),
          (state, stamp) -> Pasting.text(state, letters(2), stamp),
          (state, stamp) -> Pasting.text(state, letters(1) + "\n" + letters(2), stamp),
          (state, stamp) ->
              Pasting.text(state, letters(1) + "\n" + letters(1) + "\n" + letters(1), stamp));

  private char letter = FIRST_TYPED;

  @Property(tries = 500)
  void theLettersOfACommentAreThoseLeftOfItAndWhatWasTypedBetweenThem(@ForAll Random random) {
    letter = FIRST_TYPED;
    EditorState state = EditorState.of(new RandomStories(random).story());
    state = selected(state, random);
    state = state.apply(Comments.begin(state, "راجع", List.of(), STAMP).orElseThrow());
    Mark mark = new Mark.Commented(state.story().threads().getLast().id());
    Set<Integer> expected = marked(state.story(), mark);
    for (int key = 0; key < 40; key++) {
      state = random.nextInt(3) == 0 ? selected(state, random) : state;
      Optional<Transaction> pressed = keys.get(random.nextInt(keys.size())).apply(state, STAMP);
      if (pressed.isPresent()) {
        EditorState before = state;
        state = state.apply(pressed.get());
        expected = expected(before.story(), state.story(), expected);
        assertThat(marked(state.story(), mark)).isEqualTo(expected);
      }
    }
  }

  @Property(tries = 200)
  void undoingGivesAllOfThemBack(@ForAll Random random) {
    letter = FIRST_TYPED;
    EditorState state = selected(EditorState.of(new RandomStories(random).story()), random);
    state = state.apply(Comments.begin(state, "راجع", List.of(), STAMP).orElseThrow());
    Story commented = state.story();
    History history = History.EMPTY;
    for (int key = 0; key < 20; key++) {
      state = selected(state, random);
      Optional<Transaction> pressed = keys.get(random.nextInt(keys.size())).apply(state, STAMP);
      if (pressed.isPresent()) {
        history = history.record(state, pressed.get());
        state = state.apply(pressed.get());
      }
    }
    while (history.canUndo()) {
      History.Turn turn = history.undo(state, STAMP).orElseThrow();
      history = turn.history();
      state = turn.state();
    }
    assertThat(state.story()).isEqualTo(commented);
  }

  private String letters(int count) {
    StringBuilder letters = new StringBuilder();
    for (int index = 0; index < count; index++) {
      letters.append(letter++);
    }
    return letters.toString();
  }

  /**
   * What was there stays as it was; what is new belongs to it if its neighbours on both sides do.
   */
  private static Set<Integer> expected(Story before, Story after, Set<Integer> belonging) {
    Set<Integer> old = new HashSet<>();
    before.blocks().forEach(block -> block.text().codePoints().forEach(old::add));
    Set<Integer> expected = new HashSet<>();
    for (Block block : after.blocks()) {
      int[] letters = block.text().codePoints().toArray();
      for (int at = 0; at < letters.length; at++) {
        int from = at;
        while (from >= 0 && !old.contains(letters[from])) {
          from--;
        }
        int to = at;
        while (to < letters.length && !old.contains(letters[to])) {
          to++;
        }
        if (from >= 0
            && to < letters.length
            && belonging.contains(letters[from])
            && belonging.contains(letters[to])) {
          expected.add(letters[at]);
        }
      }
    }
    return expected;
  }

  private static Set<Integer> marked(Story story, Mark mark) {
    Set<Integer> letters = new HashSet<>();
    for (Block block : story.blocks()) {
      for (Run run : block.prose().runs()) {
        if (run.marks().contains(mark)) {
          run.text().codePoints().forEach(letters::add);
        }
      }
    }
    return letters;
  }

  private static EditorState selected(EditorState state, Random random) {
    return state.withSelection(new Selection(place(state, random), place(state, random)));
  }

  private static Position place(EditorState state, Random random) {
    List<Block> blocks = state.story().blocks();
    Block block = blocks.get(random.nextInt(blocks.size()));
    return new Position(block.id(), random.nextInt(block.prose().length() + 1));
  }
}
