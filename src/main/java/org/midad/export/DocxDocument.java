package org.midad.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.BlockSuggestion;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Stamp;
import org.midad.model.Story;

/** The text of a document of Word. A paragraph that runs from right to left says so. */
final class DocxDocument {
  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

  /** English Metric Units in a pixel, of which an inch has 96. */
  private static final long EMU = 9525;

  /** Between the margins of an A4 page, in English Metric Units. */
  private static final long WIDEST = 5_731_510;

  private static final long TALLEST = 6_480_000;

  private final Story story;
  private final Direction page;
  private final DocxLinks links;
  private final DocxAuthors authors;
  private final DocxChanges changes;
  private final DocxComments comments;
  private final DocxLetters letters;
  private final StringBuilder xml = new StringBuilder(16_384);
  private int pictures;
  private boolean begun;

  DocxDocument(
      Story story,
      DocxLinks links,
      DocxAuthors authors,
      DocxComments comments,
      DocxLetters letters) {
    this.story = story;
    this.page = story.meta().direction();
    this.links = links;
    this.authors = authors;
    this.changes = new DocxChanges(story);
    this.comments = comments;
    this.letters = letters;
  }

  /**
   * @param note to readers, under the text; empty as a rule
   */
  String write(String note) {
    xml.append(DocxSpaces.begin("w:document")).append("<w:body>");
    for (Block block : story.blocks()) {
      if (block.kind() == BlockKind.FIGURE) {
        figure(block);
      } else if (!block.prose().isEmpty()) {
        paragraph(style(block.kind()), block);
      }
    }
    if (!note.isEmpty()) {
      Block last = Block.of(BlockKind.PARAGRAPH, note);
      begin("MidadNote", last, last.direction(page));
      xml.append(letters.of(last, changes, comments)).append("</w:p>");
    }
    xml.append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
        .append("<w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\"")
        .append(" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>")
        .append(page == Direction.RIGHT_TO_LEFT ? "<w:bidi/>" : "")
        .append("</w:sectPr></w:body></w:document>");
    return xml.toString();
  }

  private static String style(BlockKind kind) {
    return switch (kind) {
      case KICKER -> "MidadKicker";
      case HEADLINE -> "Title";
      case DECK -> "Subtitle";
      case FIGURE -> "Caption";
      case DATELINE -> "MidadDateline";
      case BYLINE -> "MidadByline";
      case PARAGRAPH -> "Normal";
      case CROSSHEAD -> "Heading2";
      case QUOTE -> "Quote";
      case LIST_ITEM -> "ListBullet";
    };
  }

  private void paragraph(String style, Block block) {
    begin(style, block, block.direction(page));
    xml.append(letters.of(block, changes, comments)).append("</w:p>");
  }

  /**
   * Begins a paragraph of a block.
   *
   * @param block whose end and whose change of kind or direction are tracked with it
   */
  private void begin(String style, Block block, Direction direction) {
    DocxChanges.Change end = changes.end(block);
    String mark =
        tracked("w:ins", end.inserted())
            + tracked("w:del", end.deleted())
            + (direction == Direction.RIGHT_TO_LEFT ? "<w:rtl/>" : "");
    xml.append("<w:p><w:pPr>")
        .append(properties(style, direction))
        .append(mark.isEmpty() ? "" : "<w:rPr>" + mark + "</w:rPr>")
        .append(before(style, block, direction))
        .append("</w:pPr>");
    if (!begun) {
      xml.append(comments.ofTheWhole());
      begun = true;
    }
  }

  private static String properties(String style, Direction direction) {
    return "<w:pStyle" + Html.attribute("w:val", style) + "/>" + DocxLetters.direction(direction);
  }

  private String tracked(String element, @Nullable Stamp by) {
    return by == null ? "" : "<" + element + authors.attributes(by) + "/>";
  }

  /** What the paragraph was before somebody made it another kind or turned it. */
  private String before(String style, Block block, Direction direction) {
    String was = style;
    Direction ran = direction;
    Stamp by = null;
    for (BlockSuggestion suggestion : block.suggestions()) {
      if (suggestion instanceof BlockSuggestion.Recast recast) {
        was = style(recast.before());
        by = recast.by();
      } else if (suggestion instanceof BlockSuggestion.Turned turned) {
        ran = block.withDirection(turned.before()).direction(page);
        by = by == null || turned.by().at().isAfter(by.at()) ? turned.by() : by;
      }
    }
    return by == null
        ? ""
        : "<w:pPrChange"
            + authors.attributes(by)
            + "><w:pPr>"
            + properties(was, ran)
            + "</w:pPr></w:pPrChange>";
  }

  private void figure(Block block) {
    Figure figure = block.picture();
    if (figure.media() != null) {
      begin("MidadPicture", block.withSuggestions(List.of()), page);
      xml.append(letters.changed(drawing(figure.media(), figure.alternative()), changes.of(block)))
          .append("</w:p>");
    }
    if (!block.prose().isEmpty()) {
      paragraph(style(BlockKind.FIGURE), block);
    }
    beside("MidadCredit", figure.credit(), block);
    beside("MidadRights", figure.rights(), block);
  }

  /** What is said of a picture, in a line of its own. */
  private void beside(String style, String text, Block block) {
    if (!text.isEmpty()) {
      begin(style, block.withSuggestions(List.of()), Direction.of(text, page));
      xml.append(letters.of(text, changes.of(block))).append("</w:p>");
    }
  }

  private String drawing(Figure.Media media, String alternative) {
    pictures++;
    long width = Math.min(WIDEST, media.width() * EMU);
    long height = Math.round((double) width * media.height() / media.width());
    if (height > TALLEST) {
      width = Math.max(1, Math.round((double) width * TALLEST / height));
      height = TALLEST;
    }
    String size = Html.attribute("cx", "" + width) + Html.attribute("cy", "" + height);
    String named = Html.attribute("id", "" + pictures) + Html.attribute("name", "" + pictures);
    return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
        + ("<wp:extent" + size + "/><wp:docPr" + named)
        + Html.attribute("descr", alternative)
        + "/><a:graphic"
        + Html.attribute("xmlns:a", DRAWING)
        + "><a:graphicData"
        + Html.attribute("uri", PICTURE)
        + "><pic:pic"
        + Html.attribute("xmlns:pic", PICTURE)
        + ("><pic:nvPicPr><pic:cNvPr" + named + "/><pic:cNvPicPr/></pic:nvPicPr>")
        + "<pic:blipFill><a:blip"
        + Html.attribute("r:embed", links.picture(media))
        + "/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        + ("<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext" + size + "/></a:xfrm>")
        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
        + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
  }
}
