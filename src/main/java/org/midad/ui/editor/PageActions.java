package org.midad.ui.editor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.Problem;
import org.midad.ui.kit.Action;
import org.midad.ui.text.StoryEditor;

/** How the open story is looked at. */
final class PageActions {
  final Action goTo;
  final Action larger;
  final Action smaller;
  final Action usual;
  final Action typewriter;
  final Action alone;

  /**
   * @param going asks for a part, and goes there
   * @param wished whether nothing but the page is to be seen
   */
  PageActions(StoryEditor page, Runnable going, BooleanProperty wished) {
    goTo =
        new Action("action.go-to", going)
            .withIcon(Feather.CORNER_DOWN_RIGHT)
            .withKeys("Shortcut+G");
    larger =
        new Action("action.zoom-in", page::zoomIn)
            .withIcon(Feather.ZOOM_IN)
            .withKeys("Shortcut+Equals");
    smaller =
        new Action("action.zoom-out", page::zoomOut)
            .withIcon(Feather.ZOOM_OUT)
            .withKeys("Shortcut+Minus");
    usual = new Action("action.zoom-reset", page::zoomToUsual).withKeys("Shortcut+0");
    typewriter =
        new Action(
                "action.typewriter",
                () -> page.typewriterProperty().set(!page.typewriterProperty().get()))
            .withIcon(Feather.ALIGN_CENTER)
            .withKeys("Shortcut+Shift+T");
    typewriter.onProperty().bind(page.typewriterProperty());
    alone =
        new Action("action.full-screen", () -> wished.set(!wished.get()))
            .withIcon(Feather.MAXIMIZE)
            .withKeys("F11");
    alone.onProperty().bind(wished);
  }

  /** Says why none of it can be done now. */
  void hinder(Optional<Problem> reason) {
    all().forEach(action -> action.hindranceProperty().set(reason));
  }

  /** Everything, for the keys and the command palette. */
  List<Action> all() {
    return List.of(goTo, larger, smaller, usual, typewriter, alone);
  }
}
