package org.midad.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.midad.edit.Blocks;
import org.midad.edit.Deleting;
import org.midad.edit.EditorState;
import org.midad.edit.History;
import org.midad.edit.JoinBlocks;
import org.midad.edit.Marking;
import org.midad.edit.Selection;
import org.midad.edit.Transaction;
import org.midad.edit.Typing;
import org.midad.model.Block;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Run;
import org.midad.model.Stamp;
import org.midad.model.Story;
import org.midad.model.StoryId;
import org.midad.model.StoryMeta;

/** What a writer sees in suggest mode, key by key. */
class SuggestingTest {
  private static final Stamp SALMA = new Stamp("salma", Instant.parse("2026-11-25T19:00:00.5Z"));
  private static final Stamp ZAIDAN = new Stamp("zaidan", Instant.parse("2026-11-25T19:30:00Z"));

  private EditorState state = page("قال الوزير");
  private History history = History.EMPTY;

  private static EditorState page(String... paragraphs) {
    List<Block> blocks =
        List.of(paragraphs).stream().map(text -> Block.of(BlockKind.PARAGRAPH, text)).toList();
    return EditorState.of(new Story(StoryId.create(), blocks, StoryMeta.EMPTY));
  }

  private void select(int block, int from, int to) {
    Block one = state.story().blocks().get(block);
    state =
        state.withSelection(
            new Selection(new Position(one.id(), from), new Position(one.id(), to)));
  }

  private void press(
      BiFunction<EditorState, Stamp, Optional<Transaction>> command, Stamp... stamps) {
    for (Stamp stamp : stamps) {
      command
          .apply(state, stamp)
          .ifPresent(direct -> {
            Transaction suggested = Suggesting.suggest(state, direct);
            history = history.record(state, suggested);
            state = state.apply(suggested);
          });
    }
  }

  private void undo() {
    History.Turn turn = history.undo(state, SALMA).orElseThrow();
    history = turn.history();
    state = turn.state();
  }

  private void type(String text, Stamp stamp) {
    press((now, by) -> Typing.type(now, text, by), stamp);
  }

  /** Inserted letters in +…+, deleted ones in -…-, both in ±…±, with the caret as a bar. */
  private String shown() {
    StringBuilder shown = new StringBuilder();
    Position caret = state.selection().head();
    for (Block block : state.story().blocks()) {
      shown.append(shown.isEmpty() ? "" : block.suggestions().isEmpty() ? "\n" : "\n*");
      int start = 0;
      for (Run run : block.prose().runs()) {
        String sign = sign(run.marks());
        String text = run.text();
        if (caret.block().equals(block.id())
            && caret.offset() > start
            && caret.offset() < start + text.length()) {
          text =
              text.substring(0, caret.offset() - start)
                  + "|"
                  + text.substring(caret.offset() - start);
        }
        if (caret.equals(new Position(block.id(), start))) {
          shown.append('|');
        }
        shown.append(sign).append(text).append(sign);
        start += run.text().length();
      }
      if (caret.equals(new Position(block.id(), start))) {
        shown.append('|');
      }
    }
    return shown.toString();
  }

  private static String sign(Set<Mark> marks) {
    boolean inserted = marks.stream().anyMatch(Mark.Inserted.class::isInstance);
    boolean deleted = marks.stream().anyMatch(Mark.Deleted.class::isInstance);
    return inserted ? deleted ? "±" : "+" : deleted ? "-" : "";
  }

  @Test
  void typedLettersAreMarkedAndOneRunWhateverTheSecond() {
    select(0, 3, 3);
    type("أ", SALMA);
    type("ب", new Stamp("salma", SALMA.at().plusSeconds(5)));
    assertThat(shown()).isEqualTo("قال+أب+| الوزير");
    assertThat(Suggestions.of(state.story()))
        .singleElement()
        .isInstanceOfSatisfying(
            Suggestion.Insertion.class,
            one -> {
              assertThat(one.text()).isEqualTo("أب");
              assertThat(one.by())
                  .isEqualTo(new Stamp("salma", Instant.parse("2026-11-25T19:00:00Z")));
            });
  }

