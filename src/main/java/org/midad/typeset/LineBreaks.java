package org.midad.typeset;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import org.midad.arabic.LineBreakPlaces;

/**
 * Where lines may be broken: as Unicode says, but neither inside {@code F-16} nor between an
 * isolate and what it holds.
 */
final class LineBreaks extends BreakIterator {
  private final ShownText text;
  private int[] breaks = {0};
  private int current;
  private CharacterIterator characters = new StringCharacterIterator("");

  LineBreaks(ShownText text) {
    this.text = text;
  }

  @Override
  public void setText(CharacterIterator given) {
    int[] found = LineBreakPlaces.of(text.text());
    int count = 0;
    for (int at : found) {
      // Behind an isolate that opens stands what it holds: the line breaks before the isolate.
      int moved = text.isOpening(at - 1) ? at - 1 : at;
      if (moved == 0 || moved == text.text().length() || !text.holdsTogether(moved)) {
        found[count++] = moved;
      }
    }
    breaks = Arrays.copyOf(found, count);
    characters = given;
    current = 0;
  }

  @Override
  public int first() {
    current = 0;
    return current();
  }

  @Override
  public int last() {
    current = breaks.length - 1;
    return current();
  }

  @Override
  public int next(int count) {
    return to(current + count);
  }

  @Override
  public int next() {
    return to(current + 1);
  }

  @Override
  public int previous() {
    return to(current - 1);
  }

  @Override
  public int following(int offset) {
    int found = Arrays.binarySearch(breaks, offset);
    return to(found >= 0 ? found + 1 : -found - 1);
  }

  @Override
  public int preceding(int offset) {
    int found = Arrays.binarySearch(breaks, offset);
    return to((found >= 0 ? found : -found - 1) - 1);
  }

  @Override
  public boolean isBoundary(int offset) {
    int found = Arrays.binarySearch(breaks, offset);
    current = found >= 0 ? found : Math.min(-found - 1, breaks.length - 1);
    return found >= 0;
  }

  @Override
  public int current() {
    return breaks[current];
  }

  @Override
  public CharacterIterator getText() {
    return characters;
  }

  private int to(int index) {
    if (index < 0 || index >= breaks.length) {
      current = index < 0 ? 0 : breaks.length - 1;
      return DONE;
    }
    current = index;
    return current();
  }
}
