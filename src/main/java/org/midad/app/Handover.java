package org.midad.app;

import org.jspecify.annotations.Nullable;

/**
 * What goes with a story on its way to the next stage.
 *
 * @param note to whoever gets it; empty as a rule
 * @param assignee id of the person whose turn it is next, or null for nobody in particular
 */
public record Handover(String note, @Nullable String assignee) {
  /** Without a word. */
  public static final Handover SILENT = new Handover("", null);

  public Handover {
    note = note.strip();
  }

  /** With a word, to nobody in particular. */
  public static Handover saying(String note) {
    return new Handover(note, null);
  }
}
