package org.midad.ui.text;

import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.midad.edit.Dragging;
import org.midad.edit.Selection;
import org.midad.model.Position;

/**
 * Text that the mouse takes and lets go elsewhere: on the page, where it moves, or is there twice
 * if Control was held when it was taken; in another program, which gets a copy and leaves it here;
 * and text that comes from there.
 */
final class TextDrag {
  private static final TransferMode[] COPY = {TransferMode.COPY};

  private final Editing editing;
  private final PageView view;
  private final EditorClipboard clipboard;
  private final EdgeScroll edge;

  /** Whether the mouse went down on what is selected, and has not moved since. */
  private boolean held;

  /** Whether what is over the page now is its own. */
  private boolean own;

  private double x;
  private double y;

  TextDrag(Editing editing, PageView view, EditorClipboard clipboard) {
    this.editing = editing;
    this.view = view;
    this.clipboard = clipboard;
    edge = new EdgeScroll(view, this::mark);
  }

  /** Takes a press on what is selected, which stays selected until it is clear what is wished. */
  boolean pressed(MouseEvent event) {
    held =
        event.getButton() == MouseButton.PRIMARY
            && event.getClickCount() == 1
            && !event.isShiftDown()
            && isOnSelection(event.getX(), event.getY());
    return held;
  }

  boolean isHeld() {
    return held;
  }

  /** Whether a point of the view is on letters that are selected. */
  boolean isOnSelection(double pointX, double pointY) {
    Position at = view.positionAt(pointX, pointY);
    if (!Dragging.touches(editing.state(), at)) {
      return false;
    }
    // Of this part alone: a selection may be as long as the story.
    Position start = editing.state().start();
    Position end = editing.state().end();
    int length = editing.state().story().block(at.block()).prose().length();
    int from = start.block().equals(at.block()) ? start.offset() : 0;
    int to = end.block().equals(at.block()) ? end.offset() : length;
    return SeenAreas.between(view, new Position(at.block(), from), new Position(at.block(), to))
        .stream()
        .anyMatch(line -> line.contains(pointX, pointY));
  }

  /** The mouse was moved far enough to mean it. */
  void detected(MouseEvent event) {
    if (held) {
      held = false;
      clipboard.content().ifPresent(content -> start(event, content));
    }
  }

  private void start(MouseEvent event, ClipboardContent content) {
    boolean mayMove = editing.editableProperty().get() && !event.isShortcutDown();
    view.startDragAndDrop(mayMove ? TransferMode.COPY_OR_MOVE : COPY).setContent(content);
    event.consume();
  }

  /** A press on what is selected that came to nothing was a click. */
  void released(MouseEvent event) {
    if (held) {
      held = false;
      editing.select(Selection.caret(view.positionAt(event.getX(), event.getY())));
    }
  }

  void over(DragEvent event) {
    if (isMeant(event)) {
      own = isOwn(event);
      event.acceptTransferModes(wished(event));
      x = event.getX();
      y = event.getY();
      mark();
      edge.heldAt(y);
      event.consume();
    }
  }

  void exited() {
    edge.stop();
    view.dropMark().hide();
  }

  void dropped(DragEvent event) {
    if (isMeant(event)) {
      exited();
      Position target = view.positionAt(event.getX(), event.getY());
      if (isOwn(event)) {
        boolean moves = wished(event)[0] == TransferMode.MOVE;
        editing.run((state, stamp) ->
            moves ? Dragging.move(state, target, stamp) : Dragging.copy(state, target, stamp));
      } else {
        editing.select(Selection.caret(target));
        clipboard.paste(event.getDragboard());
      }
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private boolean isOwn(DragEvent event) {
    return event.getGestureSource() == view;
  }

  /** Files are not ours. */
  private boolean isMeant(DragEvent event) {
    Dragboard board = event.getDragboard();
    return editing.editableProperty().get()
        && (isOwn(event) || (!board.hasFiles() && (board.hasString() || board.hasHtml())));
  }

  /**
   * What is taken on the page moves if that was offered. What the system proposes says nothing: GTK
   * proposes a copy with Control and without. What comes from elsewhere is rather left there.
   */
  private TransferMode[] wished(DragEvent event) {
    TransferMode first = isOwn(event) ? TransferMode.MOVE : TransferMode.COPY;
    return event.getDragboard().getTransferModes().contains(first)
        ? new TransferMode[] {first}
        : TransferMode.COPY_OR_MOVE.clone();
  }

  private void mark() {
    Position at = view.positionAt(x, y);
    if (own && Dragging.touches(editing.state(), at)) {
      view.dropMark().hide();
    } else {
      view.dropMark().showAt(view.boundsOf(at), view.colors().accent());
    }
  }
}
