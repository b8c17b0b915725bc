package org.midad.store.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG in the four inks of print, as agencies and page designers send them. The JDK decodes its
 * numbers and not its colours. They are mixed here without a colour profile: enough to see what is
 * in the picture, while its file stays as it is.
 */
final class PrintedJpeg {
  private static final int INKS = 4;
  private static final int ADOBE = 0xEE;
  private static final int START_OF_SCAN = 0xDA;
  private static final byte[] NAME = "Adobe".getBytes(StandardCharsets.US_ASCII);

  /** Behind the name: version, two flags, and then how the colours are written. */
  private static final int TRANSFORM = 11;

  private PrintedJpeg() {}

  static boolean is(Raster raster) {
    return raster.getNumBands() == INKS;
  }

  static BufferedImage image(Raster raster, byte[] jpeg) {
    int transform = transform(jpeg);
    int width = raster.getWidth();
    BufferedImage image = new BufferedImage(width, raster.getHeight(), BufferedImage.TYPE_INT_ARGB);
    int[] row = new int[width * INKS];
    int[] argb = new int[width];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int x = 0; x < width; x++) {
        argb[x] = colour(row, x * INKS, transform);
      }
      image.setRGB(0, y, width, 1, argb, 0, width);
    }
    return image;
  }

  /**
   * @param transform 2 where the first three are luminance and chroma, 0 where they are inks; in
   *     both, light is written in the place of ink, as Adobe's programs do
   */
  private static int colour(int[] row, int at, int transform) {
    int first = row[at];
    int second = row[at + 1];
    int third = row[at + 2];
    int black = row[at + 3];
    if (transform == 2) {
      double blue = second - 128;
      double red = third - 128;
      second = clamp(first - 0.344136 * blue - 0.714136 * red);
      third = clamp(first + 1.772 * blue);
      first = clamp(first + 1.402 * red);
    }
    int r = first * black / 255;
    int g = second * black / 255;
    int b = third * black / 255;
    return 0xFF000000 | r << 16 | g << 8 | b;
  }

  private static int clamp(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }

  /** What Adobe's own marker says of the colours; 0 if there is none. */
  private static int transform(byte[] jpeg) {
    int at = 2;
    while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
      int marker = jpeg[at + 1] & 0xFF;
      int length = (jpeg[at + 2] & 0xFF) << 8 | (jpeg[at + 3] & 0xFF);
      int data = at + 4;
      if (marker == START_OF_SCAN) {
        break;
      }
      if (marker == ADOBE
          && data + TRANSFORM < jpeg.length
          && Arrays.equals(jpeg, data, data + NAME.length, NAME, 0, NAME.length)) {
        return jpeg[data + TRANSFORM] & 0xFF;
      }
      at += 2 + length;
    }
    return 0;
  }
}
