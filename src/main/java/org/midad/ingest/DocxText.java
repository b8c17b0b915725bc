package org.midad.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;

/**
 * Reads the running text of one part of a Word document: the body, a header, the notes. Of tracked
 * changes it takes what was inserted and passes over what was deleted.
 */
final class DocxText {
  private final DocxStyles styles;
  private final Map<String, DocxPackage.Relationship> references;
  private final DocxMedia media;
  private final List<Note> notes;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final DocxFields fields = new DocxFields();
  private final Deque<String> links = new ArrayDeque<>();
  private DocxRun look = DocxRun.PLAIN;
  private String alternative = "";
  private boolean chosen;

  /**
   * A place in the text that a footnote or an endnote belongs to.
   *
   * @param kind of the part in which it stands, {@code footnotes} or {@code endnotes}
   */
  record Note(String kind, String id) {}

  /** The text itself, or a box that floats in it. */
  private static final class Frame {
    private final Layout layout = new Layout();
    private final ProseWriter line = new ProseWriter();
    private final List<Block> floating = new ArrayList<>();
    private DocxParagraph paragraph = DocxParagraph.PLAIN;
  }

  /**
   * @param references of the part that is read
   * @param notes gets the notes that the text refers to, in their order
   */
  DocxText(
      DocxStyles styles,
      Map<String, DocxPackage.Relationship> references,
      DocxMedia media,
      List<Note> notes) {
    this.styles = styles;
    this.references = references;
    this.media = media;
    this.notes = notes;
  }

  /** Reads to the end of the part, or of the element whose start was read last. */
  List<Block> read(Xml xml) {
    frames.push(new Frame());
    Deque<String> open = new ArrayDeque<>();
    while (true) {
      switch (xml.next()) {
        case START -> {
          if (enter(xml)) {
            open.push(xml.name());
          }
        }
        case END -> {
          if (open.isEmpty()) {
            return closed();
          }
          leave(open.pop());
        }
        case TEXT -> text(xml, open);
        case OVER -> {
          return closed();
        }
      }
    }
  }

  private List<Block> closed() {
    endLine();
    return frames.pop().layout.blocks();
  }

  private Frame frame() {
    return Objects.requireNonNull(frames.peek(), "there is always the text itself");
  }

  /** False where the element was read to its end. */
  private boolean enter(Xml xml) {
    if (!isText(xml)) {
      return enterOther(xml);
    }
    switch (xml.name()) {
      case "p" -> beginParagraph();
      case "pPr" -> {
        frame().paragraph = DocxParagraph.read(xml);
        return false;
      }
      case "r" -> look = DocxRun.PLAIN;
      case "rPr" -> {
        look = DocxRun.read(xml);
        return false;
      }
      case "tr" -> frame().layout.enter("tr");
      case "tc" -> frame().layout.enter("td");
      case "tab", "ptab" -> write(" ");
      case "br" -> breakLine(xml.attribute("type"));
      case "cr" -> breakLine("");
      case "noBreakHyphen" -> write("\u2011");
      case "softHyphen" -> write("\u00AD");
      case "sym" -> symbol(xml.attribute("char"));
      case "hyperlink" -> links.push(address(xml.attribute("id")));
      case "fldSimple" -> links.push(DocxFields.address(xml.attribute("instr")));
      case "fldChar" -> fields.at(xml.attribute("fldCharType"));
      case "footnoteReference" -> note("footnotes", xml);
      case "endnoteReference" -> note("endnotes", xml);
      case "txbxContent" -> frames.push(new Frame());
      case "del",
          "moveFrom",
          "sectPr",
          "tblPr",
          "tblGrid",
          "trPr",
          "tcPr",
          "sdtPr",
          "sdtEndPr",
          "rubyPr",
          "delText" -> {
        xml.skip();
        return false;
      }
      default -> {}
    }
    return true;
  }

  /** What is drawn, and what one program writes for others that know less. */
  private boolean enterOther(Xml xml) {
    switch (xml.name()) {
      case "AlternateContent" -> chosen = false;
      case "Choice", "Fallback" -> {
        if (chosen) {
          xml.skip();
          return false;
        }
        chosen = true;
      }
      case "docPr" -> alternative = xml.attribute("descr");
      case "shape" -> alternative = xml.attribute("alt");
      case "blip" -> {
        String inside = xml.attribute("embed");
        picture(inside.isEmpty() ? xml.attribute("link") : inside);
      }
      case "imagedata" -> picture(xml.attribute("id"));
      default -> {}
    }
    return true;
  }

  private void leave(String name) {
    switch (name) {
      case "p" -> {
        if (!frame().paragraph.joined()) {
          endLine();
        }
      }
      case "tr" -> {
        endLine();
        frame().layout.leave("tr");
      }
      case "tc" -> {
        endLine();
        frame().layout.leave("td");
      }
      case "hyperlink", "fldSimple" -> links.pop();
      case "txbxContent" -> {
        List<Block> box = closed();
        frame().floating.addAll(box);
      }
      case "AlternateContent" -> chosen = true;
      default -> {}
    }
  }

