package org.midad.ui.editor;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.edit.Blocks;
import org.midad.edit.EditorState;
import org.midad.model.Direction;
import org.midad.model.Stamp;
import org.midad.ui.kit.Action;
import org.midad.ui.text.StoryEditor;

/** Which way the open story's parts run, and what orders them unseen. */
final class DirectionActions {
  private final StoryEditor page;
  private final Supplier<Stamp> stamps;

  final Action rightToLeft;
  final Action leftToRight;
  final Action automatic;
  final Action hiddenSigns;

  DirectionActions(StoryEditor page, Supplier<Stamp> stamps) {
    this.page = page;
    this.stamps = stamps;
    rightToLeft =
        choice("action.right-to-left", Direction.RIGHT_TO_LEFT, "Shortcut+Alt+R")
            .withIcon(Feather.ALIGN_RIGHT);
    leftToRight =
        new Action("action.left-to-right", this::turn)
            .withIcon(Feather.ALIGN_LEFT)
            .withKeys("Shortcut+Alt+L");
    automatic = choice("action.automatic-direction", null, "Shortcut+Alt+D");
    hiddenSigns =
        new Action("action.hidden-signs", this::turnHiddenSigns)
            .withIcon(Feather.EYE)
            .withKeys("Shortcut+Shift+H");
    page.stateProperty().subscribe(this::tell);
    page.hiddenSignsProperty().subscribe(hiddenSigns.onProperty()::set);
  }

  /** Those that change the story. */
  List<Action> changing() {
    return List.of(rightToLeft, leftToRight, automatic);
  }

  private Action choice(String key, @Nullable Direction direction, String keys) {
    return new Action(key, () -> choose(direction)).withKeys(keys);
  }

  /** As a switch: a part that runs left to right already runs the other way again. */
  private void turn() {
    choose(runs(page.getState()).opposite());
  }

  private void choose(@Nullable Direction direction) {
    page.execute(state -> Blocks.setDirection(state, direction, stamps.get()));
    page.requestFocus();
  }

  private static Direction runs(EditorState state) {
    return state.block().direction(state.story().meta().direction());
  }

  private void turnHiddenSigns() {
    page.hiddenSignsProperty().set(!page.hiddenSignsProperty().get());
  }

  private void tell(EditorState state) {
    rightToLeft.onProperty().set(runs(state) == Direction.RIGHT_TO_LEFT);
    leftToRight.onProperty().set(runs(state) == Direction.LEFT_TO_RIGHT);
    automatic.onProperty().set(state.block().direction() == null);
  }
}
