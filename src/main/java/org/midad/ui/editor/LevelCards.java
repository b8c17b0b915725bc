package org.midad.ui.editor;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Cards below each other, each level with its line on the page where there is room. One of them may
 * lead: it stands level in any case, and the others give way.
 */
final class LevelCards<C extends Region> extends Region {
  /** Between two cards, in pixels. */
  private static final double GAP = 10;

  private static final double SIDE = 12;

  private final ToDoubleFunction<C> line;
  private List<C> cards = List.of();
  private @Nullable C lead;
  private double[] heights = {};
  private double measuredAt;

  /**
   * @param line where a card's line is, in the scene's pixels, seen or not
   */
  LevelCards(ToDoubleFunction<C> line) {
    this.line = line;
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  /** Shows these, in the order of their lines. */
  void show(List<C> shown) {
    cards = List.copyOf(shown);
    heights = new double[0];
    getChildren().setAll(cards);
  }

  List<C> cards() {
    return cards;
  }

  /** Lets a card lead, or none. */
  void lead(@Nullable C card) {
    lead = card;
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 200;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    int leading = lead == null ? -1 : cards.indexOf(lead);
    double[] tops = new double[cards.size()];
    measure();
    int first = Math.max(0, leading);
    double below = Double.NEGATIVE_INFINITY;
    for (int index = first; index < tops.length; index++) {
      tops[index] = Math.max(wish(index), below);
      if (index == leading) {
        // In sight, even if its line is not quite.
        tops[index] = Math.clamp(tops[index], 0, Math.max(0, getHeight() - heights[index]));
      }
      below = tops[index] + heights[index] + GAP;
    }
    double above = first < tops.length ? tops[first] - GAP : 0;
    for (int index = first - 1; index >= 0; index--) {
      tops[index] = Math.min(wish(index), above - heights[index]);
      above = tops[index] - GAP;
    }
    for (int index = 0; index < tops.length; index++) {
      Node card = cards.get(index);
      card.resizeRelocate(SIDE, Math.rint(tops[index]), room(), heights[index]);
    }
  }

  private double wish(int index) {
    return sceneToLocal(0, line.applyAsDouble(cards.get(index))).getY();
  }

  /** Asks only those that look otherwise than they did: there may be many more than are seen. */
  private void measure() {
    boolean anew = heights.length != cards.size() || measuredAt != room();
    if (anew) {
      heights = new double[cards.size()];
      measuredAt = room();
    }
    for (int index = 0; index < heights.length; index++) {
      C card = cards.get(index);
      if (anew || card.isNeedsLayout()) {
        heights[index] = Math.ceil(card.prefHeight(measuredAt));
      }
    }
  }

  private double room() {
    return Math.max(0, getWidth() - 2 * SIDE);
  }
}
