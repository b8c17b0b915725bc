package org.midad.ui.editor;

import java.time.Instant;

/** How safe the words on the page are. */
public sealed interface Saving {
  /** All of it is on disk. */
  record Saved(Instant at) implements Saving {}

  /** Something was written since the last save. */
  record Unsaved() implements Saving {}

  /** On its way to the disk. */
  record Underway() implements Saving {}

  /** The last save failed; what was written is on the page alone. */
  record Failed() implements Saving {}
}
