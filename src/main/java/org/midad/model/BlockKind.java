package org.midad.model;

/** The parts of a newspaper article, in the order in which a reader meets them. */
public enum BlockKind {
  /** Line above the headline: العنوان التمهيدي. */
  KICKER,
  /** العنوان الرئيسي. */
  HEADLINE,
  /** Line below the headline: العنوان الثانوي. */
  DECK,
  /** A picture with its caption, credit and alternative text; may also stand in the body. */
  FIGURE,
  /** Where the story was written, «بغداد:». */
  DATELINE,
  /** Who wrote it, «زيدان الربيعي:». */
  BYLINE,
  PARAGRAPH,
  /** Heading inside the body: عنوان فرعي. */
  CROSSHEAD,
  /** Pull quote: اقتباس بارز. */
  QUOTE,
  LIST_ITEM;

  /** Whether a story has at most one of it. */
  public boolean standsOnce() {
    return switch (this) {
      case KICKER, HEADLINE, DECK, DATELINE, BYLINE -> true;
      case FIGURE, PARAGRAPH, CROSSHEAD, QUOTE, LIST_ITEM -> false;
    };
  }

  /** Whether it is part of the running text, which is counted and read aloud. */
  public boolean isBody() {
    return switch (this) {
      case PARAGRAPH, CROSSHEAD, QUOTE, LIST_ITEM -> true;
      case KICKER, HEADLINE, DECK, FIGURE, DATELINE, BYLINE -> false;
    };
  }
}
