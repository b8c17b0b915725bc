package org.midad.model;

/** What a stretch of text carries beside its letters. */
public sealed interface Mark {

  /** Emphasis by weight. */
  record Bold() implements Mark {}

  /** Emphasis by slant; Arabic fonts without an italic show it as the renderer can. */
  record Italic() implements Mark {}

  /** Raised and smaller, as in footnote numbers. */
  record Superscript() implements Mark {}

  /**
   * A link.
   *
   * @param address the address as the writer gave it; what may leave the house is decided on export
   */
  record Link(String address) implements Mark {}

  /** Whether the two cannot stand on the same letter, so that setting one takes the other away. */
  default boolean excludes(Mark other) {
    return getClass() == other.getClass();
  }
}
