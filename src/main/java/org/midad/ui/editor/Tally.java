package org.midad.ui.editor;

import java.util.Optional;
import org.midad.arabic.Counts;

/**
 * How long a story is.
 *
 * @param text its running text, without the parts of its header
 * @param lines that the running text takes in the column of print
 * @param centimetres that these lines are tall
 * @param selected what is selected; empty where nothing is
 */
record Tally(Counts text, int lines, double centimetres, Optional<Counts> selected) {
  static final Tally NONE = new Tally(Counts.NONE, 0, 0, Optional.empty());
}
