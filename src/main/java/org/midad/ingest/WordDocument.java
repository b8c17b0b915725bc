package org.midad.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Mark;
import org.midad.model.Prose;

/**
 * A document of Word 2007 or later (Office Open XML, ECMA-376), from whatever program wrote it. It
 * is read with the JDK's own XML reader, piece by piece, and not with a library that holds the
 * whole of it: so a hostile one costs no memory, and text boxes, notes, tracked changes and
 * comments are read as they stand.
 */
final class WordDocument {
  private final DocxPackage parts;
  private final DocxStyles styles;
  private final DocxComments comments;
  private final DocxMedia media;

  private WordDocument(DocxPackage parts, DocxStamps stamps) {
    this.parts = parts;
    this.styles = new DocxStyles(stamps);
    this.comments = new DocxComments(stamps);
    this.media = new DocxMedia(parts);
  }

  /**
   * @param now the moment of changes that tell none, and the offset of those that tell none
   * @throws IOException if the file cannot be read
   * @throws Refused if it is no such document
   */
  static Content read(Path file, OffsetDateTime now) throws IOException {
    try (DocxPackage parts = new DocxPackage(file)) {
      return new WordDocument(parts, new DocxStamps(now)).read();
    }
  }

  private Content read() throws IOException {
    String document = parts.document();
    if (!parts.has(document)) {
      throw new Refused(Refused.Cause.OTHER_KIND);
    }
    Map<String, DocxPackage.Relationship> references = parts.relationships(document);
    for (DocxPackage.Relationship reference : references.values()) {
      if (reference.is("styles")) {
        parts.read(reference.target(), styles::read);
      }
    }
    for (DocxPackage.Relationship reference : references.values()) {
      if (reference.is("comments")) {
        parts.read(reference.target(), xml -> comments.read(xml, this::lines));
      } else if (reference.is("commentsExtended")) {
        parts.read(reference.target(), comments::readExtensions);
      }
    }
    DocxReview review = new DocxReview(styles.stamps(), comments.names());
    List<DocxText.Note> notes = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    parts.read(
        document,
        xml -> blocks.addAll(new DocxText(styles, references, media, notes, review).read(xml)));
    blocks.addAll(notes(references, notes));
    List<Block> read = Once.of(review.closed(blocks));
    return new Content(
        read,
        media.pictures(),
        leftOut(references),
        styles.areOurs(),
        comments.threads(DocxReview.quotes(read)),
        styles.areOurs() ? language() : "");
  }

  /** What the document's properties say; Word itself writes there what it likes. */
  private String language() throws IOException {
    StringBuilder language = new StringBuilder();
    for (DocxPackage.Relationship reference : parts.relationships("").values()) {
      if (reference.is("core-properties")) {
        parts.read(
            reference.target(),
            xml -> {
              for (Xml.Event at = xml.next(); at != Xml.Event.OVER; at = xml.next()) {
                if (at == Xml.Event.START && xml.name().equals("language")) {
                  language.append(xml.next() == Xml.Event.TEXT ? xml.text().strip() : "");
                }
              }
            });
      }
    }
    return language.toString();
  }

  /** The notes behind the text, each by its number there. */
  private List<Block> notes(
      Map<String, DocxPackage.Relationship> references, List<DocxText.Note> cited)
      throws IOException {
    Map<DocxText.Note, List<Block>> found = new HashMap<>();
    for (String kind : Set.of("footnotes", "endnotes")) {
      for (DocxPackage.Relationship reference : references.values()) {
        if (reference.is(kind)) {
          found.putAll(notes(kind, reference.target()));
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (int number = 1; number <= cited.size(); number++) {
      List<Block> note = new ArrayList<>(found.getOrDefault(cited.get(number - 1), List.of()));
      if (!note.isEmpty() && note.getFirst().kind() != BlockKind.FIGURE) {
        Block first = note.getFirst();
        note.set(0, first.withProse(numbered(number, first.prose())));
      }
      blocks.addAll(note);
      Layout.limit(blocks.size());
    }
    return blocks;
  }

  private Map<DocxText.Note, List<Block>> notes(String kind, String part) throws IOException {
    Map<String, DocxPackage.Relationship> references = parts.relationships(part);
    Map<DocxText.Note, List<Block>> found = new HashMap<>();
    parts.read(
        part,
        xml -> {
          for (Xml.Event at = xml.next(); at != Xml.Event.OVER; at = xml.next()) {
            boolean note =
                at == Xml.Event.START
                    && (xml.name().equals("footnote") || xml.name().equals("endnote"));
            if (note) {
              String id = xml.attribute("id");
              List<Block> text =
                  new DocxText(styles, references, media, new ArrayList<>(), null).read(xml);
              found.put(new DocxText.Note(kind, id), text);
              Layout.limit(found.size());
            }
          }
        });
    return found;
  }

  private static Prose numbered(int number, Prose text) {
    return Prose.of(Integer.toString(number), Set.of(new Mark.Superscript()))
        .plus(Prose.of(" "))
        .plus(text);
  }

  /** What stands at the top and the foot of the pages. */
  private List<String> leftOut(Map<String, DocxPackage.Relationship> references)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (DocxPackage.Relationship reference : references.values()) {
      if (reference.is("header") || reference.is("footer")) {
        parts.read(
            reference.target(),
            xml ->
                lines(xml).text().stream()
                    .filter(line -> line.codePoints().anyMatch(Character::isLetter))
                    .forEach(lines::add));
      }
    }
    return lines.stream().distinct().toList();
  }

  private DocxText.Lines lines(Xml xml) {
    return new DocxText(styles, Map.of(), media, new ArrayList<>(), null).lines(xml);
  }
}
