package org.midad.ui.text;

/** What the left and the right arrow mean. */
public enum Arrows {
  /** They move the caret to the place that stands there, as the eye sees it. */
  VISUAL,
  /** They move it in the order of the letters: in Arabic text left is onward, also over Latin. */
  LOGICAL
}
