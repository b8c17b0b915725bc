package org.midad.ui.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Isolates;
import org.midad.model.Direction;
import org.midad.model.Prose;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.typeset.PageStyle;
import org.midad.typeset.ParagraphLayout;
import org.midad.typeset.ParagraphStyle;
import org.midad.typeset.Typesetter;
import org.midad.ui.text.EditedPart.Change;
import org.midad.ui.text.EditedPart.Edit;

/**
 * An edited part, laid out in a column.
 *
 * @param x left end of the text in its column
 * @param width of the column
 */
record SetEdits(
    EditedPart part,
    PageStyle style,
    @Nullable ParagraphLayout note,
    ParagraphLayout layout,
    float x,
    float width) {
  private static final float NOTE_SIZE = 12;
  private static final float NOTE_LEADING = 1.5f;
  private static final float NOTE_GAP = 2;

  /** How wide a letter of running Arabic is with its share of the spaces, in ems. */
  private static final float LETTER = 0.37f;

  /** From a column to the mark of what was moved. */
  private static final float MARK_APART = 9;

  private static final float MARK = 3;

  /** How much of its colour the ground of what was written in shows. */
  private static final int TINT = 24;

  /**
   * @param main where lines begin that do not tell
   */
  static SetEdits of(
      EditedPart part, Typesetter typesetter, PageStyle style, float width, Direction main) {
    Direction chosen = part.direction();
    Direction direction = chosen == null ? Direction.of(part.prose().text(), main) : chosen;
    float indent = style.indent(part.kind());
    // What was taken out must not change the order of what is left beside it.
    List<Isolates.Stretch> aside =
        part.edits().stream()
            .filter(edit -> edit.change() == Change.DELETED)
            .map(edit -> new Isolates.Stretch(edit.from(), edit.to()))
            .toList();
    ParagraphLayout layout =
        typesetter.layOut(
            part.prose(), style.paragraph(part.kind()), width - indent, direction, aside);
    ParagraphLayout note =
        part.note().isEmpty()
            ? null
            : typesetter.layOut(
                Prose.of(part.note()),
                ParagraphStyle.of(
                    FontFamily.PLEX, FontWeight.MEDIUM, NOTE_SIZE * style.zoom(), NOTE_LEADING),
                width,
                main);
    return new SetEdits(
        part, style, note, layout, direction == Direction.LEFT_TO_RIGHT ? indent : 0, width);
  }

  /** About how tall a part will be, in pixels; 0 of none. */
  static float estimate(@Nullable EditedPart part, PageStyle style, float width) {
    if (part == null) {
      return 0;
    }
    ParagraphStyle letters = style.paragraph(part.kind());
    double lines = Math.ceil(part.prose().length() * LETTER * letters.size() / width);
    float note = part.note().isEmpty() ? 0 : NOTE_SIZE * style.zoom() * NOTE_LEADING + NOTE_GAP;
    return note + (float) Math.max(1, lines) * Math.round(letters.size() * letters.leading());
  }

  float height() {
    return textTop() + layout.height();
  }

  private float textTop() {
    return note == null ? 0 : note.height() + NOTE_GAP;
  }

  /**
   * @param graphics with its origin at the upper left corner of the part's place in its column
   */
  void paint(Graphics2D graphics, PageColors colors) {
    Color edit = AwtColors.of(colors.edit());
    Direction side = note == null ? layout.direction() : note.direction();
    if (part.moved()) {
      graphics.setColor(AwtColors.of(colors.accent()));
      float place = side == Direction.RIGHT_TO_LEFT ? width + MARK_APART : -MARK_APART - MARK;
      graphics.fill(new RoundRectangle2D.Float(place, 2, MARK, height() - 4, MARK, MARK));
    }
    if (note != null) {
      graphics.setColor(AwtColors.of(part.moved() ? colors.accent() : colors.quiet()));
      note.paint(graphics, 0, 0);
    }
    Graphics2D text = (Graphics2D) graphics.create();
    text.translate(0, textTop());
    text.setColor(AwtColors.of(colors.accent()));
    new Aside(part.kind(), style, width).paint(text, layout, x, 0);
    text.translate(x, 0);
    paintLetters(text, colors, edit);
    text.setColor(edit);
    text.setStroke(
        new BasicStroke(1.4f * style.zoom(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    for (Edit each : part.edits()) {
      List<Line2D> strokes =
          switch (each.change()) {
            case INSERTED -> layout.underline(each.from(), each.to());
            case DELETED -> layout.strike(each.from(), each.to());
          };
      strokes.forEach(text::draw);
    }
    text.dispose();
  }

  /** What was taken out is quieter than what stands. */
  private void paintLetters(Graphics2D graphics, PageColors colors, Color edit) {
    List<Shape> gone = new ArrayList<>();
    graphics.setColor(new Color(edit.getRed(), edit.getGreen(), edit.getBlue(), TINT));
    for (Edit each : part.edits()) {
      List<Shape> grounds = layout.selection(each.from(), each.to());
      switch (each.change()) {
        case INSERTED -> grounds.forEach(graphics::fill);
        case DELETED -> gone.addAll(grounds);
      }
    }
    Color ink =
        AwtColors.of(
            switch (style.ink(part.kind())) {
              case INK -> colors.ink();
              case ACCENT -> colors.accent();
              case QUIET -> colors.quiet();
            });
    Fading.paint(graphics, layout, gone, ink, AwtColors.of(colors.quiet()));
  }
}
