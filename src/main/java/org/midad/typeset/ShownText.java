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
  private static final char POP_ISOLATE = '\u2069';

  private final String text;

  /** Where in it each UTF-16 unit of the story's text stands, and last its end. */
  private final int[] places;

  /** The stretches that no line may break, in pairs of a start and an end. */
  private final int[] words;

  private ShownText(String text, int[] places, int[] words) {
    this.text = text;
    this.places = places;
    this.words = words;
  }

  static ShownText of(String text, Direction direction) {
    boolean rightToLeft = direction == Direction.RIGHT_TO_LEFT;
    List<Isolates.Stretch> latin = rightToLeft ? Isolates.leftToRight(text) : List.of();
    List<Isolates.Stretch> stretches =
        rightToLeft ? Isolates.needed(text, latin) : Isolates.rightToLeft(text);
    char opening = rightToLeft ? LEFT_TO_RIGHT_ISOLATE : RIGHT_TO_LEFT_ISOLATE;
    // A tab is as wide as a space: nobody sets tables in a story.
    String spaced = text.replace('\t', ' ');
    StringBuilder shown = new StringBuilder(text.length() + 2 * stretches.size());
    int[] places = new int[text.length() + 1];
    int at = 0;
    for (Isolates.Stretch stretch : stretches) {
      at = append(shown, spaced, at, stretch.from(), places);
      shown.append(opening);
      at = append(shown, spaced, at, stretch.to(), places);
      shown.append(POP_ISOLATE);
    }
    append(shown, spaced, at, text.length(), places);
    places[text.length()] = shown.length();
    int[] words =
        latin.stream()
            .filter(each -> Isolates.isWord(text.substring(each.from(), each.to())))
            .flatMapToInt(each -> IntStream.of(places[each.from()], places[each.to() - 1] + 1))
            .toArray();
    return new ShownText(shown.toString(), places, words);
  }

  private static int append(StringBuilder shown, String text, int from, int to, int[] places) {
    for (int index = from; index < to; index++) {
      places[index] = shown.length() + index - from;
    }
    shown.append(text, from, to);
    return to;
  }

  /** The text with the isolates. */
  String text() {
    return text;
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
    return end < text.length() && text.charAt(end) == POP_ISOLATE ? end + 1 : end;
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
