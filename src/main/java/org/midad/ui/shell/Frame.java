package org.midad.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.midad.ui.kit.LateChildren;

/**
 * Rail, list, page and inspector, from start to end. The page gets what the others leave. In a
 * narrow window the rail shows icons alone and the inspector folds away, unless the reader has
 * called for it.
 */
final class Frame extends Pane {
  static final double RAIL = 176;
  static final double NARROW_RAIL = 56;

  /** Below this width the rail is narrow. */
  private static final double ROOM_FOR_RAIL = 1120;

  /** Below this width the inspector is folded. */
  private static final double ROOM_FOR_INSPECTOR = 1180;

  private static final double PAGE_AT_LEAST = 360;

  /** The strip around an edge in which it can be caught. */
  private static final double GRIP = 7;

  private final Region rail;
  private final Region list;
  private final Region page;
  private final Region inspector;
  private final List<Region> covers;
  private final Region listEdge;
  private final Region inspectorEdge;
  private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper();
  private final BooleanProperty inspectorFilled = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<Boolean>> called =
      new SimpleObjectProperty<>(Optional.empty());
  private boolean inspectorShown;
  private boolean alone;
  private double listWidth = 272;
  private double inspectorWidth = 256;

  /**
   * @param covers lie over list, page and inspector while they are visible
   */
  Frame(Region rail, Region list, Region page, Region inspector, List<Region> covers) {
    this.rail = rail;
    this.list = list;
    this.page = page;
    this.inspector = inspector;
    this.covers = List.copyOf(covers);
    getStyleClass().add("frame");
    list.getStyleClass().add("list-pane");
    inspector.getStyleClass().add("inspector-pane");
    listEdge = edge(place -> listWidth = Math.clamp(place - rail.getWidth(), 240, 420));
    inspectorEdge = edge(place -> inspectorWidth = Math.clamp(getWidth() - place, 220, 400));
    widthProperty().subscribe(width -> fold());
    called.subscribe(wish -> fold());
    inspectorFilled.subscribe(filled -> fold());
    LateChildren parts = new LateChildren(this);
    List.of(page, rail, list).forEach(parts::add);
    // It counts what it has to show even while it is folded.
    parts.add(inspector, inspectorFilled);
    List.of(listEdge, inspectorEdge).forEach(parts::add);
    covers.forEach(parts::add);
  }

  ReadOnlyBooleanProperty narrowProperty() {
    return narrow.getReadOnlyProperty();
  }

  /** Whether the inspector has something to say; it takes no room otherwise. */
  BooleanProperty inspectorFilledProperty() {
    return inspectorFilled;
  }

  /** Shows the inspector, or folds it away, and remembers that the reader wanted it so. */
  void toggleInspector() {
    called.set(Optional.of(!inspectorShown));
  }

  /** Shows the inspector, as a reader wished who asked for something in it. */
  void showInspector() {
    called.set(Optional.of(true));
  }

  /** Leaves the page alone, or shows again what stood around it. */
  void setAlone(boolean changed) {
    alone = changed;
    for (Region part : List.of(rail, list, listEdge)) {
      part.setVisible(!alone);
    }
    fold();
  }

  private void fold() {
    narrow.set(getWidth() < ROOM_FOR_RAIL);
    boolean wanted = called.get().orElse(getWidth() >= ROOM_FOR_INSPECTOR);
    inspectorShown = wanted && inspectorFilled.get();
    inspector.setVisible(inspectorShown && !alone);
    inspectorEdge.setVisible(inspectorShown && !alone);
    requestLayout();
  }

  private interface Drag {
    /**
     * @param place from the start of the window, in pixels
     */
    void to(double place);
  }

  private Region edge(Drag drag) {
    Region edge = new Region();
    edge.getStyleClass().add("edge");
    edge.setCursor(Cursor.H_RESIZE);
    edge.setOnMouseDragged(event -> {
      drag.to(sceneToLocal(event.getSceneX(), event.getSceneY()).getX());
      requestLayout();
    });
    return edge;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (alone) {
      page.resizeRelocate(0, 0, width, height);
      return;
    }
    double railWidth = narrow.get() ? NARROW_RAIL : RAIL;
    double end =
        inspectorShown
            ? Math.min(inspectorWidth, width - railWidth - listWidth - PAGE_AT_LEAST)
            : 0;
    double pageStart = railWidth + listWidth;
    rail.resizeRelocate(0, 0, railWidth, height);
    covers.forEach(cover -> cover.resizeRelocate(railWidth, 0, width - railWidth, height));
    list.resizeRelocate(railWidth, 0, listWidth, height);
    page.resizeRelocate(pageStart, 0, width - pageStart - end, height);
    inspector.resizeRelocate(width - end, 0, end, height);
    listEdge.resizeRelocate(pageStart - GRIP / 2, 0, GRIP, height);
    inspectorEdge.resizeRelocate(width - end - GRIP / 2, 0, GRIP, height);
  }
}
