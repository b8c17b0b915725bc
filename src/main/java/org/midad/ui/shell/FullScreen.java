package org.midad.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.midad.ui.kit.Follow;

/** The page alone on the whole screen, and afterwards everything as it was. */
final class FullScreen {
  private final Frame frame;

  /**
   * @param alone whether nothing but the page is wished for; false again when the system itself
   *     ends the full screen
   */
  FullScreen(Frame frame, BooleanProperty alone) {
    this.frame = frame;
    Follow.value(frame, alone, this::show);
    Follow.value(
        frame,
        frame
            .sceneProperty()
            .flatMap(Scene::windowProperty)
            .map(window -> (Stage) window)
            .flatMap(Stage::fullScreenProperty),
        full -> {
          if (full != null && !full) {
            alone.set(false);
          }
        });
  }

  private void show(boolean alone) {
    frame.setAlone(alone);
    if (frame.getScene().getWindow() instanceof Stage stage) {
      // Escape is the page's: it closes what is open on it before it leaves.
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreenExitHint("");
      stage.setFullScreen(alone);
    }
  }
}
