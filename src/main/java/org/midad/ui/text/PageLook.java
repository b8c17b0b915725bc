package org.midad.ui.text;

import org.midad.typeset.FontFamily;
import org.midad.typeset.PageStyle;

/**
 * What a reader chooses of a page.
 *
 * @param zoom 1 is the usual size of letters
 * @param hiddenSigns whether spaces and other signs that nobody sees are shown
 */
record PageLook(PageColors colors, FontFamily family, double zoom, boolean hiddenSigns) {
  PageStyle style() {
    return new PageStyle(family, (float) zoom, AwtColors.of(colors.accent()));
  }
}
