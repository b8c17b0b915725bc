package org.midad.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.midad.model.Term;

/**
 * An entry's name, and its name in the other language beside it in the room that is left; what
 * state it is in stands at the end.
 */
final class TermNames extends Region {
  private static final double GAP = 10;

  /** Less than this shows no word. */
  private static final double LEAST = 32;

  private final Label name = new Label();
  private final Label other = new Label();
  private final Label state = new Label();

  TermNames() {
    other.getStyleClass().add("other-name");
    state.getStyleClass().add("state");
    getChildren().addAll(name, other, state);
  }

  /**
   * @param told in what state it is; empty for an ordinary one
   */
  void show(Term term, String told) {
    name.setText(term.name());
    other.setText(term.arabic().isBlank() ? "" : term.english());
    state.setText(told);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double end = Math.min(snapSizeX(state.prefWidth(-1)), getWidth() / 2);
    place(state, getWidth() - end, end, height);
    double room = getWidth() - (state.getText().isEmpty() ? 0 : end + GAP);
    double first = Math.min(snapSizeX(name.prefWidth(-1)), room);
    place(name, 0, first, height);
    double wished = snapSizeX(other.prefWidth(-1));
    double rest = Math.min(wished, room - first - GAP);
    other.setVisible(rest >= Math.min(wished, LEAST));
    place(other, first + GAP, Math.max(0, rest), height);
  }

  private static void place(Label label, double start, double width, double height) {
    double high = label.prefHeight(-1);
    label.resizeRelocate(start, (height - high) / 2, width, high);
  }

  @Override
  protected double computePrefHeight(double width) {
    return name.prefHeight(-1);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return name.prefWidth(-1) + GAP + other.prefWidth(-1) + GAP + state.prefWidth(-1);
  }
}
