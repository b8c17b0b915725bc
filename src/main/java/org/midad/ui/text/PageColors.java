package org.midad.ui.text;

import javafx.scene.paint.Color;

/**
 * The colours of a page.
 *
 * @param desk what the page lies on
 * @param quiet captions
 * @param prompt what empty parts are for
 * @param accent the line above the headline, and links
 * @param match what a search found
 * @param currentMatch the found one that the reader is at
 * @param caret the caret, and what is composed by an input method
 * @param hairline edges of the page and of frames
 * @param edit the lines under what was written in, and through what was taken out
 */
public record PageColors(
    Color desk,
    Color paper,
    Color ink,
    Color quiet,
    Color prompt,
    Color accent,
    Color caret,
    Color selection,
    Color match,
    Color currentMatch,
    Color hairline,
    Color edit) {

  public static final PageColors LIGHT =
      new PageColors(
          Color.web("#F4F1EA"),
          Color.web("#FFFDF8"),
          Color.web("#1F1D1A"),
          Color.web("#5E5950"),
          Color.web("#767166"),
          Color.web("#1F4E79"),
          Color.web("#1F4E79"),
          Color.web("#CFDFEE"),
          Color.web("#FBEBB8"),
          Color.web("#F6CD62"),
          Color.web("#E4DFD4"),
          Color.web("#9C3D10"));

  public static final PageColors DARK =
      new PageColors(
          Color.web("#141311"),
          Color.web("#1C1B19"),
          Color.web("#E8E4DC"),
          Color.web("#B0AA9F"),
          Color.web("#8A8479"),
          Color.web("#7FB2E5"),
          Color.web("#7FB2E5"),
          Color.web("#28405C"),
          Color.web("#383018"),
          Color.web("#4F3C0C"),
          Color.web("#35322D"),
          Color.web("#F0A06E"));

  /**
   * White on black. What is marked is as bright as it can be while text on it keeps 7:1; links are
   * told by their underline.
   */
  public static final PageColors HIGH_CONTRAST =
      new PageColors(
          Color.BLACK,
          Color.BLACK,
          Color.WHITE,
          Color.WHITE,
          Color.web("#B8B8B8"),
          Color.WHITE,
          Color.web("#FFD60A"),
          Color.web("#0056B5"),
          Color.web("#743AAF"),
          Color.web("#8F4400"),
          Color.web("#A6A6A6"),
          Color.web("#FFD60A"));
}
