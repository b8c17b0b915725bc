package org.midad.app;

/** What somebody who begins to type may be looking for. */
public record Suggestion(Kind kind, String text) {
  public enum Kind {
    /** Who wrote it. */
    AUTHOR,
    SECTION,
    /** A keyword or topic. */
    TAG,
    HEADLINE
  }
}
