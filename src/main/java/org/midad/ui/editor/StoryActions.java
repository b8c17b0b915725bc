package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Handover;
import org.midad.app.Refusal;
import org.midad.app.Transition;
import org.midad.arabic.Messages;
import org.midad.model.Head;
import org.midad.model.Problem;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.text.StoryEditor;

/** All that can be done with the open story, each said once. */
final class StoryActions {
  private final StoryViewModel open;
  private final StoryEditor page;
  private final ReadOnlyIntegerProperty errors;

  final Action save;
  final Action undo;
  final Action redo;
  final Action export;
  final WritingActions writing;
  final DirectionActions direction;
  final PlanActions planning;
  final Map<Transition, Action> moves = new EnumMap<>(Transition.class);

  /**
   * @param errors how many keep the story from being approved, as far as is known
   * @param writing what is done with words and parts
   * @param direction which way parts run
   * @param sheets ask what goes with a decision
   * @param exporting asks where to and in which forms, and exports
   */
  StoryActions(
      StoryViewModel open,
      StoryEditor page,
      ReadOnlyIntegerProperty errors,
      WritingActions writing,
      DirectionActions direction,
      PlanSheets sheets,
      Runnable exporting) {
    this.open = open;
    this.page = page;
    this.errors = errors;
    this.writing = writing;
    this.direction = direction;
    save = new Action("action.save", open::save).withIcon(Feather.SAVE).withKeys("Shortcut+S");
    undo =
        new Action("action.undo", page::undo)
            .withIcon(Feather.CORNER_UP_LEFT)
            .withKeys("Shortcut+Z");
    redo =
        new Action("action.redo", page::redo)
            .withIcon(Feather.CORNER_UP_RIGHT)
            .withKeys("Shortcut+Y");
    export =
        new Action("action.export", exporting).withIcon(Feather.SHARE).withKeys("Shortcut+Shift+E");
    for (Transition transition : Transition.values()) {
      Runnable work =
          () ->
              open.headProperty()
                  .get()
                  .filter(head -> asks(transition, head))
                  .ifPresentOrElse(
                      head ->
                          sheets.handOver(transition, head, said -> open.perform(transition, said)),
                      () -> open.perform(transition, Handover.SILENT));
      moves.put(transition, new Action(Messages.key(transition), work));
    }
    planning = new PlanActions(open, sheets);
    Follow.value(page, open.headProperty(), any -> hinder());
    Follow.value(page, open.readOnlyProperty(), any -> hinder());
    Follow.value(page, open.waysProperty(), any -> hinder());
    Follow.value(page, errors, any -> hinder());
    page.canUndoProperty().subscribe(any -> hinder());
    page.canRedoProperty().subscribe(any -> hinder());
  }

  /** What readers have is not withdrawn by one slip of the hand, even if the reason is known. */
  private static boolean asks(Transition transition, Head head) {
    return transition.needsNote(head) || transition == Transition.KILL;
  }

  /** Everything, for the keys and the command palette. */
  List<Action> all() {
    List<Action> all = new ArrayList<>(List.of(save, undo, redo));
    all.addAll(deciding());
    all.addAll(writing.all());
    all.addAll(direction.changing());
    all.add(direction.hiddenSigns);
    return all;
  }

  private List<Action> deciding() {
    List<Action> deciding = new ArrayList<>(List.of(export));
    deciding.addAll(moves.values());
    deciding.addAll(planning.all());
    return deciding;
  }

  /** The action of a way that is open. */
  Action of(Way way) {
    return switch (way) {
      case Way.Export any -> export;
      case Way.Move(var transition, var refusal) -> Objects.requireNonNull(moves.get(transition));
    };
  }

  private void hinder() {
    Optional<Problem> locked =
        open.headProperty().get().isEmpty()
            ? Optional.of(new Problem("refusal.no-story"))
            : open.readOnlyProperty().get().map(Refusal::problem);
    save.hindranceProperty().set(locked);
    writing.all().forEach(action -> action.hindranceProperty().set(locked));
    direction.changing().forEach(action -> action.hindranceProperty().set(locked));
    undo.hindranceProperty()
        .set(locked.or(() -> unless(page.canUndoProperty().get(), "refusal.nothing-to-undo")));
    redo.hindranceProperty()
        .set(locked.or(() -> unless(page.canRedoProperty().get(), "refusal.nothing-to-redo")));
    Optional<Problem> elsewhere =
        open.headProperty()
            .get()
            .map(head -> new Problem("refusal.stage", head.stage()))
            .or(() -> Optional.of(new Problem("refusal.no-story")));
    export.hindranceProperty().set(elsewhere);
    moves.values().forEach(action -> action.hindranceProperty().set(elsewhere));
    for (Way way : open.waysProperty().get()) {
      of(way).hindranceProperty().set(way.refusal().map(Refusal::problem));
    }
    Action approval = Objects.requireNonNull(moves.get(Transition.APPROVE));
    if (errors.get() > 0 && approval.hindranceProperty().get().isEmpty()) {
      approval.hindranceProperty().set(Optional.of(new Problem("refusal.errors", errors.get())));
    }
    planning.hinder();
    if (open.history().version().isShown()) {
      // What is decided would be decided about another text than the one in sight.
      Optional<Problem> reading = open.readOnlyProperty().get().map(Refusal::problem);
      deciding().forEach(action -> action.hindranceProperty().set(reading));
    }
  }

  private static Optional<Problem> unless(boolean possible, String key) {
    return possible ? Optional.empty() : Optional.of(new Problem(key));
  }
}
