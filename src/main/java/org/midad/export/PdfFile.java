package org.midad.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The objects of a PDF file, 1.7 (ISO 32000-1, section 7.5): numbered, one after another, with a
 * table of their places at the end.
 */
final class PdfFile {
  private final List<byte[]> objects = new ArrayList<>();

  /** A number for an object that is written later. */
  int reserve() {
    objects.add(new byte[0]);
    return objects.size();
  }

  /** Writes an object under a reserved number. */
  void put(int number, String body) {
    objects.set(number - 1, body.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Writes an object, and gives its number. */
  int add(String body) {
    int number = reserve();
    put(number, body);
    return number;
  }

  /**
   * A stream whose bytes are squeezed.
   *
   * @param dictionary its entries beside the length and the filter
   */
  int addStream(String dictionary, byte[] bytes) {
    ByteArrayOutputStream squeezed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream stream = new DeflaterOutputStream(squeezed, deflater)) {
      stream.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return addRaw(dictionary + " /Filter /FlateDecode", squeezed.toByteArray());
  }

  /** A stream whose bytes stand as they are. */
  int addRaw(String dictionary, byte[] bytes) {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.writeBytes(
        ("<<" + dictionary + " /Length " + bytes.length + ">>\nstream\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    object.writeBytes(bytes);
    object.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
    objects.add(object.toByteArray());
    return objects.size();
  }

  /**
   * The whole file.
   *
   * @param root number of the catalog
   * @param info number of the dictionary of what is known of the document
   */
  byte[] write(int root, int info) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    // Bytes over 127 in the second line tell programs that this is no text.
    text(file, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    List<Integer> places = new ArrayList<>();
    for (int at = 0; at < objects.size(); at++) {
      places.add(file.size());
      text(file, (at + 1) + " 0 obj\n");
      file.writeBytes(objects.get(at));
      text(file, "\nendobj\n");
    }
    int table = file.size();
    StringBuilder end = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n");
    end.append("0000000000 65535 f \n");
    places.forEach(place -> end.append("%010d 00000 n \n".formatted(place)));
    // By its content, so that equal files have equal names.
    String name = HexFormat.of().formatHex(Sha256.of(file.toByteArray())).substring(0, 32);
    end.append("trailer\n<</Size " + (objects.size() + 1))
        .append(" /Root " + root + " 0 R /Info " + info + " 0 R")
        .append(" /ID [<" + name + "> <" + name + ">]>>\nstartxref\n" + table + "\n%%EOF\n");
    text(file, end.toString());
    return file.toByteArray();
  }

  /** A text for people, in UTF-16 with its mark. */
  static String string(String text) {
    return "<feff" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
  }

  private static void text(ByteArrayOutputStream file, String text) {
    file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