  /** Whether an element is of the text, and not of a drawing; by ECMA-376 or ISO 29500. */
  private static boolean isText(Xml xml) {
    return xml.namespace().endsWith("/main") && xml.namespace().contains("wordprocessingml");
  }

  private void text(Xml xml, Deque<String> open) {
    switch (open.isEmpty() ? "" : open.peek()) {
      case "t" -> write(xml.text());
      case "instrText" -> fields.add(xml.text());
      default -> {}
    }
  }

  private void beginParagraph() {
    if (!frame().paragraph.joined()) {
      endLine();
    }
    frame().paragraph = DocxParagraph.PLAIN;
  }

  private void write(String text) {
    DocxRun whole = look.style().isEmpty() ? look : look.over(styles.run(look.style()));
    if (whole.isHidden() || fields.isInstruction()) {
      return;
    }
    Set<Mark> marks = new HashSet<>(whole.marks(text));
    String address = fields.address();
    for (String link : links) {
      address = address.isEmpty() ? link : address;
    }
    if (!address.isEmpty()) {
      marks.add(new Mark.Link(address));
    }
    frame().line.addKept(text, marks);
  }

  private void symbol(String code) {
    try {
      write(Character.toString(Integer.parseInt(code, 16)));
    } catch (IllegalArgumentException e) {
      // A symbol of no number is none.
    }
  }

  private String address(String reference) {
    DocxPackage.Relationship relationship = references.get(reference);
    return relationship == null || !relationship.external() ? "" : relationship.target().strip();
  }

  private void note(String kind, Xml xml) {
    notes.add(new Note(kind, xml.attribute("id")));
    if (!DocxRun.isOn(xml.attribute("customMarkFollows"))
        || xml.attribute("customMarkFollows").isEmpty()) {
      frame().line.addKept(Integer.toString(notes.size()), Set.of(new Mark.Superscript()));
    }
  }

  private void breakLine(String type) {
    BlockKind kind = kind();
    if (!type.isEmpty() && !type.equals("textWrapping")) {
      return;
    }
    if (kind.standsOnce() || kind == BlockKind.FIGURE || kind == BlockKind.CROSSHEAD) {
      write(" ");
    } else {
      endLine();
    }
  }

  private void picture(String reference) {
    DocxPackage.Relationship relationship = references.get(reference);
    if (relationship == null) {
      return;
    }
    ProseWriter words = new ProseWriter();
    words.add(alternative, Set.of());
    Block figure = Block.of(new Figure(null, "", words.take().text()), "");
    media.keep(figure.id(), relationship);
    frame().floating.add(figure);
    Layout.limit(frame().floating.size());
  }

  /** Lays down the paragraph, and behind it what floats in it. */
  private void endLine() {
    Frame frame = frame();
    Prose prose = frame.line.take();
    if (!prose.isEmpty()) {
      BlockKind kind = kind();
      if (styles.isCredit(frame.paragraph.style())) {
        frame.layout.credit(prose);
      } else if (kind == BlockKind.FIGURE && styles.areOurs()) {
        frame.layout.captionOfOurs(prose);
      } else if (kind == BlockKind.FIGURE) {
        frame.layout.caption(prose);
      } else {
        frame.layout.add(Block.of(kind, prose).withDirection(direction(prose.text())));
      }
    }
    frame.floating.forEach(frame.layout::add);
    frame.floating.clear();
  }

  private BlockKind kind() {
    DocxParagraph paragraph = frame().paragraph;
    BlockKind named = styles.kind(paragraph.style());
    if (named != null) {
      return named;
    }
    BlockKind outlined =
        paragraph.outline() == null ? null : DocxStyles.outlined(paragraph.outline());
    if (outlined != null) {
      return outlined;
    }
    Boolean numbered = paragraph.numbered();
    return (numbered == null ? styles.isNumbered(paragraph.style()) : numbered)
        ? BlockKind.LIST_ITEM
        : BlockKind.PARAGRAPH;
  }

  /** Null where the letters tell the same. */
  private @Nullable Direction direction(String text) {
    DocxParagraph paragraph = frame().paragraph;
    Boolean told = paragraph.rightToLeft();
    if (told == null) {
      told = styles.rightToLeft(paragraph.style());
    }
    // Programs say left to right of Arabic too, where nobody chose; a Midad means it.
    if (!Boolean.TRUE.equals(told) && !styles.areOurs()) {
      return null;
    }
    Direction direction =
        Boolean.TRUE.equals(told) ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT;
    return Direction.of(text) == direction ? null : direction;
  }
}
