package org.midad.ui.text;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.midad.edit.EditorState;
import org.midad.model.BlockId;
import org.midad.model.BlockKind;
import org.midad.model.Position;
import org.midad.typeset.Caret;
import org.midad.typeset.FontBook;
import org.midad.typeset.PageComposer;
import org.midad.typeset.PlacedBlock;
import org.midad.typeset.StoryPage;

/** A page in its view: what is seen of it, scrolled, with selection and caret. */
final class PageView extends Region {
  private static final double PAGE_WIDTH = 720;
  private static final double NARROW = 640;
  private static final double DESK = 24;
  private static final double SCROLL_BAR = 10;

  /** Between the caret and the view's edge when the caret comes into view. */
  private static final double AROUND_CARET = 32;

  private final PageComposer composer;
  private final Surface surface = new Surface();
  private final OutputScale scale = new OutputScale(this);
  private final ScrollBar bar = new ScrollBar();
  private final CaretView carets = new CaretView();

  private EditorState state;
  private PageLook look;
  private @Nullable StoryPage page;
  private Found found = Found.NOTHING;
  private boolean editable = true;
  private boolean active;

  /** Where the page stands in the view, in the view's pixels. */
  private record Place(double pageX, double pageWidth, double pageY, double textX, double textY) {
    double textWidth() {
      return pageWidth - 2 * (textX - pageX);
    }

    boolean onDesk() {
      return pageY > 0;
    }
  }

  PageView(FontBook fonts, Function<BlockKind, String> prompts, EditorState state, PageLook look) {
    this.composer = new PageComposer(fonts, prompts);
    this.state = state;
    this.look = look;
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.valueProperty().addListener(any -> requestLayout());
    scale.property().addListener(any -> requestLayout());
    getChildren().addAll(surface.view(), carets, bar);
  }

  void show(EditorState changed) {
    if (page != null && !changed.story().equals(state.story())) {
      page = null;
    }
    state = changed;
    carets.startBlinking();
    requestLayout();
  }

  void setLook(PageLook changed) {
    look = changed;
    page = null;
    requestLayout();
  }

  /** Marks what was found, in the story that is shown. */
  void mark(Found changed) {
    if (!changed.equals(found)) {
      found = changed;
      requestLayout();
    }
  }

  /** What differs between writing and reading. */
  void setEditable(boolean changed) {
    editable = changed;
    requestLayout();
  }

  /** Whether keys go here now. */
  void setActive(boolean changed) {
    active = changed;
    carets.startBlinking();
    requestLayout();
  }

  StoryPage page() {
    StoryPage current = page;
    if (current == null) {
      current = composer.compose(state.story(), look.style(), (float) place().textWidth());
      page = current;
    }
    return current;
  }

  Position positionAt(double x, double y) {
    Place place = place();
    return page()
        .positionAt((float) (x - place.textX()), (float) (y - place.textY() + bar.getValue()));
  }

  /** Where the caret is, in the view's pixels. */
  Bounds caretBounds() {
    return boundsOf(state.selection().head());
  }

  /** Where a place is, in the view's pixels, seen or not. */
  Bounds boundsOf(Position position) {
    Caret caret = page().caret(position);
    Place place = place();
    return new BoundingBox(
        caret.x() + place.textX(), caret.top() + place.textY() - bar.getValue(), 1, caret.height());
  }

  /** Where a part is, in the view's pixels, seen or not. */
  Bounds boundsOf(BlockId id) {
    PlacedBlock block = page().block(id);
    Place place = place();
    return new BoundingBox(
        place.textX(),
        block.top() + place.textY() - bar.getValue(),
        page().width(),
        block.bottom() - block.top());
  }

  /** Where what lies between two places is, in the view's pixels: an area for each line. */
  List<Bounds> boundsOf(Position from, Position to) {
    Place place = place();
    return page().selection(from, to).stream()
        .map(Shape::getBounds2D)
        .<Bounds>map(area ->
            new BoundingBox(
                area.getX() + place.textX(),
                area.getY() + place.textY() - bar.getValue(),
                area.getWidth(),
                area.getHeight()))
        .toList();
  }

  void scrollBy(double down) {
    scrollTo(bar.getValue() + down);
  }

