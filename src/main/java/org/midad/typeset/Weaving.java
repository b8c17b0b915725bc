package org.midad.typeset;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.midad.arabic.Isolates;
import org.midad.model.Direction;

/**
 * Puts what is read beside a text back between its letters. The rest keeps the levels of Unicode's
 * bidirectional algorithm (UAX 9) that it has without: an isolate alone would not do, since it
 * parts the two halves of a number, which then change places.
 */
final class Weaving {
  private final StringBuilder shown = new StringBuilder();
  private final List<Integer> words = new ArrayList<>();
  private final int[] places;
  private final ShownText rest;
  private final byte[] restLevels;
  private final int base;
  private byte[] levels;

  private Weaving(String text, ShownText rest, Direction direction) {
    this.rest = rest;
    base = base(direction);
    restLevels = levels(rest.text(), base);
    places = new int[text.length() + 1];
    levels = new byte[2 * text.length() + 16];
  }

  /**
   * @param aside in the order of reading, at least one, none empty, none within another
   */
  static ShownText of(String text, Direction direction, List<Isolates.Stretch> aside) {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    for (Isolates.Stretch each : aside) {
      kept.append(text, from, each.from());
      from = each.to();
    }
    kept.append(text, from, text.length());
    Weaving weaving =
        new Weaving(text, ShownText.of(kept.toString(), direction, List.of()), direction);
    weaving.weave(text, aside);
    return new ShownText(
        weaving.shown.toString(),
        weaving.places,
        weaving.words.stream().mapToInt(Integer::intValue).toArray(),
        Arrays.copyOf(weaving.levels, weaving.shown.length()));
  }

  private void weave(String text, List<Isolates.Stretch> aside) {
    int[] cuts = new int[aside.size()];
    int done = 0;
    int at = 0;
    int gone = 0;
    for (int index = 0; index < cuts.length; index++) {
      Isolates.Stretch each = aside.get(index);
      cuts[index] = rest.end(each.from() - gone);
      place(at, each.from(), gone, done);
      append(rest.text(), done, cuts[index], restLevels, 0);
      insert(text.substring(each.from(), each.to()), each.from(), cuts[index]);
      done = cuts[index];
      at = each.to();
      gone += each.to() - each.from();
    }
    place(at, text.length() + 1, gone, done);
    append(rest.text(), done, rest.text().length(), restLevels, 0);
    keepTogether(cuts, text, aside);
  }

  /** Notes where letters of the rest will stand that are about to be put behind what is there. */
  private void place(int from, int to, int gone, int done) {
    for (int offset = from; offset < to; offset++) {
      places[offset] = shown.length() + rest.shown(offset - gone) - done;
    }
  }

  /**
   * At the lower of its neighbours' levels, so that it comes between no two that belong together;
   * Latin words beside Latin ones, and digits beside digits, go with them, as they did before.
   */
  private void insert(String apart, int from, int cut) {
    int before = cut == 0 ? base : restLevels[cut - 1];
    int after = cut == restLevels.length ? base : restLevels[cut];
    int around =
        Math.max(before, after) % 2 == 0 && (isLatin(apart) || isOfNumber(apart, cut))
            ? Math.max(before, after)
            : Math.min(before, after);
    Direction own =
        Direction.of(apart, around % 2 == 1 ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
    ShownText inside = ShownText.of(apart, own, List.of());
    int lowest = around % 2 == base(own) ? around : around + 1;
    append(ShownText.opening(own), around);
    int start = shown.length();
    append(
        inside.text(),
        0,
        inside.text().length(),
        levels(inside.text(), base(own)),
        lowest - base(own));
    append(ShownText.POP_ISOLATE, around);
    for (int offset = 0; offset < apart.length(); offset++) {
      places[from + offset] = start + inside.shown(offset);
    }
    IntStream.of(inside.words()).forEach(word -> words.add(start + word));
  }

  /** Whether digits were taken from the start or the end of a number. */
  private boolean isOfNumber(String apart, int cut) {
    String text = rest.text();
    boolean behind = cut > 0 && Character.isDigit(text.charAt(cut - 1));
    boolean before =
        cut < text.length()
            && Character.isDigit(text.charAt(cut))
            && Character.isDigit(apart.charAt(apart.length() - 1));
    return (behind || before)
        && apart.chars().allMatch(sign -> Character.isDigit(sign) || "-./:,٫٬".indexOf(sign) >= 0);
  }

  private static boolean isLatin(String apart) {
    return Direction.of(apart, Direction.RIGHT_TO_LEFT) == Direction.LEFT_TO_RIGHT
        && apart.codePoints().allMatch(sign -> sign < 0x80);
  }

  /** Short words of the rest that nothing was put into. */
  private void keepTogether(int[] cuts, String text, List<Isolates.Stretch> aside) {
    int[] all = rest.words();
    for (int word = 0; word < all.length; word += 2) {
      int from = all[word];
      int to = all[word + 1];
      if (IntStream.of(cuts).noneMatch(cut -> from < cut && cut < to)) {
        int first = inWhole(rest.offset(from), aside);
        int last = inWhole(rest.offset(to - 1), aside);
        if (last < text.length()) {
          words.add(places[first]);
          words.add(places[last] + 1);
        }
      }
    }
  }

  private static int inWhole(int offset, List<Isolates.Stretch> aside) {
    int whole = offset;
    for (Isolates.Stretch each : aside) {
      whole += each.from() <= whole ? each.to() - each.from() : 0;
    }
    return whole;
  }

  private void append(String from, int start, int end, byte[] theirs, int higher) {
    for (int index = start; index < end; index++) {
      append(from.charAt(index), theirs[index] + higher);
    }
  }

  private void append(char sign, int level) {
    if (shown.length() == levels.length) {
      levels = Arrays.copyOf(levels, 2 * levels.length);
    }
    levels[shown.length()] = (byte) level;
    shown.append(sign);
  }

  private static int base(Direction direction) {
    return direction == Direction.RIGHT_TO_LEFT ? 1 : 0;
  }

  private static byte[] levels(String text, int base) {
    byte[] levels = new byte[text.length()];
    if (levels.length > 0) {
      Bidi bidi =
          new Bidi(text, base == 1 ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
      for (int index = 0; index < levels.length; index++) {
        levels[index] = (byte) bidi.getLevelAt(index);
      }
    }
    return levels;
  }
}
