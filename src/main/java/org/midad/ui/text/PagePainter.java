package org.midad.ui.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.typeset.PageStyle;
import org.midad.typeset.PlacedBlock;
import org.midad.ui.text.Sight.Highlight;
import org.midad.ui.text.Sight.Part;
import org.midad.ui.text.Sight.Underline;

/**
 * Paints parts of a page.
 *
 * @param width of the column of text
 * @param side where the page's lines begin
 * @param prompts whether empty parts say what they are for
 * @param hiddenSigns whether signs that nobody sees are shown
 */
record PagePainter(
    PageColors colors,
    PageStyle style,
    float width,
    Direction side,
    boolean prompts,
    boolean hiddenSigns) {

  /**
   * @param graphics with its origin at the upper left corner of the column of text
   */
  void paint(Graphics2D graphics, List<Part> parts) {
    // To whole pixels: two edges that share one, each half a pixel, would leave a seam.
    Object smooth = graphics.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    parts.forEach(part -> paintHighlights(graphics, part));
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
    parts.forEach(part -> paint(graphics, part));
  }

  private void paintHighlights(Graphics2D graphics, Part part) {
    review().paintGround(graphics, part.block(), part.review());
    doubts(graphics, part, painter -> painter.paintGround(part.layout(), part.doubts()));
    for (Highlight highlight : part.highlights()) {
      graphics.setColor(AwtColors.of(highlight.colour()));
      if (highlight.from() == highlight.to()) {
        graphics.fill(part.block().sliver());
      } else {
        part.block().selection(highlight.from(), highlight.to()).forEach(graphics::fill);
      }
    }
  }

  private void paint(Graphics2D graphics, Part part) {
    PlacedBlock block = part.block();
    Rectangle2D frame = part.frame();
    if (frame != null && part.picture() != null) {
      paintPicture(graphics, frame, block.block().picture(), part.picture());
    } else if (frame != null) {
      paintWaiting(graphics, frame, style.zoom());
    }
    graphics.setColor(AwtColors.of(colors.accent()));
    new Aside(block.block().kind(), style, width)
        .paint(graphics, block.layout(), block.x(), block.y());
    paintLetters(graphics, part);
    review().paint(graphics, block, frame, part.review());
    doubts(graphics, part, painter -> painter.paint(part.layout(), part.doubts()));
    if (hiddenSigns) {
      paintHidden(new HiddenPainter(graphics, AwtColors.of(colors.accent())), part);
    }
    part.underlines().forEach(underline -> paint(graphics, block, underline));
    if (prompts && part.prompt() != null) {
      graphics.setColor(AwtColors.of(colors.prompt()));
      part.prompt().paint(graphics, block.x(), block.y());
    }
  }

  private void doubts(Graphics2D graphics, Part part, Consumer<DoubtPainter> painting) {
    Graphics2D own = (Graphics2D) graphics.create();
    own.translate(part.block().x(), part.block().y());
    painting.accept(new DoubtPainter(own, colors, style.zoom()));
    own.dispose();
  }

  private void paintHidden(HiddenPainter painter, Part part) {
    PlacedBlock block = part.block();
    if (part.prompt() == null) {
      painter.paint(part.layout(), block.x(), block.y());
    }
    if (!block.isBeside()) {
      DirectionSign sign = DirectionSign.of(block, width, style.zoom(), side);
      painter.paint(sign.direction(), sign.chosen(), sign.middle(), sign.y());
    }
  }

  private void paintLetters(Graphics2D graphics, Part part) {
    Color ink =
        AwtColors.of(
            switch (style.ink(part.block().block().kind())) {
              case INK -> colors.ink();
              case ACCENT -> colors.accent();
              case QUIET -> colors.quiet();
            });
    Graphics2D own = (Graphics2D) graphics.create();
    own.translate(part.block().x(), part.block().y());
    Fading.paint(
        own,
        part.layout(),
        ReviewPainter.going(part.layout(), part.review()),
        ink,
        AwtColors.of(colors.quiet()));
    own.dispose();
  }

  private ReviewPainter review() {
    return new ReviewPainter(width, style.zoom(), side);
  }

  /** On whole pixels of the screen, whatever its scale; a gap parts it from its neighbour. */
  private void paint(Graphics2D graphics, PlacedBlock block, Underline underline) {
    double pixel = 1 / graphics.getTransform().getScaleY();
    double thick = Math.max(pixel, Math.rint((underline.thick() ? 2 : 1) / pixel) * pixel);
    double origin = graphics.getTransform().getTranslateY() * pixel;
    graphics.setColor(AwtColors.of(colors.caret()));
    for (Line2D stroke : block.underline(underline.from(), underline.to())) {
      double y = Math.rint((stroke.getY1() + origin) / pixel) * pixel - origin;
      graphics.fill(
          new Rectangle2D.Double(
              stroke.getX1() + 1, y, Math.max(1, stroke.getX2() - stroke.getX1() - 2), thick));
    }
  }

  /** The whole picture, in the middle of its frame. */
  private void paintPicture(
      Graphics2D graphics, Rectangle2D frame, Figure figure, BufferedImage picture) {
    double ratio = (double) picture.getHeight() / picture.getWidth();
    double natural = figure.media() == null ? frame.getWidth() : figure.media().width();
    // No larger than it is: a small one would only be blurred.
    double across =
        Math.min(Math.min(frame.getWidth(), frame.getHeight() / ratio), natural * style.zoom());
    Rectangle2D place =
        new Rectangle2D.Double(
            frame.getCenterX() - across / 2,
            frame.getCenterY() - across * ratio / 2,
            across,
            across * ratio);
    Shape edge = edge(frame);
    if (place.getWidth() < frame.getWidth() - 1 || place.getHeight() < frame.getHeight() - 1) {
      graphics.setColor(tint());
      graphics.fill(edge);
    }
    Graphics2D framed = (Graphics2D) graphics.create();
    framed.clip(edge);
    framed.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    AffineTransform fit = AffineTransform.getTranslateInstance(place.getX(), place.getY());
    fit.scale(across / picture.getWidth(), across / picture.getWidth());
    framed.drawImage(picture, fit, null);
    framed.dispose();
  }

  /** A place for a picture: a frame with a hill and a sun. */
  private void paintWaiting(Graphics2D graphics, Rectangle2D frame, float zoom) {
    Shape edge = edge(frame);
    Color quiet = AwtColors.of(colors.quiet());
    graphics.setColor(tint());
    graphics.fill(edge);
    graphics.setColor(AwtColors.of(colors.hairline()));
    graphics.setStroke(new BasicStroke(1));
    graphics.draw(edge);
    Graphics2D icon = (Graphics2D) graphics.create();
    icon.translate(frame.getCenterX(), frame.getCenterY());
    icon.scale(zoom, zoom);
    icon.setColor(new Color(quiet.getRed(), quiet.getGreen(), quiet.getBlue(), 140));
    icon.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    icon.draw(new RoundRectangle2D.Float(-17, -13, 34, 26, 5, 5));
    icon.draw(new Ellipse2D.Float(-10, -7.5f, 5.5f, 5.5f));
    Path2D hills = new Path2D.Float();
    hills.moveTo(-15, 11);
    hills.lineTo(-5, 1);
    hills.lineTo(1, 7);
    hills.lineTo(8, -2);
    hills.lineTo(16, 7);
    icon.draw(hills);
    icon.dispose();
  }

  private static Shape edge(Rectangle2D frame) {
    return new RoundRectangle2D.Double(
        frame.getX() + 0.5, frame.getY() + 0.5, frame.getWidth() - 1, frame.getHeight() - 1, 8, 8);
  }

  /** The ground of a frame. */
  private Color tint() {
    Color quiet = AwtColors.of(colors.quiet());
    return new Color(quiet.getRed(), quiet.getGreen(), quiet.getBlue(), 16);
  }
}
