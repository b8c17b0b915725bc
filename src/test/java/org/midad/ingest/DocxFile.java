package org.midad.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word documents of a few parts, as a test needs them. */
final class DocxFile {
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder references = new StringBuilder();

  /**
   * @param body what stands between the tags of {@code w:body}
   */
  static DocxFile of(String body) {
    DocxFile file = new DocxFile();
    file.parts.put(
        "_rels/.rels",
        bytes(
            "<Relationships><Relationship Id='a' Type='%s/officeDocument' Target='word/d.xml'/>"
                    .formatted(RELATIONSHIPS)
                + "</Relationships>"));
    return file.part("d.xml", "document", "<w:body>" + body + "</w:body>");
  }

  /** Adds a part of the document, and a relationship to it that is named by its kind. */
  DocxFile with(String kind, String inner) {
    String root = kind.matches("header|footer") ? kind.equals("header") ? "hdr" : "ftr" : kind;
    return refer(kind, kind, kind + ".xml").part(kind + ".xml", root, inner);
  }

  DocxFile picture(String name, byte[] bytes) {
    parts.put("word/media/" + name, bytes);
    return refer(name, "image", "media/" + name);
  }

  DocxFile link(String name, String address) {
    return refer(name, "hyperlink", address + "' TargetMode='External");
  }

  private DocxFile refer(String name, String kind, String target) {
    references.append(
        "<Relationship Id='%s' Type='%s/%s' Target='%s'/>"
            .formatted(name, RELATIONSHIPS, kind, target));
    return this;
  }

  private DocxFile part(String name, String root, String inner) {
    parts.put(
        "word/" + name,
        bytes(
            "<?xml version='1.0' encoding='UTF-8'?><w:%s%s>%s</w:%s>"
                .formatted(
                    root,
                    " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
                        + " xmlns:r='"
                        + RELATIONSHIPS
                        + "'"
                        + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
                        + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
                        + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
                        + " xmlns:v='urn:schemas-microsoft-com:vml'",
                    inner,
                    root)));
    return this;
  }

  Path write(Path file) throws IOException {
    parts.put("word/_rels/d.xml.rels", bytes("<Relationships>" + references + "</Relationships>"));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return file;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
