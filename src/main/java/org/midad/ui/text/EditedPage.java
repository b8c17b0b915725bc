package org.midad.ui.text;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;
import org.midad.typeset.PageStyle;
import org.midad.typeset.Typesetter;

/**
 * A page to read, on which is seen what was written in and what was taken out: in one column, or in
 * two whose parts stand level. It scrolls by wheel and keys; a row can be pointed out.
 */
public final class EditedPage extends Region {
  /** Between two columns, in pixels. */
  private static final double GUTTER = 56;

  /** Columns narrower than this, in pixels, are set in smaller letters. */
  private static final double NARROW = 340;

  private static final double SMALLER = 0.8;
  private static final double SCROLL_BAR = 10;
  private static final double STEP = 40;

  /** Where a row that is pointed out stands, as a part of the view's height. */
  private static final double EYES = 0.25;

  private final Typesetter typesetter;
  private final Surface surface = new Surface();
  private final OutputScale scale = new OutputScale(this);
  private final ScrollBar bar = new ScrollBar();
  private List<EditedRow> rows = List.of();
  private int columns = 1;
  private int current = -1;
  private PageColors colors = PageColors.LIGHT;
  private FontFamily family = FontFamily.NASKH;
  private double zoom = 1;
  private @Nullable Laid laid;
  private double scrolled;

  /** A row as it stands on the page: laid out when it is first seen, an estimate until then. */
  private static final class SetRow {
    private final EditedRow row;
    private final float gap;
    private float top;
    private float height;
    private boolean set;
    private @Nullable SetEdits first;
    private @Nullable SetEdits second;

    SetRow(EditedRow row, float gap, float height) {
      this.row = row;
      this.gap = gap;
      this.height = height;
    }
  }

  /** What was laid out last, and for which view. */
  private record Laid(
      double width,
      boolean rightToLeft,
      PagePlace place,
      PageStyle style,
      float column,
      List<SetRow> rows) {
    double height() {
      SetRow last = rows.isEmpty() ? null : rows.getLast();
      return last == null ? 0 : last.top + last.height;
    }

    /** Puts the rows below each other. */
    void stack() {
      float top = 0;
      for (SetRow row : rows) {
        row.top = top + row.gap;
        top = row.top + row.height;
      }
    }
  }

  public EditedPage(FontBook fonts) {
    typesetter = new Typesetter(fonts);
    getStyleClass().add("edited-page");
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setFocusTraversable(true);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.valueProperty().addListener(any -> scrollTo(bar.getValue()));
    getChildren().addAll(surface.view(), bar);
    effectiveNodeOrientationProperty().addListener(any -> requestLayout());
    scale.property().addListener(any -> requestLayout());
    setOnScroll(event -> {
      scrollTo(scrolled - event.getDeltaY());
      event.consume();
    });
    setOnMousePressed(event -> requestFocus());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /**
   * Shows rows from their beginning, none of them pointed out.
   *
   * @param shownColumns 1 or 2; of one column nothing stands at its end side
   */
  public void show(List<EditedRow> shown, int shownColumns) {
    rows = List.copyOf(shown);
    columns = shownColumns;
    current = -1;
    scrolled = 0;
    layOutAnew();
  }

  /** Points a row out, and brings it into view. */
  public void point(int row) {
    current = row;
    layout();
    Laid known = laid;
    if (known != null) {
      SetRow shown = known.rows().get(row);
      set(known, shown);
      known.stack();
      double top = known.place().textY() + shown.top;
      if (top < scrolled + STEP || top + shown.height > scrolled + getHeight() - STEP) {
        scrollTo(top - getHeight() * EYES);
      }
    }
    requestLayout();
  }

  public void setColors(PageColors changed) {
    colors = changed;
    requestLayout();
    laid = null;
  }

  /** What the text is shown in. */
  public void setFamily(FontFamily changed) {
    family = changed;
    layOutAnew();
  }

  /**
   * @param factor of the normal size of letters
   */
  public void setTextSize(double factor) {
    zoom = factor;
    layOutAnew();
  }

  /** How far the page is moved up, in pixels. */
  double scrolled() {
    return scrolled;
  }

  @Override
  public String getUserAgentStylesheet() {
    return Objects.requireNonNull(EditedPage.class.getResource("/org/midad/assets/css/text.css"))
        .toExternalForm();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 480;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() <= 0 || getHeight() <= 0) {
      surface.clear();
      return;
    }
    Laid shown = laid();
    setSeen(shown);
    surface.paint(getWidth(), getHeight(), scale.get(), graphics -> paint(graphics, shown));
    double hidden = hidden(shown);
    bar.setMax(hidden);
    bar.setVisibleAmount(hidden * getHeight() / (hidden + getHeight()));
    bar.setUnitIncrement(STEP);
    bar.setBlockIncrement(getHeight() * 0.9);
    bar.setVisible(hidden > 0);
    bar.setValue(scrolled);
    bar.resizeRelocate(getWidth() - SCROLL_BAR, 0, SCROLL_BAR, getHeight());
  }

