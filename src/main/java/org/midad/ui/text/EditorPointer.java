package org.midad.ui.text;

import javafx.scene.Cursor;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Parts what the mouse does among those who know: a press has one owner until it ends. */
record EditorPointer(
    PageView view,
    EditorMouse mouse,
    Zooming zooming,
    TextDrag text,
    FigureDrag figure,
    PictureDrop pictures) {

  /**
   * Listens to a page.
   *
   * @param pressed told before anything else
   */
  void listen(StoryEditor page, Runnable pressed) {
    view.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          page.requestFocus();
          pressed.run();
          if (!figure.pressed(event) && !text.pressed(event)) {
            mouse.pressed(event);
          }
        });
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    view.addEventHandler(MouseEvent.DRAG_DETECTED, text::detected);
    view.addEventHandler(DragEvent.DRAG_OVER, pictures::over);
    view.addEventHandler(DragEvent.DRAG_OVER, text::over);
    view.addEventHandler(DragEvent.DRAG_EXITED, any -> text.exited());
    view.addEventHandler(DragEvent.DRAG_DROPPED, pictures::dropped);
    view.addEventHandler(DragEvent.DRAG_DROPPED, text::dropped);
    view.addEventHandler(DragEvent.DRAG_DONE, any -> text.exited());
    view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    view.addEventHandler(ZoomEvent.ZOOM, zooming::pinched);
    page.addEventFilter(KeyEvent.KEY_PRESSED, figure::key);
  }

  private void dragged(MouseEvent event) {
    if (figure.isHeld()) {
      figure.dragged(event);
    } else if (!text.isHeld()) {
      mouse.dragged(event);
    }
  }

  private void released(MouseEvent event) {
    figure.released();
    text.released(event);
    mouse.released();
  }

  /** What can be taken looks so. */
  private void point(MouseEvent event) {
    boolean picture = figure.isOnPicture(event.getX(), event.getY());
    boolean selected = !picture && text.isOnSelection(event.getX(), event.getY());
    view.setCursor(picture ? Cursor.OPEN_HAND : selected ? Cursor.DEFAULT : Cursor.TEXT);
  }

  private void scrolled(ScrollEvent event) {
    if (!zooming.scrolled(event)) {
      mouse.scrolled(event);
    }
  }
}
