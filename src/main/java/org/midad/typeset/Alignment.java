package org.midad.typeset;

/** Where a paragraph's lines stand in its width. */
public enum Alignment {
  /** By the paragraph's own direction: Arabic at the right, English at the left. */
  START,
  CENTER,
  /** As the eye sees it, whatever the text: in line with what stands around it. */
  LEFT,
  /** As the eye sees it, whatever the text: in line with what stands around it. */
  RIGHT
}
