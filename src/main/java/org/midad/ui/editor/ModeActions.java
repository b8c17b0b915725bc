package org.midad.ui.editor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Refusal;
import org.midad.model.Problem;
import org.midad.review.Suggesting;
import org.midad.ui.editor.ModeModel.Mode;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Follow;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Tip;
import org.midad.ui.text.StoryEditor;

/** What becomes of what is written: the three modes, each said once. */
final class ModeActions {
  private final StoryViewModel open;
  private final StoryEditor page;
  private final Map<Mode, Action> modes = new EnumMap<>(Mode.class);

  ModeActions(StoryViewModel open, StoryEditor page) {
    this.open = open;
    this.page = page;
    add(Mode.EDIT, "mode.edit", Feather.EDIT_2, "Shortcut+Alt+E");
    add(Mode.SUGGEST, "mode.suggest", Feather.MESSAGE_CIRCLE, "Shortcut+Alt+G");
    add(Mode.READ, "mode.read", Feather.BOOK_OPEN, "Shortcut+Alt+Q");
    Follow.value(page, open.mode().modeProperty(), this::take);
    Follow.value(page, open.headProperty(), any -> hinder());
    Follow.value(page, open.readOnlyProperty(), any -> hinder());
  }

  /** Everything, for the keys and the command palette. */
  List<Action> all() {
    return List.copyOf(modes.values());
  }

  /** Tells the mode, and lets another be chosen. */
  MenuButton button(Kit kit) {
    MenuButton button = new MenuButton();
    button.setId("mode");
    button.getStyleClass().add("flat");
    button.setMinWidth(Region.USE_PREF_SIZE);
    all().stream().map(kit.actions()::menuItem).forEach(button.getItems()::add);
    Tip tip =
        Tip.on(button, shown -> shown.setGraphic(kit.actions().reason(button.getAccessibleHelp())));
    Follow.value(
        button,
        open.mode().modeProperty(),
        mode -> {
          Action now = of(mode);
          button.setText(kit.messages().of(now.key()));
          now.icon().map(Icons::of).ifPresent(button::setGraphic);
          button.setAccessibleText(kit.messages().of("mode.now", kit.messages().of(now.key())));
        });
    Follow.value(
        button,
        open.readOnlyProperty(),
        any -> {
          // Why it is no freer one.
          String reason =
              open.mode()
                  .barring(Mode.EDIT)
                  .map(Refusal::problem)
                  .map(kit::told)
                  .orElse(kit.messages().of("mode.about"));
          button.setAccessibleHelp(reason);
          tip.renew();
        });
    return button;
  }

  private void add(Mode mode, String key, Feather icon, String keys) {
    modes.put(mode, new Action(key, () -> open.choose(mode)).withIcon(icon).withKeys(keys));
  }

  private Action of(Mode mode) {
    return Objects.requireNonNull(modes.get(mode));
  }

  private void take(Mode now) {
    page.setRewriting(
        switch (now) {
          case SUGGEST -> Suggesting::suggest;
          case EDIT, READ -> (state, direct) -> direct;
        });
    modes.forEach((mode, action) -> action.onProperty().set(mode == now));
    hinder();
  }

  private void hinder() {
    Optional<Problem> nothing =
        open.headProperty().get().isPresent()
            ? Optional.empty()
            : Optional.of(new Problem("refusal.no-story"));
    modes.forEach((mode, action) ->
        action
            .hindranceProperty()
            .set(nothing.or(() -> open.mode().barring(mode).map(Refusal::problem))));
  }
}
