package org.midad.ingest;

import java.util.HashMap;
import java.util.Map;
import org.midad.model.BlockId;

/** The pictures of a Word document, as its text comes upon them. */
final class DocxMedia {
  private final DocxPackage document;
  private final Map<BlockId, byte[]> pictures = new HashMap<>();

  DocxMedia(DocxPackage document) {
    this.document = document;
  }

  /** Keeps the file of a figure, if the document holds it. */
  void keep(BlockId figure, DocxPackage.Relationship picture) {
    if (!picture.external()) {
      document.picture(picture.target()).ifPresent(file -> pictures.put(figure, file));
    }
  }

  Map<BlockId, byte[]> pictures() {
    return pictures;
  }
}
