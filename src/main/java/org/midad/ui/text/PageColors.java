package org.midad.ui.text;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;
import org.midad.model.InkColor;

/**
 * The colours of a page.
 *
 * @param desk what the page lies on
 * @param quiet captions
 * @param prompt what empty parts are for
 * @param accent the line above the headline, and links
 * @param match what a search found
 * @param currentMatch the found one that the reader is at
 * @param comment the ground of what a colleague speaks of
 * @param currentComment the ground of what the one speaks of that the reader is at
 * @param caret the caret, and what is composed by an input method
 * @param hairline edges of the page and of frames
 * @param edit the lines under what was written in, and through what was taken out
 * @param doubts what marks stretches that may not be right: every weight
 * @param inks what each person's suggestions are marked with: every one of them
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
    Color comment,
    Color currentComment,
    Color hairline,
    Color edit,
    Map<Doubt.Weight, Color> doubts,
    Map<InkColor, Color> inks) {

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
          Color.web("#E2EDDA"),
          Color.web("#C3DDB0"),
          Color.web("#E4DFD4"),
          Color.web("#9C3D10"),
          doubts("#B3261E", "#9A6200", "#3D6B96"),
          inks(
              "#1F5FBF", "#B85A00", "#1F7A34", "#6A3FB8", "#B0201C", "#007A83", "#BF1E78",
              "#6B6600"));

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
          Color.web("#1F2E1B"),
          Color.web("#2C4425"),
          Color.web("#35322D"),
          Color.web("#F0A06E"),
          doubts("#FF8A80", "#E3A93C", "#86B0DA"),
          inks(
              "#6CA6F8", "#EE9A4D", "#6DC67C", "#B99AF2", "#F5776C", "#45C6CB", "#F38AC6",
              "#CBC24E"));

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
          Color.web("#006636"),
          Color.web("#9E2C5C"),
          Color.web("#A6A6A6"),
          Color.web("#FFD60A"),
          doubts("#FF9185", "#FFD60A", "#8CBBFF"),
          inks(
              "#8CBBFF", "#FFB061", "#7CE08E", "#CDB4FF", "#FF9185", "#5FE0E6", "#FFA3DA",
              "#E2DA5A"));

  public PageColors {
    doubts = Map.copyOf(doubts);
    inks = Map.copyOf(inks);
    if (inks.size() != InkColor.values().length) {
      throw new IllegalArgumentException(inks.toString());
    }
  }

  /** What a person of this ink is marked with. */
  public Color ink(InkColor color) {
    return Objects.requireNonNull(inks.get(color));
  }

  /** What a stretch of this weight is marked with. */
  public Color doubt(Doubt.Weight weight) {
    return Objects.requireNonNull(doubts.get(weight));
  }

  private static Map<Doubt.Weight, Color> doubts(String error, String warning, String note) {
    return Map.of(
        Doubt.Weight.ERROR, Color.web(error),
        Doubt.Weight.WARNING, Color.web(warning),
        Doubt.Weight.NOTE, Color.web(note));
  }

  /** In the order of {@link InkColor}. */
  private static Map<InkColor, Color> inks(String... colors) {
    Map<InkColor, Color> inks = new EnumMap<>(InkColor.class);
    Iterator<String> next = List.of(colors).iterator();
    for (InkColor color : InkColor.values()) {
      inks.put(color, Color.web(next.next()));
    }
    return inks;
  }
}
