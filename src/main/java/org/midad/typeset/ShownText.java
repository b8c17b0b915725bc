package org.midad.typeset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.midad.arabic.DirectionMarks;
import org.midad.arabic.Isolates;
import org.midad.model.Direction;

/**
 * A text as it is given to the JDK: what runs against it is held apart by isolates, which no story
 * holds.
 */
final class ShownText {
  private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
  private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';

  /** How much higher given levels are than those of the algorithm. */
  static final int RAISED = 2;

  static final char POP_ISOLATE = '\u2069';

  private final String text;

  /** Where in it each UTF-16 unit of the story's text stands, and last its end. */
  private final int[] places;

  /** The stretches that no line may break, in pairs of a start and an end. */
  private final int[] words;

  /** Of each of its signs, where the levels cannot be left to the JDK; else none. */
  private final byte[] levels;

  ShownText(String text, int[] places, int[] words, byte[] levels) {
    this.text = text;
    this.places = places;
    this.words = words;
    this.levels = levels;
  }

  static ShownText of(String text, Direction direction) {
    return of(text, direction, List.of());
  }

  /**
   * @param aside stretches that are read beside the text: without them the rest must keep its order
   */
  static ShownText of(String text, Direction direction, List<Isolates.Stretch> aside) {
    return aside.isEmpty()
        ? Held.of(text, direction).shown(text)
        : Weaving.of(text, direction, aside);
  }

  /** What opens an isolate that runs in a direction. */
  static char opening(Direction direction) {
    return direction == Direction.RIGHT_TO_LEFT ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE;
  }

  /** What is held apart in a text, and what is held together. */
  private record Held(
      List<Isolates.Stretch> isolates, Direction inside, List<Isolates.Stretch> words) {
    static Held of(String text, Direction direction) {
      if (direction == Direction.LEFT_TO_RIGHT) {
        return new Held(Isolates.rightToLeft(text), Direction.RIGHT_TO_LEFT, List.of());
      }
      List<Isolates.Stretch> latin = Isolates.leftToRight(text);
      return new Held(
          Isolates.needed(text, latin),
          Direction.LEFT_TO_RIGHT,
          latin.stream()
              .filter(each -> Isolates.isWord(text.substring(each.from(), each.to())))
              .toList());
    }

    ShownText shown(String text) {
      // A tab is as wide as a space: nobody sets tables in a story.
      String spaced = text.replace('\t', ' ');
      StringBuilder shown = new StringBuilder(text.length() + 2 * isolates.size());
      int[] places = new int[text.length() + 1];
      int[] closing = new int[text.length() + 1];
      int next = 0;
      for (int index = 0; index < text.length(); index++) {
        while (next < isolates.size() && isolates.get(next).from() == index) {
          shown.append(opening(inside));
          closing[isolates.get(next++).to()]++;
        }
        places[index] = shown.length();
        shown.append(spaced.charAt(index));
        shown.repeat(POP_ISOLATE, closing[index + 1]);
      }
      places[text.length()] = shown.length();
      int[] together =
          words.stream()
              .flatMapToInt(each -> IntStream.of(places[each.from()], places[each.to() - 1] + 1))
              .toArray();
      return new ShownText(shown.toString(), places, together, new byte[0]);
    }
  }

  /** The text with the isolates. */
  String text() {
    return text;
  }

  /** The stretches that no line may break, in pairs of a start and an end. */
  int[] words() {
    return words;
  }

  /**
   * The levels of its signs, so that they stand in an order which the JDK would not find itself;
   * empty as a rule, when it does.
   */
  byte[] levels() {
    return levels;
  }

  /** Where a place of the story's text stands in this one: behind an isolate that opens there. */
  int shown(int offset) {
    return places[offset];
  }

  /** Where a place of this text stands in the story's. */
  int offset(int shown) {
    int found = Arrays.binarySearch(places, shown);
    return found >= 0 ? found : -found - 1;
  }

  /**
   * The end of what stands before a place of the story's text, with an isolate that closes there.
   */
  int end(int offset) {
    int end = offset == 0 ? 0 : places[offset - 1] + 1;
    while (end < text.length() && text.charAt(end) == POP_ISOLATE) {
      end++;
    }
    return end;
  }

  /** The end of what is seen of a broken line; the text's end for its last one. */
  int visibleEnd(int start, int end) {
    int seen = end;
    while (end < text.length() && seen > start && isUnseen(text.charAt(seen - 1))) {
      seen--;
    }
    return seen == start ? end : seen;
  }

  private static boolean isUnseen(char sign) {
    return Character.isWhitespace(sign)
        || (Character.getType(sign) == Character.FORMAT && !DirectionMarks.isStrong(sign));
  }

  /** Whether a place lies inside a word that no line may break, or between an isolate and it. */
  boolean holdsTogether(int shown) {
    if (isOpening(shown - 1) || (shown < text.length() && text.charAt(shown) == POP_ISOLATE)) {
      return true;
    }
    for (int word = 0; word < words.length; word += 2) {
      if (words[word] < shown && shown < words[word + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Whether an isolate opens at a place. */
  boolean isOpening(int shown) {
    char sign = shown >= 0 && shown < text.length() ? text.charAt(shown) : ' ';
    return sign == LEFT_TO_RIGHT_ISOLATE || sign == RIGHT_TO_LEFT_ISOLATE;
  }
}
