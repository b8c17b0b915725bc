package org.midad.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of an Office Open XML file, by ECMA-376 part 2: a ZIP archive whose parts name each
 * other by relationships. However much a part claims to hold, only so much of it is unpacked.
 */
final class DocxPackage implements AutoCloseable {
  /** In bytes of XML, unpacked: a book has some ten megabytes. */
  private static final long LARGEST_PART = 32L << 20;

  /** In bytes, for all pictures of a document. */
  private static final int LARGEST_PICTURES = 48 << 20;

  private static final int MOST_ENTRIES = 10_000;

  private final ZipFile zip;
  private int picturesLeft = LARGEST_PICTURES;

  /** A reference from one part to another, or to an address. */
  record Relationship(String type, String target, boolean external) {
    /** By the last word of its type, such as {@code comments}. */
    boolean is(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  /**
   * @throws IOException if the file cannot be read
   */
  DocxPackage(Path file) throws IOException {
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new Refused(Refused.Cause.DAMAGED, e);
    }
    int entries = zip.size();
    if (entries > MOST_ENTRIES) {
      zip.close();
      throw new Refused(Refused.Cause.TOO_LARGE, entries + " entries");
    }
  }

  /** The name of the part that holds the text. */
  String document() throws IOException {
    return relationships("").values().stream()
        .filter(relationship -> relationship.is("officeDocument"))
        .map(Relationship::target)
        .filter(target -> zip.getEntry(target) != null)
        .findFirst()
        .orElse("word/document.xml");
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /**
   * What a part refers to, by the name that it uses.
   *
   * @param part the empty string for the package itself
   */
  Map<String, Relationship> relationships(String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String name = folder + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Relationship> found = new LinkedHashMap<>();
    read(
        name,
        xml -> {
          for (Xml.Event at = xml.next(); at != Xml.Event.OVER; at = xml.next()) {
            if (at == Xml.Event.START && xml.name().equals("Relationship")) {
              if (found.size() > MOST_ENTRIES) {
                throw new Refused(Refused.Cause.TOO_LARGE, "relationships");
              }
              boolean external = xml.attribute("TargetMode").equals("External");
              String target = xml.attribute("Target");
              found.put(
                  xml.attribute("Id"),
                  new Relationship(
                      xml.attribute("Type"), external ? target : part(folder, target), external));
            }
          }
        });
    return found;
  }

  /** Hands over a part's XML, if there is such a part. */
  void read(String part, Consumer<Xml> reader) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream bytes = new Limited(zip.getInputStream(entry), LARGEST_PART)) {
      reader.accept(new Xml(bytes));
    } catch (ZipException e) {
      throw new Refused(Refused.Cause.DAMAGED, e);
    }
  }

  /**
   * A picture's file, or nothing if it is not there, is damaged, or is more than the rest may be.
   */
  Optional<byte[]> picture(String part) {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null || entry.getSize() > picturesLeft) {
      return Optional.empty();
    }
    // What it says of its size need not be so.
    try (InputStream bytes = zip.getInputStream(entry)) {
      byte[] file = bytes.readNBytes(picturesLeft + 1);
      if (file.length > picturesLeft) {
        return Optional.empty();
      }
      picturesLeft -= file.length;
      return Optional.of(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** A part's name, from how another part in a folder names it. */
  private static String part(String folder, String target) {
    List<String> names = new ArrayList<>();
    String whole = target.startsWith("/") ? target : folder + target;
    for (String name : whole.split("/", -1)) {
      switch (name) {
        case "", "." -> {}
        case ".." -> {
          if (!names.isEmpty()) {
            names.removeLast();
          }
        }
        default -> names.add(name);
      }
    }
    String joined = String.join("/", names);
    try {
      return joined.contains("%") ? URI.create(joined).getPath() : joined;
    } catch (IllegalArgumentException e) {
      return joined;
    }
  }

  /** Ends the reading where a part turns out to be larger than any document. */
  private static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long limit) {
      super(in);
      left = limit;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new Refused(Refused.Cause.TOO_LARGE);
      }
    }
  }
}
