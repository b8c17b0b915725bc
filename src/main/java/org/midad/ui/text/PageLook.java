package org.midad.ui.text;

import org.midad.typeset.FontFamily;
import org.midad.typeset.PageStyle;

/**
 * What a reader chooses of a page.
 *
 * @param zoom 1 is the usual size of letters
 */
record PageLook(PageColors colors, FontFamily family, double zoom) {
  PageStyle style() {
    return new PageStyle(family, (float) zoom, AwtColors.of(colors.accent()));
  }
}
