package org.midad.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midad.arabic.DirectionMarks;
import org.midad.model.Direction;
import org.midad.typeset.HiddenSign.Kind;
import org.midad.typeset.Letters.Letter;

/** Finds the signs of a paragraph that nobody sees. */
record HiddenSigns(String text, Direction direction, float size) {

  /** Those of a line. */
  List<HiddenSign> of(Line line, Letters letters) {
    List<HiddenSign> signs = new ArrayList<>();
    boolean open = false;
    for (Letter letter : letters.all()) {
      if (letter.isIsolate()) {
        open = !open;
        signs.add(sign(isolate(open), letter.left(), line));
        continue;
      }
      for (int index = letter.from(); index < letter.to(); index++) {
        Optional<Kind> kind = kind(text.charAt(index));
        boolean wide = letter.right() > letter.left() && index == letter.from();
        float x = wide ? (letter.left() + letter.right()) / 2 : letter.trailing();
        kind.ifPresent(known -> signs.add(sign(known, x, line)));
      }
    }
    return signs;
  }

  /** The paragraph's end, which no line but the last has. */
  HiddenSign end(Line line, float x) {
    return sign(Kind.PARAGRAPH_END, x - line.x(), line);
  }

  private HiddenSign sign(Kind kind, float x, Line line) {
    return new HiddenSign(kind, line.x() + x, line.baseline(), size);
  }

  private Kind isolate(boolean opens) {
    if (!opens) {
      return Kind.ISOLATE_END;
    }
    return direction == Direction.RIGHT_TO_LEFT ? Kind.ISOLATE_TO_RIGHT : Kind.ISOLATE_TO_LEFT;
  }

  private static Optional<Kind> kind(char sign) {
    return switch (sign) {
      case ' ' -> Optional.of(Kind.SPACE);
      case '\t' -> Optional.of(Kind.TAB);
      case '\u00A0', '\u202F' -> Optional.of(Kind.NO_BREAK_SPACE);
      case '\u200C' -> Optional.of(Kind.NON_JOINER);
      case '\u200D' -> Optional.of(Kind.JOINER);
      default ->
          DirectionMarks.present(String.valueOf(sign))
              ? Optional.of(Kind.DIRECTION_MARK)
              : Optional.empty();
    };
  }
}
