package org.midad.store.picture;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;

/**
 * How a camera was held: what has to be done with the rows of its file so that the picture stands
 * upright. In the order of Exif's numbers, from 1 on (CIPA DC-008, tag 0x0112).
 */
enum Orientation {
  UPRIGHT(1, 1, 0, 0, 1, 0, 0),
  MIRRORED(2, -1, 0, 0, 1, 1, 0),
  UPSIDE_DOWN(3, -1, 0, 0, -1, 1, 1),
  UPSIDE_DOWN_MIRRORED(4, 1, 0, 0, -1, 0, 1),
  LYING_MIRRORED(5, 0, 1, 1, 0, 0, 0),
  /** To be turned a quarter clockwise. */
  LYING_LEFT(6, 0, 1, -1, 0, 1, 0),
  LYING_MIRRORED_OTHERWISE(7, 0, -1, -1, 0, 1, 1),
  /** To be turned a quarter anticlockwise. */
  LYING_RIGHT(8, 0, -1, 1, 0, 0, 1);

  private static final int TAG = 0x0112;
  static final byte[] EXIF = JpegParts.name("Exif\0\0");
  private static final int ENTRY = 12;

  private final int number;
  private final int xByX;
  private final int yByX;
  private final int xByY;
  private final int yByY;
  private final int x;
  private final int y;

  /** A matrix in the order of {@link AffineTransform}: column by column. */
  Orientation(int number, int xByX, int yByX, int xByY, int yByY, int x, int y) {
    this.number = number;
    this.xByX = xByX;
    this.yByX = yByX;
    this.xByY = xByY;
    this.yByY = yByY;
    this.x = x;
    this.y = y;
  }

  /** Whether the file's rows are the picture's columns. */
  boolean isLying() {
    return xByX == 0;
  }

  /** From a place in the file's picture to the one where it is seen, with both sides as 1. */
  AffineTransform onUnitSquare() {
    return new AffineTransform(xByX, yByX, xByY, yByY, x, y);
  }

  /** By Exif's number; upright for one that it does not have. */
  static Orientation of(int number) {
    return Stream.of(values())
        .filter(orientation -> orientation.number == number)
        .findFirst()
        .orElse(UPRIGHT);
  }

  /** What a JPEG file says; upright if it says nothing that can be understood. */
  static Orientation ofJpeg(byte[] jpeg) {
    return JpegParts.head(jpeg).stream()
        .filter(part -> part.marker() == JpegParts.EXIF_OR_XMP && part.begins(jpeg, EXIF))
        .findFirst()
        .map(part -> ofExif(part.from(jpeg, EXIF.length)))
        .orElse(UPRIGHT);
  }

  /** Likewise of a PNG file. */
  static Orientation ofPng(byte[] png) {
    return PngParts.of(png).stream()
        .filter(part -> part.name().equals(PngParts.EXIF))
        .findFirst()
        .map(part -> ofExif(part.data(png)))
        .orElse(UPRIGHT);
  }

  /** Exif that says how the camera was held, and nothing else: a TIFF header and one field. */
  byte[] exif() {
    ByteBuffer tiff = ByteBuffer.allocate(26);
    tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
    tiff.putShort((short) 1);
    tiff.putShort((short) TAG).putShort((short) 3).putInt(1);
    tiff.putShort((short) number).putShort((short) 0);
    return tiff.array();
  }

  private static Orientation ofExif(byte[] exif) {
    try {
      return ofTiff(ByteBuffer.wrap(exif));
    } catch (IndexOutOfBoundsException e) {
      // A broken header says nothing: whether the picture can be shown, its decoder tells.
      return UPRIGHT;
    }
  }

  private static Orientation ofTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int index = 0; index < entries; index++) {
      int entry = directory + 2 + index * ENTRY;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int number = tiff.getShort(entry + 8) & 0xFFFF;
        return of(number);
      }
    }
    return UPRIGHT;
  }
}
