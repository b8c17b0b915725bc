package org.midad.ingest;

import org.jspecify.annotations.Nullable;
import org.midad.model.Stamp;

/**
 * What a paragraph or its style says of itself; null where it says nothing.
 *
 * @param style empty for the document's normal one
 * @param outline level from 0, or 9 for running text
 * @param before what it said before somebody changed it
 * @param end whether its end, which is marked like a letter, is new or shall go
 */
record DocxParagraph(
    String style,
    @Nullable Boolean rightToLeft,
    @Nullable Boolean numbered,
    @Nullable Integer outline,
    @Nullable DocxBefore<DocxParagraph> before,
    DocxEnd end) {
  static final DocxParagraph PLAIN =
      new DocxParagraph("", null, null, null, null, DocxEnd.UNTOUCHED);

  /** Reads a {@code w:pPr} to its end. */
  static DocxParagraph read(Xml xml, DocxStamps stamps) {
    String style = "";
    Boolean rightToLeft = null;
    Boolean numbered = null;
    Integer outline = null;
    DocxBefore<DocxParagraph> before = null;
    DocxEnd end = DocxEnd.UNTOUCHED;
    int inside = xml.depth();
    while (xml.nextInside(inside)) {
      switch (xml.name()) {
        case "pStyle" -> style = xml.attribute("val");
        case "bidi" -> rightToLeft = DocxRun.isOn(xml.attribute("val"));
        case "numId" -> numbered = !xml.attribute("val").equals("0");
        case "outlineLvl" -> outline = level(xml.attribute("val"));
        case "rPr" -> end = DocxEnd.read(xml, stamps);
        case "pPrChange" -> before = before(xml, stamps);
        case "sectPr" -> xml.skip();
        default -> {}
      }
    }
    return new DocxParagraph(style, rightToLeft, numbered, outline, before, end);
  }

  private static DocxBefore<DocxParagraph> before(Xml xml, DocxStamps stamps) {
    Stamp by = stamps.of(xml);
    DocxParagraph was = PLAIN;
    int inside = xml.depth();
    while (xml.nextInside(inside)) {
      if (xml.name().equals("pPr")) {
        was = read(xml, stamps);
      }
    }
    return new DocxBefore<>(was, by);
  }

  private static int level(String value) {
    return value.matches("[0-8]") ? Integer.parseInt(value) : 9;
  }
}
