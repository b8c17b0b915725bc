package org.midad.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.app.Accounts;
import org.midad.app.Refusal;
import org.midad.app.Styling;
import org.midad.app.Tasks;
import org.midad.check.StyleBook;
import org.midad.check.WrittenRule;
import org.midad.model.Problem;
import org.midad.ui.kit.Notices;

/** The style book that counts, and what is being changed about it. */
public final class StyleBookModel {
  /**
   * What is known of it.
   *
   * @param rules that come with the program
   * @param hindrance why whoever looks may not change it, or empty
   */
  record Known(Styling.Version version, List<Styling.Known> rules, Optional<Problem> hindrance) {}

  /** How a rule fares in the archive. */
  sealed interface Attempt {
    /** Nothing was tried. */
    record None() implements Attempt {}

    /** It is being tried. */
    record Running() implements Attempt {}

    /** The rule is none. */
    record Refused(Problem why) implements Attempt {}

    /** What it found. */
    record Done(Styling.Trial trial) implements Attempt {}
  }

  private final Styling styling;
  private final Accounts accounts;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Optional<Known>> known =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<StyleBook> draft =
      new ReadOnlyObjectWrapper<>(StyleBook.EMPTY);
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Attempt> attempt =
      new ReadOnlyObjectWrapper<>(new Attempt.None());

  /** Answers to earlier questions are dropped. */
  private int asked;

  public StyleBookModel(Styling styling, Accounts accounts, Tasks tasks, Notices notices) {
    this.styling = styling;
    this.accounts = accounts;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** What was read last; empty before. */
  ReadOnlyObjectProperty<Optional<Known>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** The style book as it will be published. */
  ReadOnlyObjectProperty<StyleBook> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /** Whether it is another one than that which counts. */
  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Attempt> attemptProperty() {
    return attempt.getReadOnlyProperty();
  }

  /** Reads what counts; what was changed and not published is kept as long as that stays. */
  void refresh() {
    tasks.run(progress -> read(), this::show, notices::problem);
  }

  private Known read() {
    return new Known(
        styling.current(),
        styling.known(),
        styling.changing(accounts.require()).map(Refusal::problem));
  }

  private void show(Known read) {
    boolean same =
        known.get().filter(before -> before.version().equals(read.version())).isPresent();
    if (!same) {
      draft.set(read.version().book());
      changed.set(false);
    }
    known.set(Optional.of(read));
  }

  void change(UnaryOperator<StyleBook> change) {
    draft.set(change.apply(draft.get()));
    changed.set(known.get().filter(now -> now.version().book().equals(draft.get())).isEmpty());
  }

  /** Lets every story be checked by it from now on. */
  void publish(String note) {
    known
        .get()
        .ifPresent(before -> {
          StyleBook book = draft.get();
          tasks.run(
              progress -> {
                Styling.Version published = styling.publish(before.version().number(), book, note);
                return new Known(published, before.rules(), before.hindrance());
              },
              read -> {
                show(read);
                notices.done("notice.style-published", read.version().number());
              },
              notices::problem);
        });
  }

  /** Tries a rule on the archive; an empty one not at all. */
  void tryOut(WrittenRule rule) {
    int question = ++asked;
    if (rule.wanted().isBlank()) {
      attempt.set(new Attempt.None());
      return;
    }
    attempt.set(new Attempt.Running());
    tasks.run(
        progress -> styling.tryOut(rule, progress),
        trial -> answer(question, new Attempt.Done(trial)),
        why -> answer(question, new Attempt.Refused(why)));
  }

  private void answer(int question, Attempt answer) {
    if (question == asked) {
      attempt.set(answer);
    }
  }
}