  void scrollTo(double top) {
    bar.setValue(Math.clamp(top, 0, hidden()));
  }

  double scrolled() {
    return bar.getValue();
  }

  /** Scrolls as little as is needed to see the caret with some lines around it. */
  void showCaret() {
    show(state.selection().head());
  }

  /** Scrolls as little as is needed to see a place with some lines around it. */
  void show(Position position) {
    if (getHeight() <= 0) {
      return;
    }
    Bounds caret = boundsOf(position);
    double margin = Math.min(AROUND_CARET, getHeight() / 4);
    if (caret.getMinY() < margin) {
      double wished = scrolled() + caret.getMinY() - margin;
      // From the page's first line one sees its upper edge too.
      scrollTo(wished < place().textY() ? 0 : wished);
    } else if (caret.getMaxY() > getHeight() - margin) {
      scrollBy(caret.getMaxY() - getHeight() + margin);
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (width <= 0 || height <= 0) {
      return;
    }
    if (page != null && page.width() != (float) place().textWidth()) {
      page = null;
    }
    layOutBar();
    surface.paint(width, height, scale.get(), this::paint);
    Place place = place();
    carets.show(
        page().caret(state.selection().head()),
        place.textX(),
        place.textY() - Math.rint(bar.getValue()),
        look.colors());
    carets.setVisible(active && editable);
  }

  private void layOutBar() {
    double hidden = hidden();
    bar.setMax(hidden);
    bar.setVisibleAmount(hidden * getHeight() / (hidden + getHeight()));
    bar.setUnitIncrement(40);
    bar.setBlockIncrement(getHeight() * 0.9);
    bar.setVisible(hidden > 0);
    if (bar.getValue() > hidden) {
      bar.setValue(hidden);
    }
    bar.resizeRelocate(isRightToLeft() ? 0 : getWidth() - SCROLL_BAR, 0, SCROLL_BAR, getHeight());
  }

  private void paint(Graphics2D graphics) {
    PageColors colors = look.colors();
    Place place = place();
    double scrolled = Math.rint(bar.getValue());
    double bottom = scrolled + getHeight();
    graphics.setColor(AwtColors.of(place.onDesk() ? colors.desk() : colors.paper()));
    graphics.fill(rectangle(0, 0, getWidth(), getHeight()));
    if (place.onDesk()) {
      double top = place.pageY() - scrolled;
      graphics.setColor(
          AwtColors.of(
              active ? colors.desk().interpolate(colors.accent(), 0.5) : colors.hairline()));
      graphics.fill(rectangle(place.pageX() - 1, top - 1, place.pageWidth() + 2, bottom - top + 2));
      graphics.setColor(AwtColors.of(colors.paper()));
      graphics.fill(rectangle(place.pageX(), top, place.pageWidth(), bottom - top));
    }
    graphics.translate(place.textX(), place.textY() - scrolled);
    List<Shape> selection =
        state.selection().empty() ? List.of() : page().selection(state.start(), state.end());
    new PagePainter(colors)
        .paint(
            graphics,
            page(),
            selection,
            found,
            (float) (scrolled - place.textY()),
            (float) (bottom - place.textY()),
            editable);
  }

  private static Shape rectangle(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  /** How much of the page lies outside the view. */
  private double hidden() {
    double below = Math.max(80, getHeight() * 0.3);
    return Math.max(0, Math.ceil(place().textY() + page().height() + below - getHeight()));
  }

  private Place place() {
    double widest = PAGE_WIDTH * Math.max(1, look.zoom());
    boolean onDesk = getWidth() >= NARROW + 2 * DESK;
    double pageWidth = onDesk ? Math.min(widest, getWidth() - 2 * DESK) : getWidth();
    double padding = pageWidth >= NARROW ? 56 : 28;
    double pageX = Math.floor((getWidth() - pageWidth) / 2);
    double pageY = onDesk ? 16 : 0;
    return new Place(pageX, pageWidth, pageY, pageX + padding, pageY + 40);
  }

  /** The view itself is never mirrored; what it stands in tells where its lines' ends are. */
  private boolean isRightToLeft() {
    return getParent() != null
        && getParent().getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
  }
}
