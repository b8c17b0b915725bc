package org.midad.ui.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.midad.typeset.ParagraphLayout;
import org.midad.ui.text.Sight.Doubted;

/**
 * Paints what may not be right, below the lines of suggestions: an error as a wave, a warning as
 * dashes, a note as dots. Whoever sees no colours still sees which is which.
 */
record DoubtPainter(Graphics2D graphics, PageColors colors, float zoom) {
  /** How much of its colour the ground of the current one shows. */
  private static final int TINT = 30;

  private static final float WAVE = 6;
  private static final float HEIGHT = 1.5f;
  private static final float THICK = 1.3f;
  private static final float DASH = 6;
  private static final float GAP = 3;
  private static final float DOT = 2.2f;
  private static final float DOTS_APART = 4.6f;

  /** Of a mark between two letters. */
  private static final float SLIVER = 9;

  /** The ground of the one that the reader is at. */
  void paintGround(ParagraphLayout layout, List<Doubted> doubts) {
    for (Doubted doubt : doubts) {
      if (doubt.current()) {
        Color ink = AwtColors.of(colors.doubt(doubt.weight()));
        graphics.setColor(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), TINT));
        layout.selection(doubt.from(), doubt.to()).forEach(graphics::fill);
      }
    }
  }

  void paint(ParagraphLayout layout, List<Doubted> doubts) {
    for (Doubted doubt : doubts) {
      graphics.setColor(AwtColors.of(colors.doubt(doubt.weight())));
      strokes(layout, doubt).forEach(stroke -> paint(doubt, stroke));
    }
  }

  private List<Line2D> strokes(ParagraphLayout layout, Doubted doubt) {
    if (doubt.from() < doubt.to()) {
      return layout.below(doubt.from(), doubt.to());
    }
    return List.of(layout.below(doubt.from(), SLIVER * zoom));
  }

  private void paint(Doubted doubt, Line2D stroke) {
    switch (doubt.weight()) {
      case ERROR -> {
        graphics.setStroke(
            new BasicStroke(THICK * zoom, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(wave(stroke));
      }
      case WARNING -> steps(stroke, DASH, GAP, x -> dash(x, stroke)).forEach(graphics::fill);
      case NOTE ->
          steps(stroke, DOT, DOTS_APART - DOT, x -> dot(x, stroke)).forEach(graphics::fill);
    }
  }

  /** From one end to the other, in whole waves that begin at the same places of every line. */
  private Shape wave(Line2D stroke) {
    double half = WAVE * zoom / 2;
    double up = HEIGHT * zoom;
    Path2D wave = new Path2D.Double();
    double x = stroke.getX1();
    wave.moveTo(x, stroke.getY1());
    for (int count = 0; x < stroke.getX2() - half / 2; count++) {
      double to = Math.min(x + half, stroke.getX2());
      double bend = stroke.getY1() + (count % 2 == 0 ? -2 : 2) * up;
      wave.quadTo((x + to) / 2, bend, to, stroke.getY1());
      x = to;
    }
    return wave;
  }

  /** What is painted at one place. */
  @FunctionalInterface
  private interface Piece {
    Shape at(double x);
  }

  /** As many as have room, in the middle of the line; at least one. */
  private List<Shape> steps(Line2D stroke, float wide, float gap, Piece piece) {
    double room = stroke.getX2() - stroke.getX1();
    double step = (wide + gap) * zoom;
    int count = (int) Math.max(1, Math.floor((room + gap * zoom) / step));
    double first = stroke.getX1() + (room - count * step + gap * zoom) / 2;
    return IntStream.range(0, count).mapToObj(index -> piece.at(first + index * step)).toList();
  }

  private Shape dash(double x, Line2D stroke) {
    double thick = THICK * zoom;
    return new Rectangle2D.Double(x, stroke.getY1() - thick / 2, DASH * zoom, thick);
  }

  private Shape dot(double x, Line2D stroke) {
    double size = DOT * zoom;
    return new Ellipse2D.Double(x, stroke.getY1() - size / 2, size, size);
  }
}
