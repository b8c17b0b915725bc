package org.midad.arabic.typing;

/** Quotation marks that belong together. */
public enum QuotePair {
  /** «…», as around everything else that is quoted. */
  GUILLEMETS('«', '»'),
  /** “…”. */
  CURLY('“', '”'),
  /** ‹…›. */
  SINGLE_GUILLEMETS('‹', '›');

  private final char opening;
  private final char closing;

  QuotePair(char opening, char closing) {
    this.opening = opening;
    this.closing = closing;
  }

  char opening() {
    return opening;
  }

  char closing() {
    return closing;
  }
}
