package org.midad.ui.text;

import javafx.scene.paint.Color;

/**
 * The colours of a page.
 *
 * @param desk what the page lies on
 * @param quiet captions and, paler, the prompts of empty parts
 * @param accent the line above the headline, links, the caret
 * @param match what a search found
 * @param currentMatch the found one that the reader is at
 * @param hairline edges of the page and of frames
 */
public record PageColors(
    Color desk,
    Color paper,
    Color ink,
    Color quiet,
    Color accent,
    Color selection,
    Color match,
    Color currentMatch,
    Color hairline) {

  public static final PageColors LIGHT =
      new PageColors(
          Color.web("#F4F1EA"),
          Color.web("#FFFDF8"),
          Color.web("#1F1D1A"),
          Color.web("#6B665D"),
          Color.web("#1F4E79"),
          Color.web("#CFDFEE"),
          Color.web("#FBEBB8"),
          Color.web("#F3C145"),
          Color.web("#E4DFD4"));

  public static final PageColors DARK =
      new PageColors(
          Color.web("#141311"),
          Color.web("#1C1B19"),
          Color.web("#E8E4DC"),
          Color.web("#A59F94"),
          Color.web("#7FB2E5"),
          Color.web("#2D4560"),
          Color.web("#453A1B"),
          Color.web("#7A5C12"),
          Color.web("#35322D"));
}
