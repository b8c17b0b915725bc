package org.midad.ui.text;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.midad.model.Direction;
import org.midad.model.Excerpt;
import org.midad.model.Prose;
import org.midad.typeset.Alignment;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.typeset.ParagraphLayout;
import org.midad.typeset.ParagraphStyle;
import org.midad.typeset.Typesetter;

/**
 * Text to read, which wraps at its width: messages, notes, headlines in lists. Its height follows
 * from its width. Line breaks in the text begin new paragraphs. What is longer than a screen or two
 * belongs into a story editor that is not editable, which paints only what is seen.
 *
 * <p>In style sheets it is {@code .text-block}, with {@code -midad-ink} (a colour), {@code
 * -midad-font-size} (page pixels), {@code -midad-leading} (ems from line to line) and {@code
 * -midad-mark} (behind what was looked for).
 */
public final class TextBlock extends Region {
  private static final StyleablePropertyFactory<TextBlock> STYLES =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private static final CssMetaData<TextBlock, Color> INK =
      STYLES.createColorCssMetaData("-midad-ink", block -> block.ink, Color.web("#1F1D1A"), false);
  private static final CssMetaData<TextBlock, Number> SIZE =
      STYLES.createSizeCssMetaData("-midad-font-size", block -> block.size, 13.0, false);
  private static final CssMetaData<TextBlock, Number> LEADING =
      STYLES.createSizeCssMetaData("-midad-leading", block -> block.leading, 1.6, false);

  private static final CssMetaData<TextBlock, Color> MARK =
      STYLES.createColorCssMetaData(
          "-midad-mark", block -> block.mark, Color.web("#F7E3A1"), false);

  /** A width at which no line is broken, in page pixels. */
  private static final double UNBROKEN = 1e6;

  /** Which side the lines stand at. */
  public enum Side {
    /** Where lines begin in the scene: at the right in Arabic, whatever the text's language. */
    SCENE,
    /** Where lines begin in the text's own language. */
    TEXT,
    CENTER
  }

  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final IntegerProperty maxLines = new SimpleIntegerProperty(this, "maxLines", 0);
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(this, "side", Side.SCENE);
  private final SimpleStyleableObjectProperty<Color> ink =
      new SimpleStyleableObjectProperty<>(INK, this, "ink", Color.web("#1F1D1A"));
  private final SimpleStyleableObjectProperty<Color> mark =
      new SimpleStyleableObjectProperty<>(MARK, this, "mark", Color.web("#F7E3A1"));
  private final SimpleStyleableDoubleProperty size =
      new SimpleStyleableDoubleProperty(SIZE, this, "size", 13.0);
  private final ObjectProperty<FontFamily> family =
      new SimpleObjectProperty<>(this, "family", FontFamily.PLEX);
  private final ObjectProperty<FontWeight> weight =
      new SimpleObjectProperty<>(this, "weight", FontWeight.REGULAR);
  private final SimpleStyleableDoubleProperty leading =
      new SimpleStyleableDoubleProperty(LEADING, this, "leading", 1.6);

  private List<Excerpt.Place> marks = List.of();

  private final Typesetter typesetter;
  private final Surface surface = new Surface();
  private final OutputScale scale = new OutputScale(this);
  private @Nullable Laid laid;

  /** For another width: what stands around asks for both whenever it is laid out anew. */
  private @Nullable Laid laidBefore;

  private @Nullable Double naturalWidth;

  /** What was laid out last, and for which width. */
  private record Laid(double width, List<ParagraphLayout> paragraphs) {
    double height() {
      return paragraphs.stream().mapToDouble(ParagraphLayout::height).sum();
    }

    double usedWidth() {
      return paragraphs.stream().mapToDouble(ParagraphLayout::usedWidth).max().orElse(0);
    }
  }

  public TextBlock(FontBook fonts) {
    this(fonts, "");
  }

  public TextBlock(FontBook fonts, String text) {
    typesetter = new Typesetter(fonts);
    getStyleClass().add("text-block");
    setAccessibleRole(AccessibleRole.TEXT);
    accessibleTextProperty().bind(this.text);
    getChildren().add(surface.view());
    for (var property : List.of(this.text, maxLines, side, size, family, weight, leading)) {
      property.addListener(any -> layOutAnew());
    }
    effectiveNodeOrientationProperty().addListener(any -> layOutAnew());
    insetsProperty().addListener(any -> layOutAnew());
    ink.addListener(any -> requestLayout());
    mark.addListener(any -> requestLayout());
    scale.property().addListener(any -> requestLayout());
    this.text.set(text);
  }

  /**
   * Sets a word where nobody sees it: what java.awt loads for its first text is loaded by then, and
   * the FX thread need not. For any thread.
   */
  public static void rehearse(FontBook fonts) {
    int side = 64;
    ParagraphStyle style = ParagraphStyle.of(FontFamily.PLEX, FontWeight.SEMIBOLD, 13, 1.6f);
    ParagraphLayout word = new Typesetter(fonts).layOut(Prose.of("مداد"), style, side);
    Surface.paintUnseen(side, graphics -> word.paint(graphics, 0, 0));
  }

  public StringProperty textProperty() {
    return text;
  }

  public String getText() {
    return Objects.requireNonNullElse(text.get(), "");
  }

