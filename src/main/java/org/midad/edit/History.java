package org.midad.edit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midad.model.Mark;
import org.midad.model.Stamp;

/**
 * What can be undone and redone, as steps. Letters typed behind one another without a pause are one
 * entry, and so are letters deleted or suggested to go; all else is an entry of its own.
 *
 * @param done oldest first
 * @param undone what was undone last comes last
 * @param savedAt how many entries were done when the story was saved, or -1 if undo and redo do not
 *     lead there any more
 */
public record History(List<Entry> done, List<Entry> undone, int savedAt) {
  /** Of a story just opened. */
  public static final History EMPTY = new History(List.of(), List.of(), 0);

  /** A longer wait between two letters begins a new entry. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  public History {
    done = List.copyOf(done);
    undone = List.copyOf(undone);
  }

  /**
   * What one undo takes back.
   *
   * @param backward the steps that undo the forward ones
   * @param typing whether more letters may join it
   * @param last the moment of its last letter
   */
  public record Entry(
      List<Step> forward,
      List<Step> backward,
      Selection before,
      Selection after,
      boolean typing,
      Instant last) {
    public Entry {
      forward = List.copyOf(forward);
      backward = List.copyOf(backward);
    }
  }

  /** What undoing or redoing comes to. */
  public record Turn(History history, EditorState state, Transaction transaction) {}

  /**
   * With a transaction that was applied to a state; what was undone can then not be redone. A
   * transaction without steps leaves the history as it is.
   *
   * @throws StepException if the transaction does not fit the state
   */
  public History record(EditorState before, Transaction transaction) {
    if (transaction.steps().isEmpty()) {
      return this;
    }
    Entry entry =
        new Entry(
            transaction.steps(),
            transaction.invert(before.story()),
            before.selection(),
            before.apply(transaction).selection(),
            typing(before, transaction),
            transaction.at());
    int saved = savedAt > done.size() ? -1 : savedAt;
    List<Entry> entries = new ArrayList<>(done);
    boolean open = !done.isEmpty() && undone.isEmpty() && saved != done.size();
    if (open && continues(done.getLast(), entry)) {
      entries.set(entries.size() - 1, join(done.getLast(), entry));
    } else {
      entries.add(entry);
    }
    return new History(entries, List.of(), saved);
  }

  /** Takes back the last entry, and selects what was selected before it. */
  public Optional<Turn> undo(EditorState state, Stamp stamp) {
    if (done.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = done.getLast();
    Transaction back = Transaction.by(stamp, entry.backward(), entry.before());
    History history = new History(done.subList(0, done.size() - 1), with(undone, entry), savedAt);
    return Optional.of(new Turn(history, state.apply(back), back));
  }

  /** Does again what was undone last, and selects what was selected after it. */
  public Optional<Turn> redo(EditorState state, Stamp stamp) {
    if (undone.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = undone.getLast();
    Transaction again = Transaction.by(stamp, entry.forward(), entry.after());
    History history = new History(with(done, entry), undone.subList(0, undone.size() - 1), savedAt);
    return Optional.of(new Turn(history, state.apply(again), again));
  }

  /** With the present story taken for saved. */
  public History saved() {
    return new History(done, undone, done.size());
  }

  /** Whether the story differs from the saved one by something that was done or undone since. */
  public boolean isModified() {
    return savedAt != done.size();
  }

  public boolean canUndo() {
    return !done.isEmpty();
  }

  public boolean canRedo() {
    return !undone.isEmpty();
  }

  /**
   * One that says what is selected afterwards, as pasting does, is no typing; but where letters are
   * suggested to go the caret crosses them.
   */
  private static boolean typing(EditorState before, Transaction transaction) {
    Step step = transaction.steps().getFirst();
    boolean suggested =
        step instanceof AddMark add
            && add.mark() instanceof Mark.Deleted
            && before.selection().empty();
    boolean direct = step instanceof ReplaceText && transaction.selection() == null;
    return transaction.steps().size() == 1 && (direct || suggested);
  }

  private static boolean continues(Entry entry, Entry next) {
    return entry.typing()
        && next.typing()
        && Duration.between(entry.last(), next.last()).compareTo(PAUSE) < 0
        && continues(entry.forward().getLast(), next.forward().getFirst());
  }

  private static boolean continues(Step last, Step first) {
    if (last instanceof ReplaceText now && first instanceof ReplaceText then) {
      return then.block().equals(now.block()) && (types(now, then) || deletes(now, then));
    }
    return last instanceof AddMark now
        && first instanceof AddMark then
        && then.block().equals(now.block())
        && (then.to() == now.from() || then.from() == now.to())
        && now.mark() instanceof Mark.Deleted one
        && then.mark() instanceof Mark.Deleted other
        && other.by().author().equals(one.by().author());
  }

  private static boolean types(ReplaceText now, ReplaceText then) {
    return !now.with().isEmpty()
        && then.from() == then.to()
        && then.from() == now.from() + now.with().length();
  }

  private static boolean deletes(ReplaceText now, ReplaceText then) {
    return now.with().isEmpty()
        && then.with().isEmpty()
        && (then.from() == now.from() || then.to() == now.from());
  }

  private static Entry join(Entry entry, Entry next) {
    return new Entry(
        merge(entry.forward(), next.forward()),
        merge(next.backward(), entry.backward()),
        entry.before(),
        next.after(),
        true,
        next.last());
  }

  private static List<Step> merge(List<Step> first, List<Step> second) {
    List<Step> steps = new ArrayList<>(first);
    for (Step step : second) {
      Optional<Step> merged = steps.isEmpty() ? Optional.empty() : steps.getLast().merge(step);
      merged.ifPresent(both -> steps.set(steps.size() - 1, both));
      if (merged.isEmpty()) {
        steps.add(step);
      }
    }
    return steps;
  }

  private static List<Entry> with(List<Entry> entries, Entry entry) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(entry);
    return more;
  }
}
