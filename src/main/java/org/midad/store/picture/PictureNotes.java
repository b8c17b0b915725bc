package org.midad.store.picture;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.properties.XMPProperty;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.photoshop.PhotoshopReader;
import com.drew.metadata.xmp.XmpDirectory;
import com.drew.metadata.xmp.XmpReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a picture's file says of the picture: in XMP, else as agencies wrote it before that (IPTC's
 * Information Interchange Model), else as the camera did (Exif). Read as the IPTC Photo Metadata
 * Standard says which field means what; made fit for a line of a story by {@link NoteText}. What it
 * does not say is empty.
 *
 * @param caption what is seen, in the words of whoever sent it
 * @param creator who took it
 * @param creditLine what whoever sent it wishes to stand beside it
 * @param copyright whose it is
 * @param terms what may be done with it
 * @param alternative what is seen, for those who do not see it
 * @param taken the day, where it was taken
 */
public record PictureNotes(
    String caption,
    String creator,
    String creditLine,
    String copyright,
    String terms,
    String alternative,
    @Nullable LocalDate taken) {
  public static final PictureNotes NONE = new PictureNotes("", "", "", "", "", "", null);

  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
  private static final String XMP_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
  private static final String IPTC = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

  /** Who made it, as it stands beside a picture: what is wished, else what is known. */
  public String credit() {
    return Stream.of(creditLine, creator, copyright)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Whose it is, and what may be done with it, in one line. */
  public String rights() {
    return Stream.of(copyright, terms)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(" – "));
  }

  /** Never fails: of a file that is broken, what can be read is read. */
  public static PictureNotes of(byte[] file) {
    NoteParts parts = NoteParts.of(file);
    Metadata metadata = new Metadata();
    reading(parts.exif(), bytes -> new ExifReader().extract(new ByteArrayReader(bytes), metadata));
    reading(
        parts.photoshop(),
        bytes ->
            new PhotoshopReader()
                .extract(new SequentialByteArrayReader(bytes), bytes.length, metadata));
    reading(parts.xmp(), bytes -> new XmpReader().extract(bytes, metadata));
    Texts iptc =
        Texts.of(
            metadata.getFirstDirectoryOfType(IptcDirectory.class),
            IptcDirectory.TAG_CAPTION,
            IptcDirectory.TAG_BY_LINE,
            IptcDirectory.TAG_CREDIT,
            IptcDirectory.TAG_COPYRIGHT_NOTICE,
            IptcDirectory.TAG_DATE_CREATED);
    Texts exif =
        Texts.of(
            metadata.getFirstDirectoryOfType(ExifIFD0Directory.class),
            ExifIFD0Directory.TAG_IMAGE_DESCRIPTION,
            ExifIFD0Directory.TAG_ARTIST,
            ExifIFD0Directory.TAG_COPYRIGHT);
    Texts taking =
        Texts.of(
            metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class),
            ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
    Xmp xmp =
        new Xmp(
            Optional.ofNullable(metadata.getFirstDirectoryOfType(XmpDirectory.class))
                .map(XmpDirectory::getXMPMeta));
    return new PictureNotes(
        first(
            NoteText::caption,
            xmp.worded(DUBLIN_CORE, "description"),
            iptc.text(IptcDirectory.TAG_CAPTION),
            exif.text(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION)),
        first(
            NoteText::name,
            xmp.listed(DUBLIN_CORE, "creator"),
            iptc.text(IptcDirectory.TAG_BY_LINE),
            exif.text(ExifIFD0Directory.TAG_ARTIST)),
        first(NoteText::name, xmp.plain(PHOTOSHOP, "Credit"), iptc.text(IptcDirectory.TAG_CREDIT)),
        first(
            NoteText::name,
            xmp.worded(DUBLIN_CORE, "rights"),
            iptc.text(IptcDirectory.TAG_COPYRIGHT_NOTICE),
            exif.text(ExifIFD0Directory.TAG_COPYRIGHT)),
        first(NoteText::caption, xmp.worded(XMP_RIGHTS, "UsageTerms")),
        first(NoteText::caption, xmp.worded(IPTC, "AltTextAccessibility")),
        Stream.of(
                xmp.plain(PHOTOSHOP, "DateCreated"),
                iptc.text(IptcDirectory.TAG_DATE_CREATED),
                taking.text(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL))
            .map(NoteText::day)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null));
  }

  private interface Reading {
    void of(byte[] part);
  }

  private static void reading(byte[] part, Reading reader) {
    if (part.length > 0) {
      try {
        reader.of(part);
      } catch (RuntimeException broken) {
        // A reader that stumbles has put down what it had read by then.
      }
    }
  }

  private static String first(UnaryOperator<String> cleaning, String... texts) {
    return Stream.of(texts).map(cleaning).filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  /** The texts of a directory, all in the same letters. */
  private record Texts(Map<Integer, byte[]> fields, Charset charset) {
    static Texts of(@Nullable Directory directory, int... tags) {
      Map<Integer, byte[]> fields = new LinkedHashMap<>();
      for (int tag : tags) {
        switch (directory == null ? null : directory.getObject(tag)) {
          case StringValue value -> fields.put(tag, value.getBytes());
          case StringValue[] values when values.length > 0 -> fields.put(tag, values[0].getBytes());
          case String value -> fields.put(tag, value.getBytes(StandardCharsets.UTF_8));
          case null, default -> {}
        }
      }
      String said =
          directory instanceof IptcDirectory
              ? directory.getString(IptcDirectory.TAG_CODED_CHARACTER_SET)
              : null;
      return new Texts(
          fields,
          NoteText.charset(List.copyOf(fields.values()), Objects.requireNonNullElse(said, "")));
    }

    String text(int tag) {
      byte[] bytes = fields.get(tag);
      return bytes == null ? "" : NoteText.decode(bytes, charset);
    }
  }

  /** The fields of an XMP packet; one that is broken is none. */
  private record Xmp(Optional<XMPMeta> packet) {
    /** Of several languages Arabic, else the one that stands for all. */
    String worded(String namespace, String field) {
      return read(meta -> meta.getLocalizedText(namespace, field, "ar", "ar"));
    }

    /** The first of a list. */
    String listed(String namespace, String field) {
      return read(meta ->
          meta.doesArrayItemExist(namespace, field, 1)
              ? meta.getArrayItem(namespace, field, 1)
              : meta.getProperty(namespace, field));
    }

    String plain(String namespace, String field) {
      return read(meta -> meta.getProperty(namespace, field));
    }

    private interface Field {
      @Nullable XMPProperty in(XMPMeta meta) throws XMPException;
    }

    private String read(Field field) {
      try {
        XMPProperty property = packet.isEmpty() ? null : field.in(packet.get());
        return property == null || property.getValue() == null ? "" : property.getValue();
      } catch (XMPException broken) {
        return "";
      }
    }
  }
}
