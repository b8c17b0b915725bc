package org.midad.ui.text;

import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.midad.edit.EditorState;
import org.midad.edit.Selection;
import org.midad.model.Position;

/** What the mouse does on the page. */
final class EditorMouse {
  private final Editing editing;
  private final PageView view;
  private final EditorKeys keys;
  private final Timeline scrolling =
      new Timeline(new KeyFrame(Duration.millis(30), any -> scrollAndDrag()));

  /** What was pressed on first: a place, a word or a part. */
  private @Nullable Selection origin;

  private Function<Position, Selection> unit = Selection::caret;
  private double x;
  private double y;

  EditorMouse(Editing editing, PageView view, EditorKeys keys) {
    this.editing = editing;
    this.view = view;
    this.keys = keys;
    scrolling.setCycleCount(Animation.INDEFINITE);
  }

  void pressed(MouseEvent event) {
    if (event.getButton() == MouseButton.SECONDARY) {
      goToUnselected(event);
    }
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    keys.forgetWish();
    Position at = view.positionAt(event.getX(), event.getY());
    CaretMovement movement = keys.movement();
    unit =
        switch (event.getClickCount() % 3) {
          case 1 -> Selection::caret;
          case 2 -> movement::wordAt;
          default -> movement::blockAt;
        };
    if (event.isShiftDown()) {
      unit = Selection::caret;
      origin = Selection.caret(editing.state().selection().anchor());
      editing.moveTo(at, true);
    } else {
      Selection chosen = unit.apply(at);
      origin = chosen;
      editing.select(chosen);
    }
  }

  /** What the menu offers is for what is under the mouse, or selected there. */
  private void goToUnselected(MouseEvent event) {
    Position at = view.positionAt(event.getX(), event.getY());
    if (!editing.state().contains(at)) {
      keys.forgetWish();
      editing.select(Selection.caret(at));
    }
  }

  void dragged(MouseEvent event) {
    if (origin == null) {
      return;
    }
    x = event.getX();
    y = event.getY();
    drag();
    if (beyond() == 0) {
      scrolling.stop();
    } else {
      scrolling.play();
    }
  }

  void released() {
    origin = null;
    scrolling.stop();
  }

  void scrolled(ScrollEvent event) {
    view.scrollBy(-event.getDeltaY());
    event.consume();
  }

  private void scrollAndDrag() {
    view.scrollBy(beyond() / 2);
    drag();
  }

  /** How far the mouse is beyond the view's edge, downwards. */
  private double beyond() {
    return y < 0 ? y : Math.max(0, y - view.getHeight());
  }

  private void drag() {
    Selection first = origin;
    if (first != null) {
      Position at = view.positionAt(x, Math.clamp(y, 0, Math.max(0, view.getHeight() - 1)));
      editing.select(spanning(first, unit.apply(at)));
    }
  }

  /** From the far end of the one to the far end of the other. */
  private Selection spanning(Selection first, Selection last) {
    EditorState state = editing.state();
    boolean backward =
        new EditorState(
                state.story(), new Selection(first.anchor(), last.anchor()), state.pendingMarks())
            .start()
            .equals(last.anchor());
    return backward
        ? new Selection(/* anchor= */ first.head(), /* head= */ last.anchor())
        : new Selection(first.anchor(), last.head());
  }
}
