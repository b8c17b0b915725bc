package org.midad.bench;

import org.midad.model.Story;

/** A page under test, driven as its toolkit drives it. */
interface Page {
  /** The work done for what was asked since the last {@link Work#forget}. */
  Work work();

  /** From the story to its first picture. */
  void open(Story story);

  void caretToMiddle();

  /** Types letter by letter, each to its finished picture; a line break is the key Enter. */
  void type(String letters);
}
