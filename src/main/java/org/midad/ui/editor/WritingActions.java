package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;
import org.midad.arabic.Messages;
import org.midad.edit.Blocks;
import org.midad.edit.EditorState;
import org.midad.edit.Links;
import org.midad.edit.Marking;
import org.midad.edit.Moving;
import org.midad.edit.Transaction;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Stamp;
import org.midad.ui.kit.Action;
import org.midad.ui.text.StoryEditor;

/** What a writer does with words and parts of the open story. */
final class WritingActions {
  private final StoryEditor page;
  private final Supplier<Stamp> stamps;

  final Action bold;
  final Action italic;
  final Action superscript;
  final Action link;
  final Action figure;
  final Action up;
  final Action down;
  final Map<BlockKind, Action> kinds = new EnumMap<>(BlockKind.class);

  /**
   * @param linking asks for the address of a link
   */
  WritingActions(StoryEditor page, Supplier<Stamp> stamps, Runnable linking) {
    this.page = page;
    this.stamps = stamps;
    bold = mark("action.bold", new Mark.Bold(), "Shortcut+B").withIcon(Feather.BOLD);
    italic = mark("action.italic", new Mark.Italic(), "Shortcut+I").withIcon(Feather.ITALIC);
    superscript = mark("action.superscript", new Mark.Superscript(), "Shortcut+Period");
    link = new Action("action.link", linking).withIcon(Feather.LINK).withKeys("Shortcut+Shift+K");
    figure =
        change("action.figure", now -> Blocks.insertFigure(now, Figure.PENDING, stamps.get()))
            .withIcon(Feather.IMAGE)
            .withKeys("Shortcut+Shift+9");
    up =
        change("action.move-up", now -> Moving.up(now, stamps.get()))
            .withIcon(Feather.ARROW_UP)
            .withKeys("Alt+Shift+Up");
    down =
        change("action.move-down", now -> Moving.down(now, stamps.get()))
            .withIcon(Feather.ARROW_DOWN)
            .withKeys("Alt+Shift+Down");
    for (BlockKind kind : BlockKind.values()) {
      keys(kind)
          .ifPresent(keys ->
              kinds.put(kind, new Action(Messages.key(kind), () -> become(kind)).withKeys(keys)));
    }
    page.stateProperty().subscribe(this::tell);
  }

  /** Everything, for the keys and the command palette. */
  List<Action> all() {
    List<Action> all = new ArrayList<>(List.of(bold, italic, superscript, link, figure, up, down));
    all.addAll(kinds.values());
    return all;
  }

  private Action mark(String key, Mark mark, String keys) {
    return new Action(key, () -> page.toggle(mark)).withKeys(keys);
  }

  private Action change(String key, Function<EditorState, Optional<Transaction>> command) {
    return new Action(key, () -> page.execute(command));
  }

  /** In the order of the page; a figure has its own action. */
  private static Optional<String> keys(BlockKind kind) {
    return switch (kind) {
      case KICKER -> Optional.of("Shortcut+Shift+1");
      case HEADLINE -> Optional.of("Shortcut+Shift+2");
      case DECK -> Optional.of("Shortcut+Shift+3");
      case DATELINE -> Optional.of("Shortcut+Shift+4");
      case BYLINE -> Optional.of("Shortcut+Shift+5");
      case CROSSHEAD -> Optional.of("Shortcut+Shift+6");
      case QUOTE -> Optional.of("Shortcut+Shift+7");
      case LIST_ITEM -> Optional.of("Shortcut+Shift+8");
      case PARAGRAPH -> Optional.of("Shortcut+Shift+0");
      case FIGURE -> Optional.empty();
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

  private void tell(EditorState state) {
    bold.onProperty().set(Marking.isOn(state, new Mark.Bold()));
    italic.onProperty().set(Marking.isOn(state, new Mark.Italic()));
    superscript.onProperty().set(Marking.isOn(state, new Mark.Superscript()));
    link.onProperty().set(Links.at(state).isPresent());
    kinds.forEach((kind, action) -> action.onProperty().set(kind == state.block().kind()));
  }
}
