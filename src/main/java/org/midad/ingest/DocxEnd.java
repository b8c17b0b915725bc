package org.midad.ingest;

import org.jspecify.annotations.Nullable;
import org.midad.model.Stamp;

/**
 * The end of a paragraph, as changes were tracked. It stands with the paragraph that it ends: where
 * it is taken away, the next one goes on in this one's line.
 *
 * @param inserted by whom it was put there, or null if it was always there
 * @param deleted by whom it shall go, or null if it stays
 */
record DocxEnd(@Nullable Stamp inserted, @Nullable Stamp deleted) {
  static final DocxEnd UNTOUCHED = new DocxEnd(null, null);

  /** Reads the {@code w:rPr} in a {@code w:pPr} to its end. */
  static DocxEnd read(Xml xml, DocxStamps stamps) {
    Stamp inserted = null;
    Stamp deleted = null;
    int inside = xml.depth();
    while (xml.nextInside(inside)) {
      switch (xml.name()) {
        case "ins", "moveTo" -> inserted = stamps.of(xml);
        case "del", "moveFrom" -> deleted = stamps.of(xml);
        default -> {}
      }
      xml.skip();
    }
    return new DocxEnd(inserted, deleted);
  }

  boolean isTouched() {
    return inserted != null || deleted != null;
  }
}
