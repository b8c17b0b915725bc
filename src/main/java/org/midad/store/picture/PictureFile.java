package org.midad.store.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.midad.model.Pixels;
import org.midad.model.Problem;

/**
 * The bytes of a JPEG, PNG or GIF file, and the picture in them. What it is, is told by the bytes
 * and never by a name; how large it is, by its header, before anything is decoded.
 */
public final class PictureFile {
  /** Width times height: more than the largest cameras of reporters make. */
  static final long MOST_POINTS = 100_000_000;

  private static final float QUALITY = 0.92f;

  private final byte[] bytes;
  private final Kind kind;
  private final Orientation orientation;
  private final int width;
  private final int height;

  enum Kind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif");

    private final String type;

    Kind(String type) {
      this.type = type;
    }
  }

  private PictureFile(byte[] bytes, Kind kind, Orientation orientation, int width, int height) {
    this.bytes = bytes;
    this.kind = kind;
    this.orientation = orientation;
    this.width = width;
    this.height = height;
  }

  /**
   * Reads the header.
   *
   * @throws Problem {@code problem.picture.kind} if it is no JPEG, PNG or GIF, {@code -unreadable}
   *     if its header is broken, {@code -too-many-points}
   */
  public static PictureFile of(byte[] bytes) {
    Kind kind = kind(bytes);
    Orientation orientation =
        switch (kind) {
          case JPEG -> Orientation.ofJpeg(bytes);
          case PNG -> Orientation.ofPng(bytes);
          case GIF -> Orientation.UPRIGHT;
        };
    PictureFile file =
        read(
            bytes,
            kind,
            reader ->
                new PictureFile(bytes, kind, orientation, reader.getWidth(0), reader.getHeight(0)));
    if (file.width < 1 || file.height < 1) {
      throw new Problem("problem.picture.unreadable");
    }
    if ((long) file.width * file.height > MOST_POINTS) {
      throw new Problem("problem.picture.too-many-points", MOST_POINTS / 1_000_000);
    }
    return file;
  }

  /** MIME type. */
  public String type() {
    return kind.type;
  }

  /** In pixels, as the picture is seen. */
  public int width() {
    return orientation.isLying() ? height : width;
  }

  /** In pixels, as the picture is seen. */
  public int height() {
    return orientation.isLying() ? width : height;
  }

  /** Whether the file's rows are the picture's rows. */
  public boolean isUpright() {
    return orientation == Orientation.UPRIGHT;
  }

  /**
   * Decodes it, upright; of a moving one the first picture.
   *
   * @param widest in pixels; a wider picture is made smaller, a narrower one stays
   * @throws Problem {@code problem.picture.unreadable} if it is broken
   */
  public Pixels pixels(int widest) {
    BufferedImage image = decode(widest);
    int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return new Pixels(image.getWidth(), image.getHeight(), argb);
  }

  /**
   * A file of the same picture, upright and saying nothing of it.
   *
   * @param widest in pixels; a wider picture is made smaller, a narrower one stays
   */
  public byte[] small(int widest) {
    BufferedImage small = decode(widest);
    return kind == Kind.JPEG ? jpeg(small) : written(small, "png");
  }

  byte[] bytes() {
    return bytes;
  }

  Kind kind() {
    return kind;
  }

  Orientation orientation() {
    return orientation;
  }

  /**
   * A file of the same kind and picture, whose rows are the picture's, and which says nothing of
   * it; of a moving one the first picture.
   */
  byte[] anew() {
    BufferedImage upright = decode(width());
    return switch (kind) {
      case JPEG -> jpeg(upright);
      case PNG -> written(upright, "png");
      case GIF -> written(upright, "gif");
    };
  }

  /** A PNG file; equal pictures give equal files. */
  public static byte[] png(Pixels pixels) {
    int width = pixels.width();
    BufferedImage image = new BufferedImage(width, pixels.height(), BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, pixels.height(), pixels.argb(), 0, width);
    return written(image, "png");
  }

  private static byte[] written(BufferedImage image, String format) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new Problem(e, "problem.picture.unreadable");
    }
    return file.toByteArray();
  }

  private static byte[] jpeg(BufferedImage image) {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam fine = writer.getDefaultWriteParam();
      fine.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      fine.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(opaque, null, null), fine);
    } catch (IOException e) {
      throw new Problem(e, "problem.picture.unreadable");
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  private BufferedImage decode(int widest) {
    double scale = Math.min(1, (double) widest / width());
    BufferedImage raw =
        read(
            bytes,
            kind,
            reader -> {
              ImageReadParam fewer = reader.getDefaultReadParam();
              // Decoded not much finer than needed: 100 million points would fill the memory.
              int step = Math.max(1, (int) (0.5 / scale));
              fewer.setSourceSubsampling(step, step, 0, 0);
              if (reader.canReadRaster()) {
                Raster raster = readInks(reader, fewer);
                if (raster != null) {
                  return PrintedJpeg.image(raster, bytes);
                }
              }
              return reader.read(0, fewer);
            });
    int seenWidth = Math.max(1, (int) Math.round(width() * scale));
    int seenHeight = Math.max(1, (int) Math.round(height() * scale));
    BufferedImage seen = new BufferedImage(seenWidth, seenHeight, BufferedImage.TYPE_INT_ARGB);
    BufferedImage small = halved(raw, scale);
    AffineTransform place = AffineTransform.getScaleInstance(seenWidth, seenHeight);
    place.concatenate(orientation.onUnitSquare());
    place.scale(1.0 / small.getWidth(), 1.0 / small.getHeight());
    Graphics2D graphics = seen.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(small, place, null);
    graphics.dispose();
    return seen;
  }

  /** The four inks of a picture for print, or null for one in the colours of a screen. */
  private static @Nullable Raster readInks(ImageReader reader, ImageReadParam fewer)
      throws IOException {
    if (reader.getImageTypes(0).hasNext()) {
      return null;
    }
    Raster raster = reader.readRaster(0, fewer);
    return PrintedJpeg.is(raster) ? raster : null;
  }

  /** Smaller by halves until it is less than twice as large as wished, so that no point is lost. */
  private BufferedImage halved(BufferedImage raw, double scale) {
    BufferedImage image = raw;
    while (image.getWidth() >= 2 * width * scale
        && image.getHeight() >= 2 * height * scale
        && image.getWidth() > 1
        && image.getHeight() > 1) {
      BufferedImage half =
          new BufferedImage(
              image.getWidth() / 2, image.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
      Graphics2D graphics = half.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(image, 0, 0, half.getWidth(), half.getHeight(), null);
      graphics.dispose();
      image = half;
    }
    return image;
  }

  private static Kind kind(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xD8, 0xFF)) {
      return Kind.JPEG;
    }
    if (startsWith(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return Kind.PNG;
    }
    if (startsWith(bytes, 'G', 'I', 'F', '8')) {
      return Kind.GIF;
    }
    throw new Problem("problem.picture.kind");
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int index = 0; index < start.length; index++) {
      if (index >= bytes.length || (bytes[index] & 0xFF) != start[index]) {
        return false;
      }
    }
    return true;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(ImageReader reader) throws IOException;
  }

  private static <T> T read(byte[] bytes, Kind kind, Reading<T> reading) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.type);
    ImageReader reader = readers.next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, /* seekForwardOnly= */ false, /* ignoreMetadata= */ true);
      return reading.from(reader);
    } catch (IOException | RuntimeException e) {
      // The JDK's readers answer broken files with all kinds of exceptions.
      throw new Problem(e, "problem.picture.unreadable");
    } finally {
      reader.dispose();
    }
  }
}
