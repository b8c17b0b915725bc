package org.midad.ui.text;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * A picture that {@code java.awt} paints and JavaFX shows, both in the same memory, at the screen's
 * own resolution.
 */
final class Surface {
  private static final DirectColorModel COLOURS =
      new DirectColorModel(
          ColorSpace.getInstance(ColorSpace.CS_sRGB),
          32,
          0xFF0000,
          0xFF00,
          0xFF,
          0xFF000000,
          true,
          DataBuffer.TYPE_INT);

  private final ImageView view = new ImageView();
  private @Nullable Buffer buffer;

  Surface() {
    view.setManaged(false);
    view.setMouseTransparent(true);
  }

  ImageView view() {
    return view;
  }

  /**
   * Paints anew, from nothing.
   *
   * @param width in scene pixels, over 0
   * @param height in scene pixels, over 0
   * @param scale screen pixels to a scene pixel
   * @param painter gets a graphics in scene pixels, its origin at the upper left corner
   */
  void paint(double width, double height, double scale, Consumer<Graphics2D> painter) {
    Buffer current = fit(width, height, scale);
    current.paint(0, current.rows, scale, painter);
    current.show(0, current.rows);
  }

  /**
   * Paints some rows anew and keeps the others; the size and the scale are those of the last time.
   *
   * @param from in rows of the screen's pixels
   * @param to behind the last row
   */
  void repaint(int from, int to, double scale, Consumer<Graphics2D> painter) {
    Buffer current = Objects.requireNonNull(buffer, "nothing was painted yet");
    current.paint(from, to, scale, painter);
    current.show(from, to);
  }

  /** Moves what is painted down by rows of the screen's pixels, or up; leaves the rest as it is. */
  void shift(int down) {
    Buffer current = Objects.requireNonNull(buffer, "nothing was painted yet");
    current.shift(down);
    current.show(0, current.rows);
  }

  /** How many rows of the screen's pixels there are; 0 while nothing is painted. */
  int rows() {
    return buffer == null ? 0 : buffer.rows;
  }

  private Buffer fit(double width, double height, double scale) {
    int columns = Math.max(1, (int) Math.ceil(width * scale));
    int rows = Math.max(1, (int) Math.ceil(height * scale));
    Buffer current = buffer;
    if (current == null || current.columns != columns || current.rows != rows) {
      current = new Buffer(columns, rows);
      buffer = current;
      view.setImage(new WritableImage(current.shared));
    }
    view.setFitWidth(columns / scale);
    view.setFitHeight(rows / scale);
    return current;
  }

  /**
   * Paints where nobody sees it. For any thread.
   *
   * @param side of a square, in pixels
   */
  static void paintUnseen(int side, Consumer<Graphics2D> painter) {
    new Buffer(side, side).paint(0, side, 1, painter);
  }

  /** Shows nothing, and lets the memory go. */
  void clear() {
    buffer = null;
    view.setImage(null);
  }

  private static final class Buffer {
    private final int columns;
    private final int rows;
    private final int[] pixels;
    private final BufferedImage image;
    private final PixelBuffer<IntBuffer> shared;

    Buffer(int columns, int rows) {
      this.columns = columns;
      this.rows = rows;
      pixels = new int[columns * rows];
      WritableRaster raster =
          Raster.createPackedRaster(
              new DataBufferInt(pixels, pixels.length),
              columns,
              rows,
              columns,
              new int[] {0xFF0000, 0xFF00, 0xFF, 0xFF000000},
              new Point());
      image = new BufferedImage(COLOURS, raster, true, null);
      shared =
          new PixelBuffer<>(
              columns, rows, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    }

    void paint(int from, int to, double scale, Consumer<Graphics2D> painter) {
      Arrays.fill(pixels, from * columns, to * columns, 0);
      Graphics2D graphics = image.createGraphics();
      try {
        graphics.clipRect(0, from, columns, to - from);
        graphics.setRenderingHint(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        painter.accept(graphics);
      } finally {
        graphics.dispose();
      }
    }

    void shift(int down) {
      int length = (rows - Math.abs(down)) * columns;
      System.arraycopy(
          pixels, Math.max(0, -down) * columns, pixels, Math.max(0, down) * columns, length);
    }

    void show(int from, int to) {
      shared.updateBuffer(all -> new Rectangle2D(0, from, columns, to - from));
    }
  }
}
