package org.midad.store.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * A picture's file as it leaves the house: its points as they were given, what is needed to show
 * them, and whose they are. Where it was taken, with what, by which program and what stood in it
 * before it was cut, nobody learns: of everything else in a file, only what is named here is kept.
 * The same file always gives the same.
 */
public final class LeavingPicture {
  private static final byte[] JFIF = JpegParts.name("JFIF\0");
  private static final byte[] COLOR_PROFILE = JpegParts.name("ICC_PROFILE\0");
  private static final byte[] ADOBE = JpegParts.name("Adobe");

  /** Of a JFIF segment without the small picture that may follow, with its length. */
  private static final int JFIF_LENGTH = 16;

  private static final Set<String> PNG_SEEN =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "acTL", "fcTL", "fdAT");

  private LeavingPicture() {}

  /**
   * With the rows of the file as they were given, and with how the camera was held. Of a file that
   * is broken off, what is seen of it is written anew.
   *
   * @throws org.midad.model.Problem as {@link PictureFile#of}
   */
  public static byte[] asHeld(byte[] file) {
    PictureFile picture = PictureFile.of(file);
    return isWhole(picture.kind(), file) ? bare(picture, PictureNotes.of(file)) : upright(file);
  }

  /** With the picture's rows, for programs that do not ask how the camera was held. */
  public static byte[] upright(byte[] file) {
    PictureFile picture = PictureFile.of(file);
    boolean stays = picture.isUpright() && isWhole(picture.kind(), file);
    return bare(stays ? picture : PictureFile.of(picture.anew()), PictureNotes.of(file));
  }

  private static boolean isWhole(PictureFile.Kind kind, byte[] file) {
    return switch (kind) {
      case JPEG -> JpegParts.of(file).stream().anyMatch(part -> part.marker() == JpegParts.END);
      case PNG -> PngParts.of(file).stream().anyMatch(part -> part.name().equals(PngParts.END));
      case GIF -> file[GifParts.of(file).getLast().start()] == GifParts.TRAILER;
    };
  }

  private static byte[] bare(PictureFile picture, PictureNotes notes) {
    return switch (picture.kind()) {
      case JPEG -> jpeg(picture.bytes(), picture.orientation(), notes);
      case PNG -> png(picture.bytes(), picture.orientation(), notes);
      case GIF -> gif(picture.bytes());
    };
  }

  private static byte[] jpeg(byte[] file, Orientation orientation, PictureNotes notes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, 2);
    List<JpegParts.Part> parts = JpegParts.of(file);
    // JFIF asks to stand first.
    parts.stream()
        .filter(part -> part.marker() == JpegParts.JFIF)
        .forEach(part -> jfif(out, file, part));
    if (orientation != Orientation.UPRIGHT) {
      segment(out, Orientation.EXIF, orientation.exif());
    }
    byte[] xmp = RightsPacket.of(notes);
    if (xmp.length > 0) {
      segment(out, NoteParts.XMP, xmp);
    }
    parts.stream()
        .filter(part -> isSeen(file, part))
        .forEach(part -> out.write(file, part.start(), part.end() - part.start()));
    return out.toByteArray();
  }

  private static boolean isSeen(byte[] file, JpegParts.Part part) {
    return switch (part.marker()) {
      case JpegParts.COLOR_PROFILE -> part.begins(file, COLOR_PROFILE);
      case JpegParts.START -> false;
      case JpegParts.ADOBE -> part.begins(file, ADOBE);
      default -> part.marker() >= JpegParts.FIRST_FRAME && part.marker() < JpegParts.JFIF;
    };
  }

  private static void jfif(ByteArrayOutputStream out, byte[] file, JpegParts.Part part) {
    if (part.begins(file, JFIF) && part.end() - part.start() >= JFIF_LENGTH + 2) {
      out.writeBytes(new byte[] {(byte) 0xFF, (byte) JpegParts.JFIF, 0, JFIF_LENGTH});
      out.write(file, part.data(), JFIF_LENGTH - 4);
      // The small picture's width and height.
      out.write(0);
      out.write(0);
    }
  }

  private static void segment(ByteArrayOutputStream out, byte[] name, byte[] data) {
    int length = 2 + name.length + data.length;
    out.write(0xFF);
    out.write(JpegParts.EXIF_OR_XMP);
    out.write(length >> 8);
    out.write(length);
    out.writeBytes(name);
    out.writeBytes(data);
  }

  private static byte[] png(byte[] file, Orientation orientation, PictureNotes notes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, PngParts.SIGNATURE);
    for (PngParts.Part part : PngParts.of(file)) {
      if (PNG_SEEN.contains(part.name())) {
        out.write(file, part.start(), part.end() - part.start());
      }
      if (part.name().equals("IHDR")) {
        if (orientation != Orientation.UPRIGHT) {
          PngParts.write(out, PngParts.EXIF, orientation.exif());
        }
        byte[] xmp = RightsPacket.of(notes);
        if (xmp.length > 0) {
          PngParts.write(out, PngParts.TEXT, text(xmp));
        }
      }
    }
    return out.toByteArray();
  }

  /** Neither packed nor in a language. */
  private static byte[] text(byte[] xmp) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(NoteParts.PNG_XMP);
    text.writeBytes("\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
    text.writeBytes(xmp);
    return text.toByteArray();
  }

  private static byte[] gif(byte[] file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    GifParts.of(file).stream()
        .filter(GifParts.Part::seen)
        .forEach(part -> out.write(file, part.start(), part.end() - part.start()));
    return out.toByteArray();
  }
}
