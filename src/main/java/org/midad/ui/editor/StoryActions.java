package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Refusal;
import org.midad.app.Transition;
import org.midad.arabic.Messages;
import org.midad.edit.Blocks;
import org.midad.edit.Stamp;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Problem;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.text.StoryEditor;

/** All that can be done with the open story, each said once. */
final class StoryActions {
  private final StoryViewModel open;
  private final StoryEditor page;
  private final Supplier<Stamp> stamps;

  final Action save;
  final Action undo;
  final Action redo;
  final Action bold;
  final Action italic;
  final Action figure;
  final Action export;
  final Map<Transition, Action> moves = new EnumMap<>(Transition.class);
  final Map<BlockKind, Action> kinds = new EnumMap<>(BlockKind.class);

  /**
   * @param note asks for the words that go with a return, and calls back with them
   * @param exporting asks where to and in which forms, and exports
   */
  StoryActions(
      StoryViewModel open,
      StoryEditor page,
      Supplier<Stamp> stamps,
      Consumer<Consumer<String>> note,
      Runnable exporting) {
    this.open = open;
    this.page = page;
    this.stamps = stamps;
    save = new Action("action.save", open::save).withIcon(Feather.SAVE).withKeys("Shortcut+S");
    undo =
        new Action("action.undo", page::undo)
            .withIcon(Feather.CORNER_UP_LEFT)
            .withKeys("Shortcut+Z");
    redo =
        new Action("action.redo", page::redo)
            .withIcon(Feather.CORNER_UP_RIGHT)
            .withKeys("Shortcut+Y");
    bold =
        new Action("action.bold", () -> page.toggle(new Mark.Bold()))
            .withIcon(Feather.BOLD)
            .withKeys("Shortcut+B");
    italic =
        new Action("action.italic", () -> page.toggle(new Mark.Italic()))
            .withIcon(Feather.ITALIC)
            .withKeys("Shortcut+I");
    figure =
        new Action(
                "action.figure",
                () ->
                    page.execute(state -> Blocks.insertFigure(state, Figure.PENDING, stamps.get())))
            .withIcon(Feather.IMAGE);
    export =
        new Action("action.export", exporting).withIcon(Feather.SHARE).withKeys("Shortcut+Shift+E");
    for (Transition transition : Transition.values()) {
      Runnable work =
          transition.needsNote()
              ? () -> note.accept(words -> open.perform(transition, words))
              : () -> open.perform(transition, "");
      moves.put(transition, new Action(Messages.key(transition), work));
    }
    for (BlockKind kind : BlockKind.values()) {
      if (kind != BlockKind.FIGURE) {
        kinds.put(kind, new Action(Messages.key(kind), () -> become(kind)));
      }
    }
    Follow.value(page, open.headProperty(), any -> hinder());
    Follow.value(page, open.readOnlyProperty(), any -> hinder());
    Follow.value(page, open.waysProperty(), any -> hinder());
    page.canUndoProperty().subscribe(any -> hinder());
    page.canRedoProperty().subscribe(any -> hinder());
  }

  /** Everything, for the keys and the command palette. */
  List<Action> all() {
    List<Action> all = new ArrayList<>(List.of(save, export, undo, redo, bold, italic, figure));
    all.addAll(moves.values());
    all.addAll(kinds.values());
    return all;
  }

  /** The action of a way that is open. */
  Action of(StoryViewModel.Way way) {
    return switch (way) {
      case StoryViewModel.Way.Export any -> export;
      case StoryViewModel.Way.Move(var transition, var refusal) ->
          Objects.requireNonNull(moves.get(transition));
    };
  }

  /** A header part is walked to, and added where it is missing; other text takes the role on. */
  private void become(BlockKind kind) {
    page.execute(state ->
        kind.standsOnce()
            ? Blocks.insertPart(state, kind, stamps.get())
            : Blocks.setKind(state, kind, stamps.get()));
    page.requestFocus();
  }

  private void hinder() {
    Optional<Problem> writing =
        open.headProperty().get().isEmpty()
            ? Optional.of(new Problem("refusal.no-story"))
            : open.readOnlyProperty().get().map(Refusal::problem);
    for (Action action : List.of(save, bold, italic, figure)) {
      action.hindranceProperty().set(writing);
    }
    kinds.values().forEach(action -> action.hindranceProperty().set(writing));
    undo.hindranceProperty()
        .set(writing.or(() -> unless(page.canUndoProperty().get(), "refusal.nothing-to-undo")));
    redo.hindranceProperty()
        .set(writing.or(() -> unless(page.canRedoProperty().get(), "refusal.nothing-to-redo")));
    Optional<Problem> elsewhere =
        open.headProperty()
            .get()
            .map(head -> new Problem("refusal.stage", head.stage()))
            .or(() -> Optional.of(new Problem("refusal.no-story")));
    export.hindranceProperty().set(elsewhere);
    moves.values().forEach(action -> action.hindranceProperty().set(elsewhere));
    for (StoryViewModel.Way way : open.waysProperty().get()) {
      of(way).hindranceProperty().set(way.refusal().map(Refusal::problem));
    }
  }

  private static Optional<Problem> unless(boolean possible, String key) {
    return possible ? Optional.empty() : Optional.of(new Problem(key));
  }
}
