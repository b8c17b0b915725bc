package org.midad.store;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held: what has to be done with the rows of its file so that the picture stands
 * upright. In the order of Exif's numbers, from 1 on (CIPA DC-008, tag 0x0112).
 */
enum Orientation {
  UPRIGHT(1, 0, 0, 1, 0, 0),
  MIRRORED(-1, 0, 0, 1, 1, 0),
  UPSIDE_DOWN(-1, 0, 0, -1, 1, 1),
  UPSIDE_DOWN_MIRRORED(1, 0, 0, -1, 0, 1),
  LYING_MIRRORED(0, 1, 1, 0, 0, 0),
  /** To be turned a quarter clockwise. */
  LYING_LEFT(0, 1, -1, 0, 1, 0),
  LYING_MIRRORED_OTHERWISE(0, -1, -1, 0, 1, 1),
  /** To be turned a quarter anticlockwise. */
  LYING_RIGHT(0, -1, 1, 0, 0, 1);

  private static final int APPLICATION_1 = 0xE1;
  private static final int START_OF_SCAN = 0xDA;
  private static final int TAG = 0x0112;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ENTRY = 12;

  private final int xByX;
  private final int yByX;
  private final int xByY;
  private final int yByY;
  private final int x;
  private final int y;

  /** A matrix in the order of {@link AffineTransform}: column by column. */
  Orientation(int xByX, int yByX, int xByY, int yByY, int x, int y) {
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

  /** What a JPEG file says; upright if it says nothing that can be understood. */
  static Orientation of(byte[] jpeg) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(jpeg);
      bytes.position(2);
      while (bytes.remaining() > 4 && (bytes.get() & 0xFF) == 0xFF) {
        int marker = bytes.get() & 0xFF;
        if (marker == 0xFF) {
          bytes.position(bytes.position() - 1);
          continue;
        }
        if (marker == START_OF_SCAN) {
          break;
        }
        int length = (bytes.getShort() & 0xFFFF) - 2;
        if (marker == APPLICATION_1 && startsWithExif(bytes)) {
          return ofExif(bytes.slice(bytes.position() + EXIF.length, length - EXIF.length));
        }
        bytes.position(bytes.position() + length);
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // A broken header says nothing: whether the picture can be shown, its decoder tells.
      return UPRIGHT;
    }
    return UPRIGHT;
  }

  private static boolean startsWithExif(ByteBuffer bytes) {
    return bytes.remaining() > EXIF.length
        && bytes.slice(bytes.position(), EXIF.length).equals(ByteBuffer.wrap(EXIF));
  }

  private static Orientation ofExif(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int index = 0; index < entries; index++) {
      int entry = directory + 2 + index * ENTRY;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int number = tiff.getShort(entry + 8) & 0xFFFF;
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
