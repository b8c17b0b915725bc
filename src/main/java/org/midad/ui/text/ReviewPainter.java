package org.midad.ui.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.model.Direction;
import org.midad.typeset.Caret;
import org.midad.typeset.ParagraphLayout;
import org.midad.typeset.PlacedBlock;
import org.midad.ui.text.Sight.Beside;
import org.midad.ui.text.Sight.Review;
import org.midad.ui.text.Sight.Seam;
import org.midad.ui.text.Sight.Suggested;

/**
 * Paints what is suggested for a part: lines under, through and beside it, in its author's colour.
 *
 * @param width of the column of text
 * @param zoom 1 is the usual size of letters
 * @param side where the page's lines begin
 */
record ReviewPainter(float width, float zoom, Direction side) {
  /** How much of its colour the ground of what was written in shows. */
  private static final int TINT = 24;

  /** How thick the line under what was written in is, in page pixels. */
  private static final float UNDERLINE = 1.6f;

  /** How thick the line through what is to go is, in page pixels. */
  private static final float STRIKE = 1.2f;

  /** From the column to the bar, in page pixels. */
  private static final float BAR_APART = 9;

  private static final float BAR = 3;

  /** The ground of what somebody wrote in. */
  void paintGround(Graphics2D graphics, PlacedBlock block, Review review) {
    for (Suggested each : review.letters()) {
      if (each.change() == Suggested.Change.INSERTED) {
        Color ink = AwtColors.of(each.colour());
        graphics.setColor(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), TINT));
        block.selection(each.from(), each.to()).forEach(graphics::fill);
      }
    }
  }

  /** Areas of the letters that somebody wants gone, from the text's upper left corner. */
  static List<Shape> going(ParagraphLayout layout, Review review) {
    List<Shape> going = new ArrayList<>();
    for (Suggested each : review.letters()) {
      if (each.change() == Suggested.Change.DELETED) {
        going.addAll(layout.selection(each.from(), each.to()));
      }
    }
    return going;
  }

  /** All that is not letters. */
  void paint(Graphics2D graphics, PlacedBlock block, @Nullable Rectangle2D frame, Review review) {
    Graphics2D own = (Graphics2D) graphics.create();
    own.translate(block.x(), block.y());
    for (Suggested each : review.letters()) {
      paint(own, block.layout(), each);
    }
    if (review.seam() != null) {
      paint(own, block.layout(), review.seam());
    }
    own.dispose();
    paintBeside(graphics, block, frame, review.beside());
  }

  private void paint(Graphics2D graphics, ParagraphLayout layout, Suggested each) {
    graphics.setColor(AwtColors.of(each.colour()));
    switch (each.change()) {
      case INSERTED ->
          layout
              .underline(each.from(), each.to())
              .forEach(stroke -> fill(graphics, stroke, UNDERLINE));
      case DELETED ->
          layout.strike(each.from(), each.to()).forEach(stroke -> fill(graphics, stroke, STRIKE));
      case REMARKED -> {
        float dot = 1.6f * zoom;
        graphics.setStroke(
            new BasicStroke(
                dot,
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {0.01f, 2 * dot},
                0));
        layout.underline(each.from(), each.to()).forEach(graphics::draw);
      }
    }
  }

  /** On whole pixels of the screen, whatever its scale, lest it be blurred. */
  private void fill(Graphics2D graphics, Line2D stroke, float wished) {
    double pixel = 1 / graphics.getTransform().getScaleY();
    double thick = Math.max(pixel, Math.rint(wished * zoom / pixel) * pixel);
    double origin = graphics.getTransform().getTranslateY() * pixel;
    double y = Math.rint((stroke.getY1() + origin) / pixel) * pixel - origin;
    graphics.fill(
        new Rectangle2D.Double(stroke.getX1(), y, stroke.getX2() - stroke.getX1(), thick));
  }

  /** The sign of a paragraph's end, looking the way that is read. */
  private void paint(Graphics2D graphics, ParagraphLayout layout, Seam seam) {
    Caret end = layout.caret(layout.text().length());
    float size = 0.34f * end.height();
    boolean rightToLeft = layout.direction() == Direction.RIGHT_TO_LEFT;
    Graphics2D at = (Graphics2D) graphics.create();
    at.setColor(AwtColors.of(seam.colour()));
    at.translate(end.x() + (rightToLeft ? -0.3 : 0.3) * size, end.top() + end.height() * 0.66);
    double over = 0.9 * size;
    double across = seam.joins() ? -size / 2 : size / 3;
    fill(
        at,
        new Line2D.Double(rightToLeft ? -over : 0, across, rightToLeft ? 0 : over, across),
        STRIKE);
    at.scale(rightToLeft ? -size : size, size);
    at.setStroke(new BasicStroke(0.11f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    Path2D stems = new Path2D.Float();
    stems.moveTo(0.45, 0);
    stems.lineTo(0.45, -1);
    stems.moveTo(0.75, 0);
    stems.lineTo(0.75, -1);
    stems.lineTo(0.3, -1);
    at.draw(stems);
    Path2D bowl = new Path2D.Float();
    bowl.moveTo(0.45, -1.05);
    bowl.lineTo(0.3, -1.05);
    bowl.curveTo(-0.05, -1.05, -0.05, -0.45, 0.3, -0.45);
    bowl.lineTo(0.45, -0.45);
    bowl.closePath();
    at.fill(bowl);
    at.dispose();
  }

  private void paintBeside(
      Graphics2D graphics, PlacedBlock block, @Nullable Rectangle2D frame, List<Beside> beside) {
    if (beside.isEmpty()) {
      return;
    }
    boolean right = side == Direction.RIGHT_TO_LEFT;
    float top = block.top() + 2;
    float height = block.bottom() - block.top() - 4;
    float part = height / beside.size();
    float words = block.top();
    for (int index = 0; index < beside.size(); index++) {
      Beside each = beside.get(index);
      graphics.setColor(AwtColors.of(each.colour()));
      graphics.fill(
          new RoundRectangle2D.Float(
              right ? width + BAR_APART : -BAR_APART - BAR,
              top + index * part,
              BAR,
              part,
              BAR,
              BAR));
      ParagraphLayout label = each.words();
      if (label != null) {
        label.paint(graphics, right ? width + Review.APART : -Review.APART - label.width(), words);
        words += label.height();
      }
    }
    if (frame != null) {
      graphics.setColor(AwtColors.of(beside.getFirst().colour()));
      graphics.setStroke(new BasicStroke(2));
      graphics.draw(
          new RoundRectangle2D.Double(
              frame.getX() + 1,
              frame.getY() + 1,
              frame.getWidth() - 2,
              frame.getHeight() - 2,
              8,
              8));
    }
  }
}
