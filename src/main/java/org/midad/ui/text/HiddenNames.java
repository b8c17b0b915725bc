package org.midad.ui.text;

import org.midad.model.Direction;
import org.midad.typeset.HiddenSign;

/** What is called what of the signs that are shown though nobody sees them. */
public interface HiddenNames {
  /** Of a sign in a line. */
  String of(HiddenSign sign);

  /**
   * Of the sign beside a part.
   *
   * @param chosen whether somebody has chosen which way it runs; else the text tells
   */
  String of(Direction direction, boolean chosen);
}
