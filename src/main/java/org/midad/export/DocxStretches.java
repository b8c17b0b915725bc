package org.midad.export;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.midad.model.Direction;

/**
 * A paragraph's letters, parted where their direction changes by Unicode's bidirectional algorithm.
 * Numbers among Arabic words go with them.
 */
record DocxStretches(List<Stretch> all) {

  /**
   * Letters that run one way.
   *
   * @param from in UTF-16 units of the paragraph
   * @param to behind the last
   */
  record Stretch(int from, int to, boolean rightToLeft) {}

  static DocxStretches of(String text, Direction direction) {
    int base =
        direction == Direction.RIGHT_TO_LEFT
            ? Bidi.DIRECTION_RIGHT_TO_LEFT
            : Bidi.DIRECTION_LEFT_TO_RIGHT;
    Bidi bidi = new Bidi(text, base);
    List<Stretch> all = new ArrayList<>();
    for (int index = 0; index < bidi.getRunCount(); index++) {
      int from = bidi.getRunStart(index);
      int to = bidi.getRunLimit(index);
      int level = bidi.getRunLevel(index);
      boolean rightToLeft = level % 2 == 1 || (level > 0 && !hasLatin(text.substring(from, to)));
      Stretch last = all.isEmpty() ? null : all.getLast();
      if (last != null && last.rightToLeft() == rightToLeft) {
        all.set(all.size() - 1, new Stretch(last.from(), to, rightToLeft));
      } else {
        all.add(new Stretch(from, to, rightToLeft));
      }
    }
    return new DocxStretches(List.copyOf(all));
  }

  /** The stretches, or their parts, between two offsets. */
  List<Stretch> within(int from, int to) {
    return all.stream()
        .filter(stretch -> stretch.from() < to && stretch.to() > from)
        .map(stretch ->
            new Stretch(
                Math.max(from, stretch.from()), Math.min(to, stretch.to()), stretch.rightToLeft()))
        .toList();
  }

  private static boolean hasLatin(String text) {
    return text.codePoints()
        .anyMatch(letter ->
            Character.getDirectionality(letter) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
  }
}
