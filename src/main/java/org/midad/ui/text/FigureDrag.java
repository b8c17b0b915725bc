package org.midad.ui.text;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.midad.edit.Moving;
import org.midad.edit.Selection;
import org.midad.model.BlockId;
import org.midad.model.Position;
import org.midad.typeset.PlacedBlock;

/** A figure that is taken by its picture and let go between two other parts. */
final class FigureDrag {
  /** How far the mouse moves before it is meant, in the view's pixels. */
  private static final double MEANT = 5;

  /** Between a line and the part that it stands above or below, at the page's ends. */
  private static final double BESIDE = 8;

  private final Editing editing;
  private final PageView view;
  private final EdgeScroll edge;
  private @Nullable BlockId held;
  private boolean moving;
  private Point2D pressed = Point2D.ZERO;
  private double y;

  FigureDrag(Editing editing, PageView view) {
    this.editing = editing;
    this.view = view;
    edge = new EdgeScroll(view, this::mark);
  }

  /** Takes a press on a picture; the caret goes to its caption. */
  boolean pressed(MouseEvent event) {
    PlacedBlock figure = figureAt(event.getX(), event.getY());
    boolean taken =
        figure != null
            && event.getButton() == MouseButton.PRIMARY
            && !event.isShiftDown()
            && editing.editableProperty().get();
    held = taken && figure != null ? figure.block().id() : null;
    if (taken && figure != null) {
      pressed = new Point2D(event.getX(), event.getY());
      editing.select(Selection.caret(new Position(figure.block().id(), 0)));
    }
    return taken;
  }

  boolean isOnPicture(double x, double y) {
    return figureAt(x, y) != null;
  }

  /** Whether the mouse holds a figure. */
  boolean isHeld() {
    return held != null;
  }

  void dragged(MouseEvent event) {
    moving |= pressed.distance(event.getX(), event.getY()) > MEANT;
    if (held != null && moving) {
      y = event.getY();
      mark();
      edge.heldAt(y);
    }
  }

  void released() {
    BlockId figure = held;
    boolean meant = moving;
    end();
    if (figure != null && meant) {
      int gap = gap();
      editing.run((state, stamp) -> Moving.to(state, figure, gap, stamp));
      view.showCaret();
    }
  }

  /** Escape leaves the figure where it was. */
  void key(KeyEvent event) {
    if (moving && event.getCode() == KeyCode.ESCAPE) {
      end();
      event.consume();
    }
  }

  private void end() {
    held = null;
    moving = false;
    edge.stop();
    view.dropMark().hide();
  }

  private void mark() {
    BlockId figure = held;
    int gap = gap();
    int from = figure == null ? -1 : view.page().indexOf(figure);
    if (gap == from || gap == from + 1) {
      view.dropMark().hide();
      return;
    }
    List<PlacedBlock> all = view.page().blocks();
    double line =
        gap == 0
            ? all.getFirst().top() - BESIDE
            : gap == all.size()
                ? all.getLast().bottom() + BESIDE
                : (all.get(gap - 1).bottom() + all.get(gap).top()) / 2.0;
    view.dropMark()
        .showLine(
            view.column().getMinX(),
            line + view.column().getMinY(),
            view.column().getWidth(),
            view.colors().accent());
  }

  /** How many parts stand above the place that the mouse is at. */
  private int gap() {
    List<PlacedBlock> all = view.page().blocks();
    float height = (float) (y - view.column().getMinY());
    int index = view.page().indexAt(height);
    PlacedBlock part = all.get(index);
    int gap = height < (part.top() + part.bottom()) / 2 ? index : index + 1;
    // Place and writer may share a line, which nothing comes between.
    while (gap > 0 && gap < all.size() && all.get(gap).top() == all.get(gap - 1).top()) {
      gap++;
    }
    return gap;
  }

  private @Nullable PlacedBlock figureAt(double viewX, double viewY) {
    float pageX = (float) (viewX - view.column().getMinX());
    float pageY = (float) (viewY - view.column().getMinY());
    PlacedBlock part = view.page().blocks().get(view.page().indexAt(pageY));
    Rectangle2D frame = part.frame();
    return frame != null && frame.contains(pageX, pageY) ? part : null;
  }
}
