package org.midad.store.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a picture's file in which it tells of itself, none of them larger than {@link
 * #LARGEST}: of each kind the first. What is not there, or is larger, is empty.
 */
final class NoteParts {
  /** In bytes. A JPEG file's can be no larger than 64 thousand. */
  static final int LARGEST = 1 << 20;

  static final byte[] XMP = JpegParts.name("http://ns.adobe.com/xap/1.0/\0");
  static final byte[] PNG_XMP = JpegParts.name("XML:com.adobe.xmp\0");
  private static final byte[] PHOTOSHOP = JpegParts.name("Photoshop 3.0\0");
  private static final byte[] NOTHING = {};

  private final byte[] exif;
  private final byte[] photoshop;
  private final byte[] xmp;

  private NoteParts(byte[] exif, byte[] photoshop, byte[] xmp) {
    this.exif = exif;
    this.photoshop = photoshop;
    this.xmp = xmp;
  }

  /** A TIFF file (CIPA DC-008). */
  byte[] exif() {
    return exif;
  }

  /** Resources, of which one may be IPTC's record. */
  byte[] photoshop() {
    return photoshop;
  }

  /** RDF in XML (ISO 16684-1). */
  byte[] xmp() {
    return xmp;
  }

  static NoteParts of(byte[] file) {
    if (file.length < PngParts.SIGNATURE) {
      return new NoteParts(NOTHING, NOTHING, NOTHING);
    }
    return switch (file[0]) {
      case (byte) 0xFF -> ofJpeg(file, JpegParts.head(file));
      case (byte) 0x89 -> ofPng(file);
      default -> new NoteParts(NOTHING, NOTHING, NOTHING);
    };
  }

  private static NoteParts ofJpeg(byte[] file, List<JpegParts.Part> parts) {
    return new NoteParts(
        first(file, parts, JpegParts.EXIF_OR_XMP, Orientation.EXIF),
        first(file, parts, JpegParts.PHOTOSHOP, PHOTOSHOP),
        withoutEntities(first(file, parts, JpegParts.EXIF_OR_XMP, XMP)));
  }

  private static byte[] first(byte[] file, List<JpegParts.Part> parts, int marker, byte[] name) {
    return parts.stream()
        .filter(part -> part.marker() == marker && part.begins(file, name))
        .findFirst()
        .map(part -> part.from(file, name.length))
        .orElse(NOTHING);
  }

  private static NoteParts ofPng(byte[] file) {
    byte[] exif = NOTHING;
    byte[] xmp = NOTHING;
    for (PngParts.Part part : PngParts.of(file)) {
      if (part.end() - part.start() <= LARGEST) {
        if (part.name().equals(PngParts.EXIF) && exif.length == 0) {
          exif = part.data(file);
        } else if (part.name().equals(PngParts.TEXT) && xmp.length == 0) {
          xmp = xmp(part.data(file));
        }
      }
    }
    return new NoteParts(exif, NOTHING, withoutEntities(xmp));
  }

  /** Behind the keyword: whether it is packed, how, and a language and a keyword in it. */
  private static byte[] xmp(byte[] text) {
    int name = PNG_XMP.length;
    if (text.length < name + 4 || !Arrays.equals(text, 0, name, PNG_XMP, 0, name)) {
      return NOTHING;
    }
    int at = name + 2;
    for (int ends = 0; ends < 2 && at < text.length; at++) {
      ends += text[at] == 0 ? 1 : 0;
    }
    byte[] packet = Arrays.copyOfRange(text, at, text.length);
    return text[name] == 0 ? packet : unpacked(packet);
  }

  private static byte[] unpacked(byte[] packed) {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      byte[] packet = in.readNBytes(LARGEST + 1);
      return packet.length > LARGEST ? NOTHING : packet;
    } catch (IOException broken) {
      return NOTHING;
    }
  }

  /** A packet that brings a grammar along would have its reader fetch or blow up something. */
  private static byte[] withoutEntities(byte[] xmp) {
    String letters = new String(xmp, StandardCharsets.ISO_8859_1).replace("\0", "");
    return letters.contains("<!DOCTYPE") || letters.contains("<!ENTITY") ? NOTHING : xmp;
  }
}
