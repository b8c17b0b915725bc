package org.midad.ui.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import org.midad.model.Direction;
import org.midad.typeset.HiddenSign;
import org.midad.typeset.ParagraphLayout;

/**
 * Paints what nobody sees: spaces as dots, isolates as the corners that Unicode's charts give them,
 * the end of a paragraph as a bent arrow; and in the margin which way a part runs.
 */
record HiddenPainter(Graphics2D graphics, Color colour) {

  void paint(ParagraphLayout layout, float x, float y) {
    Graphics2D own = (Graphics2D) graphics.create();
    own.setColor(colour);
    own.translate(x, y);
    for (HiddenSign sign : layout.hiddenSigns()) {
      Graphics2D at = (Graphics2D) own.create();
      at.translate(sign.x(), sign.baseline());
      at.scale(sign.size(), sign.size());
      at.setStroke(new BasicStroke(0.05f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      paint(at, sign.kind(), layout.direction());
      at.dispose();
    }
    own.dispose();
  }

  /**
   * Which way a part runs: an arrow beside its first line, filled where somebody has chosen it and
   * not the text.
   *
   * @param middle of the arrow
   * @param y of its shaft
   */
  void paint(Direction direction, boolean chosen, float middle, float y) {
    Graphics2D at = (Graphics2D) graphics.create();
    at.setColor(colour);
    at.translate(middle, y);
    at.scale(direction == Direction.RIGHT_TO_LEFT ? -1 : 1, 1);
    at.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    Path2D head = new Path2D.Float(path(2, -4, 8, 0, 2, 4));
    head.closePath();
    at.draw(new Line2D.Float(-8, 0, 2, 0));
    at.draw(new Line2D.Float(-8, -4, -8, 4));
    at.draw(head);
    if (chosen) {
      at.fill(head);
    }
    at.dispose();
  }

  /** In ems, from the place of the sign on the baseline. */
  private static void paint(Graphics2D at, HiddenSign.Kind kind, Direction direction) {
    switch (kind) {
      case SPACE -> at.fill(new Ellipse2D.Float(-0.055f, -0.3f, 0.11f, 0.11f));
      case NO_BREAK_SPACE -> at.draw(new Ellipse2D.Float(-0.08f, -0.33f, 0.16f, 0.16f));
      case TAB -> at.draw(new Line2D.Float(-0.12f, -0.25f, 0.12f, -0.25f));
      case NON_JOINER -> at.draw(new Line2D.Float(0, 0.15f, 0, -0.75f));
      case JOINER -> at.draw(path(-0.1f, 0.3f, 0, 0.15f, 0.1f, 0.3f));
      case ZERO_WIDTH -> {
        at.draw(new Line2D.Float(0, 0.15f, 0, -0.6f));
        at.draw(new Ellipse2D.Float(-0.07f, -0.74f, 0.14f, 0.14f));
      }
      case TATWEEL -> {
        at.draw(new Line2D.Float(-0.14f, 0.24f, 0.14f, 0.24f));
        at.draw(path(-0.07f, 0.17f, -0.14f, 0.24f, -0.07f, 0.31f));
        at.draw(path(0.07f, 0.17f, 0.14f, 0.24f, 0.07f, 0.31f));
      }
      case MARK_TO_RIGHT -> at.draw(path(0, 0.2f, 0, -0.8f, 0.14f, -0.68f, 0, -0.56f));
      case MARK_TO_LEFT -> at.draw(path(0, 0.2f, 0, -0.8f, -0.14f, -0.68f, 0, -0.56f));
      case RUN_TO_RIGHT -> at.fill(flag(0.2f));
      case RUN_TO_LEFT -> at.fill(flag(-0.2f));
      case RUN -> {
        at.fill(flag(0.14f));
        at.fill(flag(-0.14f));
      }
      case RUN_END -> at.fill(path(-0.14f, 0.36f, 0, 0.16f, 0.14f, 0.36f));
      case ISOLATE_TO_RIGHT -> at.draw(path(0, 0.3f, 0, -0.85f, 0.16f, -0.85f));
      case ISOLATE_TO_LEFT -> at.draw(path(0, 0.3f, 0, -0.85f, -0.16f, -0.85f));
      case ISOLATE_END -> at.draw(path(-0.1f, 0.3f, 0, 0.18f, 0.1f, 0.3f));
      case PARAGRAPH_END -> {
        if (direction == Direction.LEFT_TO_RIGHT) {
          at.scale(-1, 1);
        }
        at.draw(path(-0.15f, -0.6f, -0.15f, -0.2f, -0.55f, -0.2f));
        at.draw(path(-0.42f, -0.33f, -0.55f, -0.2f, -0.42f, -0.07f));
      }
    }
  }

  /** A filled flag on its staff. */
  private static Shape flag(float across) {
    float half = Math.copySign(0.025f, across);
    return path(-half, 0.2f, -half, -0.85f, half, -0.85f, across, -0.7f, half, -0.55f, half, 0.2f);
  }

  private static Shape path(float... places) {
    Path2D path = new Path2D.Float();
    path.moveTo(places[0], places[1]);
    for (int index = 2; index < places.length; index += 2) {
      path.lineTo(places[index], places[index + 1]);
    }
    return path;
  }
}
