package org.midad.ui.text;

import org.midad.edit.Span;

/**
 * A stretch of the story that is marked because something may not be right there.
 *
 * @param span of letters, or a place between two
 * @param current whether it is the one that the reader is at
 */
public record Doubt(Span span, Weight weight, boolean current) {

  /** How sure that is; each is marked by a form of its own. */
  public enum Weight {
    ERROR,
    WARNING,
    NOTE
  }
}
