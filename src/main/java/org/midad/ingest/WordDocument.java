package org.midad.ingest;

import java.io.IOException;
import java.nio.file.Path;
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
 * whole of it: so a hostile one costs no memory, and text boxes, notes and tracked changes are read
 * as they stand.
 */
final class WordDocument {
  private final DocxPackage parts;
  private final DocxStyles styles = new DocxStyles();
  private final DocxMedia media;

  private WordDocument(DocxPackage parts) {
    this.parts = parts;
    this.media = new DocxMedia(parts);
  }

  /**
   * @throws IOException if the file cannot be read
   * @throws Refused if it is no such document
   */
  static Content read(Path file) throws IOException {
    try (DocxPackage parts = new DocxPackage(file)) {
      return new WordDocument(parts).read();
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
    List<DocxText.Note> notes = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    parts.read(
        document, xml -> blocks.addAll(new DocxText(styles, references, media, notes).read(xml)));
    blocks.addAll(notes(references, notes));
    return new Content(Once.of(blocks), media.pictures(), leftOut(references), styles.areOurs());
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
                  new DocxText(styles, references, media, new ArrayList<>()).read(xml);
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

  /** Comments, each by its author, and what stands at the top and the foot of the pages. */
  private List<String> leftOut(Map<String, DocxPackage.Relationship> references)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (DocxPackage.Relationship reference : references.values()) {
      if (reference.is("comments")) {
        parts.read(reference.target(), xml -> comments(xml, lines));
      } else if (reference.is("header") || reference.is("footer")) {
        parts.read(reference.target(), xml -> lines.addAll(lines(xml)));
      }
    }
    return lines.stream().distinct().toList();
  }

  private void comments(Xml xml, List<String> lines) {
    for (Xml.Event at = xml.next(); at != Xml.Event.OVER; at = xml.next()) {
      if (at == Xml.Event.START && xml.name().equals("comment")) {
        String author = xml.attribute("author").strip();
        String text = String.join(" ", linesInside(xml));
        Layout.limit(lines.size());
        lines.add(author.isEmpty() ? text : author + ": " + text);
      }
    }
  }

  private List<String> lines(Xml xml) {
    return linesInside(xml).stream()
        .filter(line -> line.codePoints().anyMatch(Character::isLetter))
        .toList();
  }

  private List<String> linesInside(Xml xml) {
    return new DocxText(styles, Map.of(), media, new ArrayList<>())
        .read(xml).stream().map(Block::text).filter(text -> !text.isEmpty()).toList();
  }
}
