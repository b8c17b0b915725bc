package org.midad.ui.kit;

import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The key that takes back, in a list of a sheet, what was done last and is still told. */
public final class UndoKey {
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

  private UndoKey() {}

  /** Listens to the keys of a list. */
  public static void in(Node list, Notices notices) {
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (UNDO.match(event) && notices.undo()) {
            event.consume();
          }
        });
  }
}