  private void paint(Graphics2D graphics, Laid shown) {
    PagePlace place = shown.place();
    graphics.setColor(AwtColors.of(colors.desk()));
    graphics.fill(new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
    graphics.setColor(AwtColors.of(colors.paper()));
    Rectangle2D paper =
        new Rectangle2D.Double(
            place.pageX(),
            place.pageY() - scrolled,
            place.pageWidth(),
            Math.max(getHeight() + scrolled, place.textY() + shown.height() + place.textY()));
    graphics.fill(paper);
    if (place.onDesk()) {
      graphics.setColor(AwtColors.of(colors.hairline()));
      graphics.draw(paper);
    }
    if (columns == 2) {
      graphics.setColor(AwtColors.of(colors.hairline()));
      double middle = place.pageX() + place.pageWidth() / 2;
      graphics.draw(new Line2D.Double(middle, place.textY() - scrolled, middle, getHeight()));
    }
    for (int index = 0; index < shown.rows().size(); index++) {
      SetRow row = shown.rows().get(index);
      double y = place.textY() + row.top - scrolled;
      if (y + row.height >= -STEP && y <= getHeight() + STEP) {
        if (index == current) {
          pointOut(graphics, place, y, row.height);
        }
        paint(graphics, shown, row, y);
      }
    }
  }

  private void pointOut(Graphics2D graphics, PagePlace place, double y, double height) {
    java.awt.Color ground = AwtColors.of(colors.selection());
    graphics.setColor(new java.awt.Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 88));
    graphics.fill(
        new Rectangle2D.Double(place.pageX() + 1, y - 6, place.pageWidth() - 2, height + 12));
  }

  private void paint(Graphics2D graphics, Laid shown, SetRow row, double y) {
    double left = shown.place().textX();
    double right = left + shown.column() + GUTTER;
    boolean fromRight = columns == 2 && shown.rightToLeft();
    paint(graphics, row.first, fromRight ? right : left, y);
    paint(graphics, row.second, fromRight ? left : right, y);
  }

  private void paint(Graphics2D graphics, @Nullable SetEdits part, double x, double y) {
    if (part != null) {
      Graphics2D own = (Graphics2D) graphics.create();
      own.translate(x, y);
      part.paint(own, colors);
      own.dispose();
    }
  }

  private Laid laid() {
    Laid last = laid;
    if (last == null || last.width() != getWidth() || last.rightToLeft() != isRightToLeft()) {
      last = layOut();
      laid = last;
    }
    return last;
  }

  private Laid layOut() {
    PagePlace place = PagePlace.in(getWidth(), zoom, columns);
    double text = place.textWidth();
    float column = (float) Math.floor(columns == 1 ? text : (text - GUTTER) / 2);
    float size = (float) (column < NARROW ? zoom * SMALLER : zoom);
    PageStyle style = new PageStyle(family, size, AwtColors.of(colors.accent()));
    List<SetRow> stacked = new ArrayList<>();
    BlockKind above = null;
    for (EditedRow row : rows) {
      BlockKind kind = kind(row);
      float gap = above == null ? 0 : Math.max(12 * size, style.gap(above, kind));
      float height =
          Math.max(
              SetEdits.estimate(row.first(), style, column),
              SetEdits.estimate(row.second(), style, column));
      stacked.add(new SetRow(row, gap, height));
      above = kind;
    }
    Laid begun = new Laid(getWidth(), isRightToLeft(), place, style, column, List.copyOf(stacked));
    begun.stack();
    return begun;
  }

  /** Lays out what is seen; what stands in the view stays there when rows over it grow. */
  private void setSeen(Laid shown) {
    boolean atEnd = scrolled > 0 && scrolled >= hidden(shown);
    boolean changed = true;
    while (changed) {
      scrolled = atEnd ? hidden(shown) : Math.clamp(scrolled, 0, hidden(shown));
      changed = false;
      for (SetRow row : shown.rows()) {
        double y = shown.place().textY() + row.top - scrolled;
        if (!row.set && y + row.height >= -STEP && y <= getHeight() + STEP) {
          float before = row.height;
          set(shown, row);
          scrolled += y < 0 ? Math.rint(row.height - before) : 0;
          changed = true;
        }
      }
      shown.stack();
    }
  }

  private void set(Laid shown, SetRow row) {
    if (!row.set) {
      row.first = set(shown, row.row.first());
      row.second = set(shown, row.row.second());
      row.height =
          Math.max(
              row.first == null ? 0 : row.first.height(),
              row.second == null ? 0 : row.second.height());
      row.set = true;
    }
  }

  private @Nullable SetEdits set(Laid shown, @Nullable EditedPart part) {
    Direction main = shown.rightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
    return part == null ? null : SetEdits.of(part, typesetter, shown.style(), shown.column(), main);
  }

  private static BlockKind kind(EditedRow row) {
    EditedPart part = row.first() == null ? row.second() : row.first();
    return part == null ? BlockKind.PARAGRAPH : part.kind();
  }

  private void pressed(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    double page = getHeight() * 0.9;
    Double down =
        switch (event.getCode()) {
          case DOWN -> STEP;
          case UP -> -STEP;
          case SPACE -> event.isShiftDown() ? -page : page;
          case PAGE_DOWN -> page;
          case PAGE_UP -> -page;
          case HOME -> Double.NEGATIVE_INFINITY;
          case END -> Double.POSITIVE_INFINITY;
          default -> null;
        };
    if (down != null) {
      scrollTo(scrolled + down);
      event.consume();
    }
  }

  private void scrollTo(double top) {
    Laid known = laid;
    double wished = known == null ? 0 : Math.rint(Math.clamp(top, 0, hidden(known)));
    if (wished != scrolled) {
      scrolled = wished;
      requestLayout();
    }
  }

  /** How much of the page lies outside the view. */
  private double hidden(Laid shown) {
    return Math.max(0, Math.ceil(2 * shown.place().textY() + shown.height() - getHeight()));
  }

  private void layOutAnew() {
    laid = null;
    requestLayout();
  }

  private boolean isRightToLeft() {
    return getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
  }
}