  @Test
  void backspaceMarksTheLetterAndLeavesTheCaretBeforeIt() {
    select(0, 3, 3);
    press(Deleting::backward, SALMA, SALMA);
    assertThat(shown()).isEqualTo("ق|-ال- الوزير");
  }

  @Test
  void forwardDeleteMarksTheLetterAndLeavesTheCaretBehindIt() {
    select(0, 0, 0);
    press(Deleting::forward, SALMA, SALMA);
    assertThat(shown()).isEqualTo("-قا-|ل الوزير");
  }

  @Test
  void backspaceWalksOverWhatIsDeletedAlreadyAndChangesNothing() {
    select(0, 3, 3);
    press(Deleting::backward, SALMA);
    Story before = state.story();
    select(0, 3, 3);
    press(Deleting::backward, ZAIDAN);
    assertThat(state.story()).isEqualTo(before);
    assertThat(shown()).isEqualTo("قا|-ل- الوزير");
  }

  @Test
  void typingOverASelectionStandsBehindTheOldTextAndIsOneReplacement() {
    select(0, 4, 10);
    type("الرئيس", SALMA);
    assertThat(shown()).isEqualTo("قال -الوزير-+الرئيس+|");
    assertThat(Suggestions.of(state.story()))
        .singleElement()
        .isInstanceOfSatisfying(
            Suggestion.Replacement.class,
            one -> {
              assertThat(one.before()).isEqualTo("الوزير");
              assertThat(one.after()).isEqualTo("الرئيس");
            });
  }

  @Test
  void deletingInsideOnesOwnInsertionRemovesItAndAnothersStays() {
    select(0, 3, 3);
    type("أبت", SALMA);
    press(Deleting::backward, SALMA);
    assertThat(shown()).isEqualTo("قال+أب+| الوزير");
    press(Deleting::backward, ZAIDAN);
    assertThat(shown()).isEqualTo("قال+أ+|±ب± الوزير");
  }

  @Test
  void aMarkIsSuggestedAndTakenBackByTheSameKey() {
    Story before = state.story();
    select(0, 0, 3);
    press((now, by) -> Marking.toggle(now, new Mark.Bold(), by), SALMA);
    assertThat(Suggestions.of(state.story()))
        .singleElement()
        .isInstanceOf(Suggestion.Formatting.class);
    assertThat(Suggestions.rejected(state.story())).isEqualTo(before);
    press((now, by) -> Marking.toggle(now, new Mark.Bold(), by), SALMA);
    assertThat(state.story()).isEqualTo(before);
  }

  @Test
  void enterSplitsAndBackspaceUndoesOnesOwnSplit() {
    Story before = state.story();
    select(0, 3, 3);
    press(Blocks::enter, SALMA);
    assertThat(shown()).isEqualTo("قال\n*| الوزير");
    assertThat(Suggestions.rejected(state.story())).isEqualTo(before);
    press(Deleting::backward, SALMA);
    assertThat(state.story()).isEqualTo(before);
  }

  @Test
  void backspaceAtAParagraphsStartSuggestsToJoinIt() {
    state = page("أول", "ثان");
    Story before = state.story();
    select(1, 0, 0);
    press(Deleting::backward, SALMA);
    assertThat(shown()).isEqualTo("أول|\n*ثان");
    assertThat(Suggestions.accepted(state.story()).blocks())
        .extracting(Block::text)
        .containsExactly("أولثان");
    assertThat(Suggestions.rejected(state.story())).isEqualTo(before);
  }

  @Test
  void deleteGoesOnBehindAParagraphThatIsSuggestedToGo() {
    state = page("أول", "", "ثان");
    Story before = state.story();
    select(0, 3, 3);
    press(Deleting::forward, SALMA);
    assertThat(shown()).isEqualTo("أول|\n*\nثان");
    press(Deleting::forward, ZAIDAN);
    assertThat(shown()).isEqualTo("أول\n*\n*|ثان");
    press(Deleting::forward, ZAIDAN);
    assertThat(shown()).isEqualTo("أول\n*\n*-ث-|ان");
    assertThat(Suggestions.accepted(state.story()).blocks())
        .extracting(Block::text)
        .containsExactly("أولان");
    assertThat(Suggestions.rejected(state.story())).isEqualTo(before);
  }

