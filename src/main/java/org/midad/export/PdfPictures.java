package org.midad.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.midad.model.Figure;
import org.midad.model.Pixels;
import org.midad.typeset.PrintPicture;

/** The pictures of a PDF file, each in it once. Photographs stay as they are compressed. */
final class PdfPictures {
  private final PdfFile pdf;
  private final PictureFiles files;
  private final Map<String, Optional<Picture>> known = new HashMap<>();

  /**
   * A picture in the file.
   *
   * @param object its number
   * @param width in its points
   * @param height in its points
   */
  record Picture(int object, int width, int height) {}

  PdfPictures(PdfFile pdf, PictureFiles files) {
    this.pdf = pdf;
    this.files = files;
  }

  /** Nothing if the file holds no picture that can be printed. */
  Optional<Picture> of(Figure.Media media) {
    Optional<Picture> picture = known.get(media.sha256());
    if (picture == null) {
      byte[] bytes = files.upright(media);
      picture = media.type().equals("image/jpeg") ? photograph(bytes) : drawn(bytes);
      known.put(media.sha256(), picture);
    }
    return picture;
  }

  /** A photograph in grey or in three colours is taken whole, any other is painted anew. */
  private Optional<Picture> photograph(byte[] bytes) {
    int at = 2;
    while (at + 9 < bytes.length && bytes[at] == (byte) 0xFF) {
      int marker = bytes[at + 1] & 0xFF;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        int colors = bytes[at + 9];
        if (bytes[at + 4] != 8 || (colors != 1 && colors != 3)) {
          break;
        }
        int height = unsigned(bytes, at + 5);
        int width = unsigned(bytes, at + 7);
        String space = colors == 1 ? "/DeviceGray" : "/DeviceRGB";
        int object = pdf.addRaw(dictionary(width, height, space) + " /Filter /DCTDecode", bytes);
        return Optional.of(new Picture(object, width, height));
      }
      at += 2 + unsigned(bytes, at + 2);
    }
    return drawn(bytes);
  }

  private Optional<Picture> drawn(byte[] bytes) {
    return PrintPicture.read(bytes)
        .map(pixels -> {
          int object =
              pdf.addStream(dictionary(pixels.width(), pixels.height(), "/DeviceRGB"), rgb(pixels));
          return new Picture(object, pixels.width(), pixels.height());
        });
  }

  private static byte[] rgb(Pixels pixels) {
    int[] points = pixels.argb();
    byte[] rgb = new byte[3 * points.length];
    for (int at = 0; at < points.length; at++) {
      rgb[3 * at] = (byte) (points[at] >> 16);
      rgb[3 * at + 1] = (byte) (points[at] >> 8);
      rgb[3 * at + 2] = (byte) points[at];
    }
    return rgb;
  }

  private static String dictionary(int width, int height, String colors) {
    return "/Type /XObject /Subtype /Image /Width "
        + width
        + " /Height "
        + height
        + " /BitsPerComponent 8 /ColorSpace "
        + colors;
  }

  private static int unsigned(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }
}
