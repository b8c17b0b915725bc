package org.midad.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;

class HistoryTest {
  private static final Instant START = Instant.parse("2026-11-24T01:10:00Z");

  private final Story blank = Blank.story();
  private EditorState state = EditorState.of(blank);
  private History history = History.EMPTY;
  private Instant now = START;

  private Stamp stamp() {
    return new Stamp("zaidan", now);
  }

  private void run(Optional<Transaction> command) {
    Transaction transaction = command.orElseThrow();
    history = history.record(state, transaction);
    state = state.apply(transaction);
  }

  private void type(String letters) {
    letters
        .codePoints()
        .forEach(letter -> {
          run(Typing.type(state, Character.toString(letter), stamp()));
          now = now.plusMillis(200);
        });
  }

  private void undo() {
    History.Turn turn = history.undo(state, stamp()).orElseThrow();
    history = turn.history();
    state = turn.state();
  }

  private void redo() {
    History.Turn turn = history.redo(state, stamp()).orElseThrow();
    history = turn.history();
    state = turn.state();
  }

  private String headline() {
    return state.story().text(BlockKind.HEADLINE);
  }

  @Test
  void whatIsTypedWithoutAPauseIsUndoneAtOnce() {
    type("بغداد");
    now = now.plusSeconds(2);
    type(" وأربيل");
    undo();
    assertThat(headline()).isEqualTo("بغداد");
    undo();
    assertThat(state.story()).isEqualTo(blank);
    assertThat(history.canUndo()).isFalse();
    redo();
    redo();
    assertThat(headline()).isEqualTo("بغداد وأربيل");
    assertThat(state.selection().head().offset()).isEqualTo("بغداد وأربيل".length());
  }

  @Test
  void whatIsDeletedWithoutAPauseIsUndoneAtOnceAndApartFromTheTyping() {
    type("بغداد");
    run(Deleting.backward(state, stamp()));
    run(Deleting.backward(state, stamp()));
    assertThat(headline()).isEqualTo("بغد");
    undo();
    assertThat(headline()).isEqualTo("بغداد");
    undo();
    assertThat(headline()).isEmpty();
  }

  @Test
  void aPasteIsUndoneAlone() {
    type("قال");
    run(Pasting.text(state, " إن", stamp()));
    type("ه");
    undo();
    assertThat(headline()).isEqualTo("قال إن");
    undo();
    assertThat(headline()).isEqualTo("قال");
  }

  @Test
  void typingElsewhereIsAnEntryOfItsOwn() {
    type("بغداد");
    state =
        state.withSelection(
            Selection.caret(new Position(state.story().blocks().getFirst().id(), 0)));
    type("في ");
    undo();
    assertThat(headline()).isEqualTo("بغداد");
  }

  @Test
  void aStoryIsModifiedUntilItIsBackAtWhatWasSaved() {
    assertThat(history.isModified()).isFalse();
    type("ب");
    assertThat(history.isModified()).isTrue();
    history = history.saved();
    type("غ");
    assertThat(history.isModified()).isTrue();
    undo();
    assertThat(headline()).isEqualTo("ب");
    assertThat(history.isModified()).isFalse();
    undo();
    assertThat(history.isModified()).isTrue();
    type("م");
    assertThat(history.isModified()).isTrue();
    undo();
    assertThat(history.isModified()).isTrue();
  }

  @Test
  void undoSelectsWhatWasSelected() {
    type("بغداد");
    Block block = state.block();
    Selection backward = new Selection(Parts.end(block), Parts.start(block));
    state = state.withSelection(backward);
    run(Typing.type(state, "ن", stamp()));
    assertThat(headline()).isEqualTo("ن");
    undo();
    assertThat(state.selection()).isEqualTo(backward);
  }
}
