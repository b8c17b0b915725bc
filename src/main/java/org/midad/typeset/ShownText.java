package org.midad.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
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
    return of(text, direction, List.of());
  }

  /**
   * @param aside stretches that are read beside the text: without them the rest must keep its order
   */
  static ShownText of(String text, Direction direction, List<Isolates.Stretch> aside) {
    Held held = new Held();
    List<Isolates.Stretch> rest = rest(text, aside);
    StringBuilder kept = new StringBuilder();
    rest.forEach(each -> kept.append(text, each.from(), each.to()));
    int[] stands =
        rest.stream().flatMapToInt(each -> IntStream.range(each.from(), each.to())).toArray();
    held.add(kept.toString(), direction, at -> stands[at]);
    for (Isolates.Stretch each : aside) {
      String apart = text.substring(each.from(), each.to());
      Direction own = Direction.of(apart, direction);
      held.isolates.add(new Isolate(each, own));
      held.add(apart, own, at -> each.from() + at);
    }
    held.isolates.sort(
        Comparator.comparingInt((Isolate isolate) -> isolate.stretch().from())
            .thenComparingInt(isolate -> -isolate.stretch().to()));
    return held.shown(text);
  }

  private static List<Isolates.Stretch> rest(String text, List<Isolates.Stretch> aside) {
    List<Isolates.Stretch> rest = new ArrayList<>();
    int at = 0;
    for (Isolates.Stretch each : aside) {
      rest.add(new Isolates.Stretch(at, each.from()));
      at = each.to();
    }
    rest.add(new Isolates.Stretch(at, text.length()));
    return rest;
  }

  /** A stretch that is held apart, and how it runs inside. */
  private record Isolate(Isolates.Stretch stretch, Direction direction) {}

  /** What is held apart in a text, and what is held together. */
  private static final class Held {
    private final List<Isolate> isolates = new ArrayList<>();
    private final List<Isolates.Stretch> words = new ArrayList<>();

    /**
     * @param stands where each UTF-16 unit of the part stands in the whole
     */
    void add(String part, Direction direction, IntUnaryOperator stands) {
      boolean rightToLeft = direction == Direction.RIGHT_TO_LEFT;
      List<Isolates.Stretch> latin = rightToLeft ? Isolates.leftToRight(part) : List.of();
      Direction other = rightToLeft ? Direction.LEFT_TO_RIGHT : Direction.RIGHT_TO_LEFT;
      (rightToLeft ? Isolates.needed(part, latin) : Isolates.rightToLeft(part))
          .forEach(each -> isolates.add(new Isolate(moved(each, stands), other)));
      latin.stream()
          .filter(each -> Isolates.isWord(part.substring(each.from(), each.to())))
          .forEach(each -> words.add(moved(each, stands)));
    }

    private static Isolates.Stretch moved(Isolates.Stretch stretch, IntUnaryOperator stands) {
      return new Isolates.Stretch(
          stands.applyAsInt(stretch.from()), stands.applyAsInt(stretch.to() - 1) + 1);
    }

    ShownText shown(String text) {
      // A tab is as wide as a space: nobody sets tables in a story.
      String spaced = text.replace('\t', ' ');
      StringBuilder shown = new StringBuilder(text.length() + 2 * isolates.size());
      int[] places = new int[text.length() + 1];
      int[] closing = new int[text.length() + 1];
      int next = 0;
      for (int index = 0; index < text.length(); index++) {
        while (next < isolates.size() && isolates.get(next).stretch().from() == index) {
          Isolate opened = isolates.get(next++);
          shown.append(
              opened.direction() == Direction.RIGHT_TO_LEFT
                  ? RIGHT_TO_LEFT_ISOLATE
                  : LEFT_TO_RIGHT_ISOLATE);
          closing[opened.stretch().to()]++;
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
      return new ShownText(shown.toString(), places, together);
    }
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
