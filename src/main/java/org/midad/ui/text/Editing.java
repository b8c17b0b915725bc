package org.midad.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.midad.edit.Blank;
import org.midad.edit.EditorState;
import org.midad.edit.History;
import org.midad.edit.Marking;
import org.midad.edit.Selection;
import org.midad.edit.Transaction;
import org.midad.model.Mark;
import org.midad.model.Position;
import org.midad.model.Stamp;
import org.midad.model.Story;

/** The story that is being written, what was done to it, and who wants to hear of it. */
final class Editing {
  private final Supplier<Stamp> stamps;
  private final ReadOnlyObjectWrapper<EditorState> state =
      new ReadOnlyObjectWrapper<>(EditorState.of(Blank.story()));
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();
  private final BooleanProperty editable = new SimpleBooleanProperty(true);
  private final List<Consumer<Transaction>> listeners = new ArrayList<>();
  private History history = History.EMPTY;
  private BiFunction<EditorState, Transaction, Transaction> rewriting = (state, direct) -> direct;

  /** A command of the package {@code edit}. */
  @FunctionalInterface
  interface Command {
    Optional<Transaction> on(EditorState state, Stamp stamp);
  }

  Editing(Supplier<Stamp> stamps) {
    this.stamps = stamps;
  }

  ReadOnlyObjectWrapper<EditorState> stateProperty() {
    return state;
  }

  EditorState state() {
    return state.get();
  }

  ReadOnlyBooleanWrapper canUndoProperty() {
    return canUndo;
  }

  ReadOnlyBooleanWrapper canRedoProperty() {
    return canRedo;
  }

  ReadOnlyBooleanWrapper modifiedProperty() {
    return modified;
  }

  BooleanProperty editableProperty() {
    return editable;
  }

  void onTransaction(Consumer<Transaction> listener) {
    listeners.add(listener);
  }

  void load(Story story) {
    remember(History.EMPTY);
    state.set(EditorState.of(story));
  }

  void markSaved() {
    remember(history.saved());
  }

  /** Whether there was anything to do. */
  boolean run(Command command) {
    return run(now -> command.on(now, stamps.get()));
  }

  /** Whether there was anything to do. */
  boolean run(Function<EditorState, Optional<Transaction>> command) {
    return editable.get()
        && carryOut(command.apply(state()).map(done -> rewriting.apply(state(), done)));
  }

  /** As {@link #run}, with nothing made of it but what it is. */
  boolean decide(Function<EditorState, Optional<Transaction>> command) {
    return editable.get() && carryOut(command.apply(state()));
  }

  void setRewriting(BiFunction<EditorState, Transaction, Transaction> changed) {
    rewriting = changed;
  }

  /**
   * Carries out what only speaks of the story, which those may who only read it too.
   *
   * @return whether there was anything to do
   */
  boolean comment(Function<EditorState, Optional<Transaction>> command) {
    return carryOut(command.apply(state()).filter(Transaction::onlySpeaks));
  }

  private boolean carryOut(Optional<Transaction> transaction) {
    transaction.ifPresent(done -> {
      EditorState before = state();
      EditorState after = before.apply(done);
      remember(history.record(before, done));
      state.set(after);
      tell(done);
    });
    return transaction.isPresent();
  }

  /** What the state would be after a command, which is not carried out; nobody hears of it. */
  Optional<EditorState> trial(Command command) {
    return editable.get()
        ? command
            .on(state(), stamps.get())
            .map(done -> state().apply(rewriting.apply(state(), done)))
        : Optional.empty();
  }

  void undo() {
    turn(history.undo(state(), stamps.get()));
  }

  void redo() {
    turn(history.redo(state(), stamps.get()));
  }

  /** Marks what is selected, or the letters typed next. */
  void toggle(Mark mark) {
    if (!state().selection().empty()) {
      run((now, stamp) -> Marking.toggle(now, mark, stamp));
    } else if (editable.get()) {
      state.set(Marking.pend(state(), mark));
    }
  }

  void select(Selection selection) {
    if (!selection.equals(state().selection())) {
      state.set(state().withSelection(selection));
    }
  }

  /** Moves the caret, and what is selected with it if so wished. */
  void moveTo(Position head, boolean selecting) {
    select(selecting ? new Selection(state().selection().anchor(), head) : Selection.caret(head));
  }

  private void turn(Optional<History.Turn> turn) {
    if (editable.get() && turn.isPresent()) {
      remember(turn.get().history());
      state.set(turn.get().state());
      tell(turn.get().transaction());
    }
  }

  private void tell(Transaction transaction) {
    if (!transaction.steps().isEmpty()) {
      List.copyOf(listeners).forEach(listener -> listener.accept(transaction));
    }
  }

  private void remember(History changed) {
    history = changed;
    canUndo.set(changed.canUndo());
    canRedo.set(changed.canRedo());
    modified.set(changed.isModified());
  }
}
