package org.midad.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midad.arabic.HiddenCharacter;
import org.midad.model.Direction;
import org.midad.typeset.HiddenSign.Kind;
import org.midad.typeset.Letters.Letter;

/** Finds the signs of a paragraph that nobody sees. */
record HiddenSigns(String text, Direction direction, float size) {
  /** From one sign without width to the next at the same place, in ems. */
  private static final float APART = 0.2f;

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
        Optional<HiddenCharacter> character = HiddenCharacter.of(text.charAt(index));
        boolean wide = letter.right() > letter.left() && index == letter.from();
        float x = wide ? (letter.left() + letter.right()) / 2 : letter.trailing();
        character.ifPresent(known -> signs.add(beside(signs, sign(known, x, line))));
      }
    }
    return signs;
  }

  /** The paragraph's end, which no line but the last has. */
  HiddenSign end(Line line, float x) {
    return sign(Kind.PARAGRAPH_END, x - line.x(), line);
  }

  /** Several without width at one place stand side by side, in the order in which one reads. */
  private HiddenSign beside(List<HiddenSign> signs, HiddenSign sign) {
    float step = APART * size;
    float x = sign.x();
    while (isTaken(signs, x)) {
      x += direction == Direction.RIGHT_TO_LEFT ? -step : step;
    }
    return new HiddenSign(sign.kind(), sign.character(), x, sign.baseline(), sign.size());
  }

  private boolean isTaken(List<HiddenSign> signs, float x) {
    return signs.stream().anyMatch(other -> Math.abs(other.x() - x) < 0.9f * APART * size);
  }

  private HiddenSign sign(Kind kind, float x, Line line) {
    return new HiddenSign(kind, Optional.empty(), line.x() + x, line.baseline(), size);
  }

  private HiddenSign sign(HiddenCharacter character, float x, Line line) {
    return new HiddenSign(
        Kind.of(character), Optional.of(character), line.x() + x, line.baseline(), size);
  }

  private Kind isolate(boolean opens) {
    if (!opens) {
      return Kind.ISOLATE_END;
    }
    return direction == Direction.RIGHT_TO_LEFT ? Kind.ISOLATE_TO_RIGHT : Kind.ISOLATE_TO_LEFT;
  }
}