  public void setText(String changed) {
    text.set(changed);
  }

  /** Shows a text in a single line with the places in it that were looked for. */
  public void show(Excerpt excerpt) {
    marks = excerpt.places();
    setText(excerpt.text());
    requestLayout();
  }

  /** Lines shown at most, the last one ending with «…»; 0 shows all. */
  public void setMaxLines(int lines) {
    maxLines.set(lines);
  }

  public void setSide(Side changed) {
    side.set(changed);
  }

  public ObjectProperty<Color> inkProperty() {
    return ink;
  }

  /** Page pixels to the em. */
  public void setSize(double changed) {
    size.set(changed);
  }

  /** The face: family and weight. */
  public void setFont(FontFamily changedFamily, FontWeight changedWeight) {
    family.set(changedFamily);
    weight.set(changedWeight);
  }

  /** From one baseline to the next, in ems. */
  public void setLeading(double changed) {
    leading.set(changed);
  }

  public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
    return STYLES.getCssMetaData();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  @Override
  public String getUserAgentStylesheet() {
    return Objects.requireNonNull(TextBlock.class.getResource("/org/midad/assets/css/text.css"))
        .toExternalForm();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** How many lines are shown now. */
  public int lineCount() {
    return laid(getWidth()).paragraphs().stream().mapToInt(ParagraphLayout::lineCount).sum();
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    Double natural = naturalWidth;
    if (natural == null) {
      // One more than what is used, lest rounding break the line that asked for it.
      natural = Math.ceil(layOut(UNBROKEN).usedWidth()) + 1;
      naturalWidth = natural;
    }
    return natural + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double wrap = width < 0 ? computePrefWidth(-1) : width;
    return laid(wrap).height() + snappedTopInset() + snappedBottomInset();
  }

  @Override
  public double getBaselineOffset() {
    return snappedTopInset() + laid(getWidth()).paragraphs().getFirst().firstBaseline();
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() <= 0 || getHeight() <= 0) {
      surface.clear();
      return;
    }
    Laid shown = laid(getWidth());
    // JavaFX mirrors a region's insets, and does not mirror pictures.
    double left = isRightToLeft() ? snappedRightInset() : snappedLeftInset();
    surface.paint(
        getWidth(),
        Math.min(getHeight(), computePrefHeight(getWidth())),
        scale.get(),
        graphics -> {
          float y = (float) snappedTopInset();
          paintMarks(graphics, shown.paragraphs().getFirst(), left, y);
          graphics.setColor(AwtColors.of(ink.get()));
          for (ParagraphLayout paragraph : shown.paragraphs()) {
            paragraph.paint(graphics, (float) left, y);
            y += paragraph.height();
          }
        });
  }

  /** Behind the letters; what was cut off with its line has none. */
  private void paintMarks(Graphics2D graphics, ParagraphLayout line, double left, double top) {
    graphics.setColor(AwtColors.of(mark.get()));
    AffineTransform place = AffineTransform.getTranslateInstance(left, top);
    boolean cut = line.text().length() < getText().length();
    int shown = line.text().length() - (cut ? 1 : 0);
    for (Excerpt.Place one : marks) {
      if (one.from() < shown) {
        line.selection(one.from(), Math.min(one.to(), shown))
            .forEach(shape -> graphics.fill(place.createTransformedShape(shape)));
      }
    }
  }

  private boolean isRightToLeft() {
    return getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
  }

  private void layOutAnew() {
    laid = null;
    laidBefore = null;
    naturalWidth = null;
    requestLayout();
  }

  private Laid laid(double width) {
    Laid last = laid;
    if (last != null && last.width() == width) {
      return last;
    }
    Laid wanted = laidBefore;
    if (wanted == null || wanted.width() != width) {
      double room = width - snappedLeftInset() - snappedRightInset();
      wanted = new Laid(width, layOut(room).paragraphs());
    }
    laidBefore = last;
    laid = wanted;
    return wanted;
  }

  private Laid layOut(double room) {
    boolean rightToLeft = isRightToLeft();
    Direction direction = rightToLeft ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
    ParagraphStyle style =
        ParagraphStyle.of(family.get(), weight.get(), (float) size.get(), (float) leading.get())
            .withAlignment(
                switch (side.get()) {
                  case SCENE -> rightToLeft ? Alignment.RIGHT : Alignment.LEFT;
                  case TEXT -> Alignment.START;
                  case CENTER -> Alignment.CENTER;
                });
    int lines = maxLines.get();
    if (lines > 0) {
      Prose prose = Prose.of(getText().replaceAll("\\R", " "));
      return new Laid(
          room,
          List.of(
              typesetter.layOutAtMost(
                  lines, prose, style, (float) room, Direction.of(prose.text(), direction))));
    }
    List<ParagraphLayout> paragraphs =
        new ArrayList<>(
            getText()
                .lines()
                .map(line ->
                    typesetter.layOut(
                        Prose.of(line), style, (float) room, Direction.of(line, direction)))
                .toList());
    if (paragraphs.isEmpty()) {
      paragraphs.add(typesetter.layOut(Prose.EMPTY, style, (float) room, direction));
    }
    return new Laid(room, List.copyOf(paragraphs));
  }
}