  @Test
  void noTextJoinsAParagraphThatIsSuggestedToGo() {
    state = page("أول", "يذهب", "ثان");
    Story before = state.story();
    press((now, by) -> Blocks.remove(now, now.story().blocks().get(1).id(), by), ZAIDAN);
    select(2, 0, 0);
    press(Deleting::backward, SALMA);
    assertThat(shown()).isEqualTo("أول|\n*يذهب\n*ثان");
    assertThat(Suggestions.accepted(state.story()).blocks())
        .extracting(Block::text)
        .containsExactly("أولثان");
    assertThat(Suggestions.rejected(state.story())).isEqualTo(before);
  }

  @Test
  void theLastParagraphThatNobodySuggestsToRemoveStays() {
    state = page("أول", "ثان");
    Block first = state.story().blocks().getFirst();
    Block second = state.story().blocks().getLast();
    press((now, by) -> Blocks.remove(now, first.id(), by), ZAIDAN);
    Story before = state.story();
    press((now, by) -> Blocks.remove(now, second.id(), by), SALMA);
    assertThat(state.story()).isEqualTo(before);
    press((now, by) -> Blocks.remove(now, first.id(), by), SALMA);
    assertThat(state.story()).isEqualTo(before);
  }

  @Test
  void lettersSuggestedToGoWithoutAPauseAreUndoneAtOnce() {
    Story before = state.story();
    Stamp soon = new Stamp("salma", SALMA.at().plusMillis(700));
    Stamp later = new Stamp("salma", SALMA.at().plusSeconds(5));
    select(0, 6, 6);
    press(Deleting::backward, SALMA, soon, later);
    assertThat(shown()).isEqualTo("قال|- ال-وزير");
    undo();
    assertThat(shown()).isEqualTo("قال |-ال-وزير");
    undo();
    assertThat(state.story()).isEqualTo(before);
    assertThat(state.selection().head().offset()).isEqualTo(6);
    press(Deleting::forward, SALMA, soon);
    assertThat(shown()).isEqualTo("قال ال-وز-|ير");
    undo();
    assertThat(state.story()).isEqualTo(before);
    assertThat(history.canUndo()).isFalse();
  }

  @Test
  void aSelectionSuggestedToGoIsUndoneAlone() {
    select(0, 4, 6);
    press(Deleting::selection, SALMA);
    press(Deleting::backward, SALMA);
    assertThat(shown()).isEqualTo("قال|- ال-وزير");
    undo();
    assertThat(shown()).isEqualTo("قال |-ال-وزير");
  }

  @Test
  void aBlockThatTakesInTheOneItWasToJoinStandsFirst() {
    state = page("أول", "ثان", "ثالث");
    select(2, 0, 0);
    press(Deleting::backward, SALMA);
    BlockId second = state.story().blocks().get(1).id();
    BlockId third = state.story().blocks().get(2).id();
    Transaction direct = Transaction.by(ZAIDAN, List.of(new JoinBlocks(third, second)), null);
    Story directly = Suggestions.accepted(direct.apply(state.story()));
    press((now, by) -> Optional.of(direct), ZAIDAN);
    assertThat(Suggestions.accepted(state.story())).isEqualTo(directly);
    assertThat(directly.blocks()).extracting(Block::text).containsExactly("أولثالثثان");
  }

  @Test
  void acceptingAndRejectingAreUndoneAtOnce() {
    select(0, 4, 10);
    type("الرئيس", SALMA);
    Story suggested = state.story();
    Transaction accept =
        Suggestions.accept(state, one -> one.by().author().equals("salma"), ZAIDAN).orElseThrow();
    History history = History.EMPTY.record(state, accept);
    EditorState accepted = state.apply(accept);
    assertThat(accepted.story().blocks().getFirst().text()).isEqualTo("قال الرئيس");
    assertThat(history.undo(accepted, ZAIDAN).orElseThrow().state().story()).isEqualTo(suggested);
    assertThat(Suggestions.accept(state, one -> one.by().author().equals("huda"), ZAIDAN))
        .isEmpty();
  }
}
