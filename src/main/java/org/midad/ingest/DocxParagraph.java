package org.midad.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What a paragraph or its style says of itself; null where it says nothing.
 *
 * @param style empty for the document's normal one
 * @param outline level from 0, or 9 for running text
 * @param joined whether its end was deleted, so that the next paragraph goes on in its line
 */
record DocxParagraph(
    String style,
    @Nullable Boolean rightToLeft,
    @Nullable Boolean numbered,
    @Nullable Integer outline,
    boolean joined) {
  static final DocxParagraph PLAIN = new DocxParagraph("", null, null, null, false);

  /** Reads a {@code w:pPr} to its end. */
  static DocxParagraph read(Xml xml) {
    String style = "";
    Boolean rightToLeft = null;
    Boolean numbered = null;
    Integer outline = null;
    boolean joined = false;
    int inside = xml.depth();
    while (xml.nextInside(inside)) {
      switch (xml.name()) {
        case "pStyle" -> style = xml.attribute("val");
        case "bidi" -> rightToLeft = DocxRun.isOn(xml.attribute("val"));
        case "numId" -> numbered = !xml.attribute("val").equals("0");
        case "outlineLvl" -> outline = level(xml.attribute("val"));
        // the paragraph's end is marked like a letter
        case "del", "moveFrom" -> joined = true;
        case "pPrChange", "rPrChange", "sectPr" -> xml.skip();
        default -> {}
      }
    }
    return new DocxParagraph(style, rightToLeft, numbered, outline, joined);
  }

  private static int level(String value) {
    return value.matches("[0-8]") ? Integer.parseInt(value) : 9;
  }
}
