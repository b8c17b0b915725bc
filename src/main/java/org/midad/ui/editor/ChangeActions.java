package org.midad.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Access;
import org.midad.app.Refusal;
import org.midad.edit.Selection;
import org.midad.model.Position;
import org.midad.model.Problem;
import org.midad.model.Stamp;
import org.midad.review.Suggestion;
import org.midad.review.Suggestions;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.text.StoryEditor;

/** What is done with suggestions, each said once. Each decision is undone at once. */
final class ChangeActions {
  private final StoryViewModel open;
  private final StoryEditor page;
  private final ObservableValue<Suggestion> current;
  private final Supplier<Stamp> stamps;

  final Action accept;
  final Action reject;
  final Action acceptSelected;
  final Action rejectSelected;
  final Action acceptAll;
  final Action rejectAll;
  private final Action next;
  private final Action previous;

  /**
   * @param current the one that the reader is at, or null
   * @param stamps who decides, and when
   */
  ChangeActions(
      StoryViewModel open,
      StoryEditor page,
      ObservableValue<Suggestion> current,
      Supplier<Stamp> stamps) {
    this.open = open;
    this.page = page;
    this.current = current;
    this.stamps = stamps;
    accept =
        new Action("action.accept", () -> decideCurrent(true))
            .withIcon(Feather.CHECK)
            .withKeys("Shortcut+Alt+A");
    reject =
        new Action("action.reject", () -> decideCurrent(false))
            .withIcon(Feather.X)
            .withKeys("Shortcut+Alt+X");
    acceptSelected =
        new Action("action.accept-selected", () -> decide(true, Suggestions.in(page.getState())));
    rejectSelected =
        new Action("action.reject-selected", () -> decide(false, Suggestions.in(page.getState())));
    acceptAll = new Action("action.accept-all", () -> decide(true, any -> true));
    rejectAll = new Action("action.reject-all", () -> decide(false, any -> true));
    next = new Action("action.next-change", () -> step(true)).withKeys("Alt+Down");
    previous = new Action("action.previous-change", () -> step(false)).withKeys("Alt+Up");
    current.addListener((any, was, is) -> hinder());
    Follow.value(page, open.headProperty(), any -> hinder());
    Follow.value(page, open.readOnlyProperty(), any -> hinder());
  }

  /** Everything, for the keys and the command palette. */
  List<Action> all() {
    return List.of(
        accept, reject, acceptSelected, rejectSelected, acceptAll, rejectAll, next, previous);
  }

  /** Decides on several. */
  Action deciding(boolean accepting, Predicate<Suggestion> chosen) {
    Action action = new Action("action.accept", () -> decide(accepting, chosen));
    action.hindranceProperty().set(hindrance());
    return action;
  }

  void hinder() {
    Optional<Problem> reason = hindrance();
    all().forEach(action -> action.hindranceProperty().set(reason));
    Optional<Problem> noStory =
        open.headProperty().get().isEmpty()
            ? Optional.of(new Problem("refusal.no-story"))
            : Optional.empty();
    next.hindranceProperty().set(noStory);
    previous.hindranceProperty().set(noStory);
  }

  /** Why nothing can be decided now, or empty. */
  private Optional<Problem> hindrance() {
    return open.headProperty().get().isEmpty()
        ? Optional.of(new Problem("refusal.no-story"))
        : open.mode().deciding().map(Refusal::problem);
  }

  private void decideCurrent(boolean accepting) {
    @Nullable Suggestion chosen = current.getValue();
    if (chosen == null) {
      throw new Problem("refusal.no-suggestion");
    }
    Position place = chosen.place().orElse(null);
    decide(accepting, chosen::equals);
    // On to the next one, so that all are decided on by one key.
    if (place != null) {
      Suggestions.next(page.getStory(), page.getState().selection().head())
          .or(() -> Suggestions.previous(page.getStory(), page.getState().selection().head()))
          .flatMap(Suggestion::place)
          .ifPresent(at -> page.select(Selection.caret(at)));
    }
  }

  private void decide(boolean accepting, Predicate<Suggestion> chosen) {
    boolean free = open.mode().access().filter(Access.Edit.class::isInstance).isPresent();
    String reader = stamps.get().author();
    // Who may only suggest leaves it to others to accept that.
    Predicate<Suggestion> meant =
        accepting && !free
            ? each -> chosen.test(each) && !each.by().author().equals(reader)
            : chosen;
    boolean done =
        page.decide(state ->
            accepting
                ? Suggestions.accept(state, meant, stamps.get())
                : Suggestions.reject(state, meant, stamps.get()));
    if (!done && Suggestions.of(page.getStory()).stream().anyMatch(chosen)) {
      throw new Problem("refusal.own-suggestion");
    }
  }

  private void step(boolean forward) {
    Position caret = page.getState().selection().head();
    (forward
            ? Suggestions.next(page.getStory(), caret)
            : Suggestions.previous(page.getStory(), caret))
        .flatMap(Suggestion::place)
        .ifPresent(at -> page.select(Selection.caret(at)));
  }
}
