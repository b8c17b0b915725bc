package org.midad.export;

/** The XML namespaces of the parts of a document of Word. */
final class DocxSpaces {
  private static final String SPACES =
      Html.attribute("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
          + Html.attribute(
              "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
          + Html.attribute(
              "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")
          + Html.attribute(
              "xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006")
          + Html.attribute("xmlns:w14", "http://schemas.microsoft.com/office/word/2010/wordml")
          + Html.attribute("xmlns:w15", "http://schemas.microsoft.com/office/word/2012/wordml")
          + Html.attribute(
              "xmlns:w16du", "http://schemas.microsoft.com/office/word/2023/wordml/word16du")
          // What an older program need not know.
          + Html.attribute("mc:Ignorable", "w14 w15 w16du");

  private DocxSpaces() {}

  /** The start of a part, to the end of its first tag. */
  static String begin(String root) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<" + root + SPACES + ">";
  }
}
