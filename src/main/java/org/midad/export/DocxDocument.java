package org.midad.export;

import java.util.Optional;
import org.midad.model.Block;
import org.midad.model.BlockKind;
import org.midad.model.Direction;
import org.midad.model.Figure;
import org.midad.model.Mark;
import org.midad.model.Run;
import org.midad.model.Story;

/**
 * The text of a document of Word. A paragraph that runs from right to left says so; so does each
 * stretch of letters in it that does, for Word does not look for itself: what is not said to be
 * right-to-left gets the Latin font, and its brackets and stops turn to the wrong side.
 */
final class DocxDocument {
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String PLACE =
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
  private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

  /** English Metric Units in a pixel, of which an inch has 96. */
  private static final long EMU = 9525;

  /** Between the margins of an A4 page, in English Metric Units. */
  private static final long WIDEST = 5_731_510;

  private static final long TALLEST = 6_480_000;

  private final Story story;
  private final Direction page;
  private final DocxLinks links;
  private final StringBuilder xml = new StringBuilder(16_384);
  private int pictures;

  DocxDocument(Story story, DocxLinks links) {
    this.story = story;
    this.page = story.meta().direction();
    this.links = links;
  }

  String write() {
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document")
        .append(Html.attribute("xmlns:w", MAIN))
        .append(Html.attribute("xmlns:r", RELATIONSHIPS))
        .append(Html.attribute("xmlns:wp", PLACE))
        .append("><w:body>");
    for (Block block : story.blocks()) {
      if (block.kind() == BlockKind.FIGURE) {
        figure(block);
      } else if (!block.prose().isEmpty()) {
        paragraph(style(block.kind()), block);
      }
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
    Direction direction = block.direction(page);
    begin(style, direction);
    DocxStretches stretches = DocxStretches.of(block.text(), direction);
    int from = 0;
    for (Run run : block.prose().runs()) {
      run(run, from, stretches);
      from += run.text().length();
    }
    xml.append("</w:p>");
  }

  private void begin(String style, Direction direction) {
    boolean rightToLeft = direction == Direction.RIGHT_TO_LEFT;
    xml.append("<w:p><w:pPr><w:pStyle")
        .append(Html.attribute("w:val", style))
        .append("/>")
        .append(rightToLeft ? "<w:bidi/><w:rPr><w:rtl/></w:rPr>" : "")
        .append("</w:pPr>");
  }

  private void run(Run run, int from, DocxStretches stretches) {
    Optional<String> address =
        run.marks().stream()
            .filter(Mark.Link.class::isInstance)
            .map(Mark.Link.class::cast)
            .findFirst()
            .flatMap(link -> Html.safeAddress(link.address()));
    address.ifPresent(to ->
        xml.append("<w:hyperlink")
            .append(Html.attribute("r:id", links.link(to)))
            .append(" w:history=\"1\">"));
    for (DocxStretches.Stretch stretch : stretches.within(from, from + run.text().length())) {
      xml.append("<w:r>")
          .append(look(run, address.isPresent(), stretch.rightToLeft()))
          .append("<w:t xml:space=\"preserve\">")
          .append(Html.escape(run.text().substring(stretch.from() - from, stretch.to() - from)))
          .append("</w:t></w:r>");
    }
    address.ifPresent(to -> xml.append("</w:hyperlink>"));
  }

  /** In the order of the schema, which Word is strict about. */
  private static String look(Run run, boolean link, boolean rightToLeft) {
    String look =
        (link ? "<w:rStyle w:val=\"Hyperlink\"/>" : "")
            + (run.marks().contains(new Mark.Bold()) ? "<w:b/><w:bCs/>" : "")
            + (run.marks().contains(new Mark.Italic()) ? "<w:i/><w:iCs/>" : "")
            + (run.marks().contains(new Mark.Superscript())
                ? "<w:vertAlign w:val=\"superscript\"/>"
                : "")
            + (rightToLeft ? "<w:rtl/>" : "");
    return look.isEmpty() ? "" : "<w:rPr>" + look + "</w:rPr>";
  }

  private void figure(Block block) {
    Figure figure = block.picture();
    if (figure.media() != null) {
      begin("MidadPicture", page);
      drawing(figure.media(), figure.alternative());
      xml.append("</w:p>");
    }
    if (!block.prose().isEmpty()) {
      paragraph(style(BlockKind.FIGURE), block);
    }
    if (!figure.credit().isEmpty()) {
      paragraph("MidadCredit", Block.of(BlockKind.PARAGRAPH, figure.credit()));
    }
  }

  private void drawing(Figure.Media media, String alternative) {
    pictures++;
    long width = Math.min(WIDEST, media.width() * EMU);
    long height = Math.round((double) width * media.height() / media.width());
    if (height > TALLEST) {
      width = Math.max(1, Math.round((double) width * TALLEST / height));
      height = TALLEST;
    }
    String size = Html.attribute("cx", "" + width) + Html.attribute("cy", "" + height);
    String named = Html.attribute("id", "" + pictures) + Html.attribute("name", "" + pictures);
    xml.append("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">")
        .append("<wp:extent" + size + "/><wp:docPr" + named)
        .append(Html.attribute("descr", alternative))
        .append("/><a:graphic")
        .append(Html.attribute("xmlns:a", DRAWING))
        .append("><a:graphicData")
        .append(Html.attribute("uri", PICTURE))
        .append("><pic:pic")
        .append(Html.attribute("xmlns:pic", PICTURE))
        .append("><pic:nvPicPr><pic:cNvPr" + named + "/><pic:cNvPicPr/></pic:nvPicPr>")
        .append("<pic:blipFill><a:blip")
        .append(Html.attribute("r:embed", links.picture(media)))
        .append("/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>")
        .append("<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext" + size + "/></a:xfrm>")
        .append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>")
        .append("</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
  }
}
