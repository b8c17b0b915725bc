package org.midad.ui.text;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.midad.edit.Blocks;
import org.midad.model.Direction;

/**
 * Control and Shift, pressed together and let go with no other key between, turn the direction of
 * the parts that are selected, as on Windows. There the right Shift means right to left and the
 * left one the other way; JavaFX gives both the same code, so here either turns it.
 */
final class DirectionKeys {
  private final Editing editing;
  private final PageView view;
  private boolean alone;

  DirectionKeys(Editing editing, PageView view) {
    this.editing = editing;
    this.view = view;
  }

  void pressed(KeyEvent event) {
    KeyCode key = event.getCode();
    alone =
        (key == KeyCode.SHIFT || key == KeyCode.CONTROL)
            && event.isControlDown()
            && event.isShiftDown()
            && !event.isAltDown()
            && !event.isMetaDown();
  }

  void released(KeyEvent event) {
    if (alone && (event.getCode() == KeyCode.SHIFT || event.getCode() == KeyCode.CONTROL)) {
      alone = false;
      turn();
    }
  }

  /** Something else happened while the keys were down, such as a click. */
  void interrupted() {
    alone = false;
  }

  /** Turns the parts that are selected to where the caret's part does not run. */
  void turn() {
    Direction now = view.page().block(editing.state().block().id()).layout().direction();
    editing.run((state, stamp) -> Blocks.setDirection(state, now.opposite(), stamp));
    view.showCaret();
  }
}
