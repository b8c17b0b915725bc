package org.midad.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Prose;
import org.midad.model.Run;

/**
 * Reads the running text of one part of a Word document: the body, a header, the notes. Where
 * nobody asks for the tracked changes, it takes what was inserted and passes over what was deleted.
 */
final class DocxText {
  private final DocxStyles styles;
  private final DocxMeaning meaning;
  private final Map<String, DocxPackage.Relationship> references;
  private final DocxMedia media;
  private final List<Note> notes;
  private final @Nullable DocxReview review;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final DocxFields fields = new DocxFields();
  private final Map<Set<Mark>, Set<Mark>> shared = new HashMap<>();
  private final Deque<String> links = new ArrayDeque<>();
  private DocxRun look = DocxRun.PLAIN;
  private String alternative = "";
  private String lastParagraph = "";
  private boolean chosen;

  /**
   * A place in the text that a footnote or an endnote belongs to.
   *
   * @param kind of the part in which it stands, {@code footnotes} or {@code endnotes}
   */
  record Note(String kind, String id) {}

  /**
   * Text without its marks, in lines.
   *
   * @param lastParagraph the name of the last paragraph; empty if it has none
   */
  record Lines(List<String> text, String lastParagraph) {}

  /** The text itself, or a box that floats in it. */
  private static final class Frame {
    private final Layout layout = new Layout();
    private final ProseWriter line = new ProseWriter();
    private final List<Block> floating = new ArrayList<>();
    private final DocxSeams seams = new DocxSeams();
    private DocxParagraph paragraph = DocxParagraph.PLAIN;
  }

  /**
   * @param references of the part that is read
   * @param notes gets the notes that the text refers to, in their order
   * @param review whose marks the letters carry, or null to settle all of it
   */
  DocxText(
      DocxStyles styles,
      Map<String, DocxPackage.Relationship> references,
      DocxMedia media,
      List<Note> notes,
      @Nullable DocxReview review) {
    this.review = review;
    this.styles = styles;
    this.meaning = new DocxMeaning(styles);
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

  /** Reads the same as lines of text. */
  Lines lines(Xml xml) {
    List<String> text =
        read(xml).stream().map(Block::text).filter(line -> !line.isEmpty()).toList();
    return new Lines(text, lastParagraph);
  }

  private List<Block> closed() {
    endLine(DocxEnd.UNTOUCHED);
    Frame frame = frames.pop();
    List<Block> blocks = frame.layout.blocks();
    return review == null ? blocks : frame.seams.settled(blocks);
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
      case "p" -> {
        beginParagraph();
        lastParagraph = xml.attribute("paraId");
      }
      case "pPr" -> {
        frame().paragraph = DocxParagraph.read(xml, styles.stamps());
        return false;
      }
      case "r" -> look = DocxRun.PLAIN;
      case "rPr" -> {
        look = DocxRun.read(xml, styles.stamps());
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
      case "ins", "moveTo", "del", "moveFrom" -> {
        return change(xml);
      }
      case "commentRangeStart", "commentRangeEnd" -> range(xml);
      case "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "rubyPr" -> {
        xml.skip();
        return false;
      }
      default -> {}
    }
    return true;
  }

  /** Settled, what was put in stands as if it always had, and what shall go is not read. */
  private boolean change(Xml xml) {
    if (review != null) {
      review.begin(xml);
    } else if (xml.name().equals("del") || xml.name().equals("moveFrom")) {
      xml.skip();
      return false;
    }
    return true;
  }

  private void range(Xml xml) {
    if (review != null && xml.name().endsWith("Start")) {
      review.beginRange(xml.attribute("id"));
    } else if (review != null) {
      review.endRange(xml.attribute("id"));
    }
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
        if (!isJoined()) {
          endLine(frame().paragraph.end());
        }
      }
      case "ins", "moveTo", "del", "moveFrom" -> {
        if (review != null) {
          review.end();
        }
      }
      case "tr" -> {
        endLine(DocxEnd.UNTOUCHED);
        frame().layout.leave("tr");
      }
      case "tc" -> {
        endLine(DocxEnd.UNTOUCHED);
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
      case "delText" -> {
        if (review != null) {
          write(xml.text());
        }
      }
      case "instrText", "delInstrText" -> fields.add(xml.text());
      default -> {}
    }
  }

  private void beginParagraph() {
    Frame frame = frame();
    boolean loose = !frame.line.isBlank() || !frame.floating.isEmpty();
    if (loose && !isJoined()) {
      endLine(DocxEnd.UNTOUCHED);
    }
    frame.paragraph = DocxParagraph.PLAIN;
  }

  /** Whether the next paragraph goes on in the line of the one that was read last. */
  private boolean isJoined() {
    return review == null && frame().paragraph.end().deleted() != null;
  }

  private void write(String text) {
    DocxRun whole = styles.whole(look);
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
    if (review != null) {
      marks.addAll(review.marks());
      marks.addAll(meaning.changes(whole, text));
    }
    frame().line.addKept(text, shared.computeIfAbsent(Set.copyOf(marks), any -> any));
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
    BlockKind kind = meaning.kind(frame().paragraph);
    if (!type.isEmpty() && !type.equals("textWrapping")) {
      return;
    }
    if (kind.standsOnce() || kind == BlockKind.FIGURE || kind == BlockKind.CROSSHEAD) {
      write(" ");
    } else {
      endLine(review == null ? DocxEnd.UNTOUCHED : review.change());
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
    frame().seams.change(figure, review == null ? DocxEnd.UNTOUCHED : review.change());
    frame().floating.add(figure);
    Layout.limit(frame().floating.size());
  }

  /** Lays down the paragraph, and behind it what floats in it. */
  private void endLine(DocxEnd end) {
    Frame frame = frame();
    Prose prose = frame.line.take(frame.seams.isOpen(), end.isTouched());
    if (!prose.isEmpty()) {
      lay(frame, prose);
      Block laid = frame.layout.last();
      if (laid != null) {
        frame.seams.laid(laid);
      }
    }
    for (Block figure : frame.floating) {
      frame.layout.add(figure);
      frame.seams.drawn(figure, !prose.isEmpty());
    }
    frame.floating.clear();
    frame.seams.ended(end);
  }

  /** What stays of a text that nobody can suggest changes for, unless all of it shall go. */
  private static Prose standing(Prose prose) {
    List<Run> runs =
        prose.runs().stream()
            .filter(run -> run.marks().stream().noneMatch(Mark.Deleted.class::isInstance))
            .toList();
    return runs.isEmpty() ? prose : new Prose(runs);
  }

  private void lay(Frame frame, Prose prose) {
    DocxParagraph paragraph = frame.paragraph;
    if (styles.areOurs() && styles.isNote(paragraph.style())) {
      return;
    }
    BlockKind kind = meaning.kind(paragraph);
    if (styles.isCredit(paragraph.style())) {
      frame.layout.credit(standing(prose));
    } else if (styles.isRights(paragraph.style())) {
      frame.layout.rights(standing(prose));
    } else if (kind == BlockKind.FIGURE && styles.areOurs()) {
      frame.layout.captionOfOurs(prose);
    } else if (kind == BlockKind.FIGURE) {
      frame.layout.caption(prose);
    } else {
      Block block = Block.of(kind, prose).withDirection(meaning.direction(paragraph, prose.text()));
      frame.layout.add(
          review == null ? block : block.withSuggestions(meaning.changes(paragraph, block)));
    }
  }
}
