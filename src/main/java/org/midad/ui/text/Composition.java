package org.midad.ui.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.paint.Color;
import org.midad.model.BlockId;
import org.midad.model.Position;

/**
 * Letters that an input method is still composing, where they stand.
 *
 * @param start where they begin
 * @param clauses what they are made of, without gaps, in offsets from there
 */
record Composition(Position start, String text, List<Clause> clauses) {

  /**
   * @param chosen whether the input method is at this one
   */
  record Clause(int from, int to, boolean chosen) {}

  static List<Clause> clauses(List<InputMethodTextRun> runs) {
    List<Clause> clauses = new ArrayList<>();
    int from = 0;
    for (InputMethodTextRun run : runs) {
      int to = from + run.getText().length();
      boolean chosen =
          run.getHighlight() == InputMethodHighlight.SELECTED_RAW
              || run.getHighlight() == InputMethodHighlight.SELECTED_CONVERTED;
      if (from < to) {
        clauses.add(new Clause(from, to, chosen));
      }
      from = to;
    }
    return List.copyOf(clauses);
  }

  Position at(int offset) {
    return new Position(start.block(), start.offset() + Math.clamp(offset, 0, text.length()));
  }

  /** Every clause is underlined, the chosen one twice as thick. */
  List<Sight.Underline> underlines(BlockId block) {
    return block.equals(start.block())
        ? clauses.stream()
            .map(clause ->
                new Sight.Underline(
                    at(clause.from()).offset(), at(clause.to()).offset(), clause.chosen()))
            .toList()
        : List.of();
  }

  /** The ground of the chosen clause. */
  List<Sight.Highlight> highlights(BlockId block, Color colour) {
    return block.equals(start.block())
        ? clauses.stream()
            .filter(Clause::chosen)
            .map(clause ->
                new Sight.Highlight(at(clause.from()).offset(), at(clause.to()).offset(), colour))
            .toList()
        : List.of();
  }
}
