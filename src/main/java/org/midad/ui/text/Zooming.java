package org.midad.ui.text;

import java.util.stream.DoubleStream;
import javafx.beans.property.DoubleProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.midad.edit.EditorState;
import org.midad.model.Position;

/** How large the page is shown. What the eye is at stays where it is while that changes. */
final class Zooming {
  private static final double SMALLEST = 0.5;
  private static final double LARGEST = 3;
  private static final double[] STEPS = {
    SMALLEST, 0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, LARGEST
  };

  private final Editing editing;
  private final PageView view;
  private final DoubleProperty zoom;

  /**
   * @param zoom 1 is the usual size
   */
  Zooming(Editing editing, PageView view, DoubleProperty zoom) {
    this.editing = editing;
    this.view = view;
    this.zoom = zoom;
  }

  /** To the next of the usual sizes. */
  void step(boolean larger) {
    around(atEye(), next(larger));
  }

  void reset() {
    around(atEye(), 1);
  }

  /** A wheel that turns while Control is held. */
  boolean scrolled(ScrollEvent event) {
    if (!event.isShortcutDown()) {
      return false;
    }
    if (event.getDeltaY() != 0) {
      around(view.positionAt(event.getX(), event.getY()), next(event.getDeltaY() > 0));
    }
    event.consume();
    return true;
  }

  /** Two fingers that part or meet. */
  void pinched(ZoomEvent event) {
    double wished = zoom.get() * event.getZoomFactor();
    around(view.positionAt(event.getX(), event.getY()), Math.clamp(wished, SMALLEST, LARGEST));
    event.consume();
  }

  /** The number pad's keys, and the plus that needs Shift; the others are the actions'. */
  void pressed(KeyEvent event) {
    if (event.isShortcutDown() && !event.isAltDown()) {
      switch (event.getCode()) {
        case ADD, PLUS -> step(true);
        case EQUALS -> {
          if (!event.isShiftDown()) {
            return;
          }
          step(true);
        }
        case SUBTRACT -> step(false);
        case NUMPAD0 -> reset();
        default -> {
          return;
        }
      }
      event.consume();
    }
  }

  private double next(boolean larger) {
    double now = zoom.get();
    return larger
        ? DoubleStream.of(STEPS).filter(step -> step > now).findFirst().orElse(LARGEST)
        : DoubleStream.of(STEPS).filter(step -> step < now).max().orElse(SMALLEST);
  }

  /** The caret while it is seen, or else what stands in the upper part of the view. */
  private Position atEye() {
    EditorState state = editing.state();
    double caret = view.caretBounds().getMinY();
    return caret >= 0 && caret < view.getHeight()
        ? state.selection().head()
        : view.positionAt(view.getWidth() / 2, view.getHeight() / 3);
  }

  private void around(Position eye, double changed) {
    double before = view.boundsOf(eye).getMinY();
    zoom.set(changed);
    view.scrollBy(view.boundsOf(eye).getMinY() - before);
  }
}
