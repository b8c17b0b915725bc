package org.midad.typeset;

import java.awt.font.TextHitInfo;
import java.awt.font.TextLayout;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.midad.model.Direction;

/**
 * Where a line's letters stand, and where a caret does between them; in the coordinates of the
 * line's layout, from its left end.
 *
 * <p>Where the direction changes, an offset lies beside two letters that stand apart, and a caret
 * may stand at either. Levels of Unicode's bidirectional algorithm (UAX 9) tell which: at the
 * letter of the lower level, as long as writing goes in the paragraph's own direction, and at that
 * of the higher one, while it goes against it. Either way each offset has a place of its own, so a
 * caret that goes from place to place reaches them all and none twice.
 */
final class Letters {
  /** Under it, in page pixels, two places are one to the eye. */
  private static final float SAME = 0.01f;

  private final List<Letter> letters;
  private final int[] places;
  private final int start;
  private final int end;
  private final boolean last;
  private final int base;
  private final float advance;
  private final float hanging;

  /**
   * A grapheme, or an isolate, which has neither length nor width.
   *
   * @param from its first UTF-16 unit in the paragraph
   * @param to after its last
   * @param level even from left to right, odd from right to left
   * @param left where it begins as the eye sees it
   * @param right where it ends as the eye sees it
   */
  record Letter(int from, int to, int level, float left, float right) {
    boolean rightToLeft() {
      return level % 2 == 1;
    }

    boolean isIsolate() {
      return from == to;
    }

    float leading() {
      return rightToLeft() ? right : left;
    }

    float trailing() {
      return rightToLeft() ? left : right;
    }
  }

  /**
   * A place beside a letter.
   *
   * @param gap how many letters stand left of it
   */
  private record Edge(int level, float x, int gap) {}

  private record Stop(int offset, int gap) {}

  /**
   * @param last whether the paragraph ends with this line
   */
  Letters(String text, ShownText shown, Line line, Direction direction, boolean last) {
    this.start = line.start();
    this.end = line.end();
    this.last = last;
    base = direction == Direction.RIGHT_TO_LEFT ? 1 : 0;
    advance = line.layout().getAdvance();
    hanging = line.hanging();
    letters = shared(text, measured(text, shown, line));
    places = places();
  }

  /** In the order of the text. */
  List<Letter> all() {
    return letters;
  }

  /** The letters from left to right, isolates included. */
  List<Letter> asSeen() {
    return IntStream.range(0, letters.size())
        .boxed()
        .sorted(Comparator.comparingInt(index -> places[index]))
        .map(letters::get)
        .toList();
  }

  /**
   * Where the caret at an offset stands: the place for what is written in a direction first, the
   * other one after it. The two are the same but where the direction changes.
   */
  float[] caret(int offset, Direction writing) {
    Edge low = edge(offset, false);
    Edge high = edge(offset, true);
    return against(writing) ? new float[] {high.x(), low.x()} : new float[] {low.x(), high.x()};
  }

  /**
   * The line's offsets from left to right. The offset at which a line is broken belongs to the next
   * one.
   */
  List<Integer> stops(Direction writing) {
    boolean high = against(writing);
    return IntStream.concat(
            letters.stream().filter(each -> !each.isIsolate()).mapToInt(Letter::from),
            last ? IntStream.of(end) : IntStream.empty())
        .mapToObj(offset -> new Stop(offset, edge(offset, high).gap()))
        .sorted(Comparator.comparingInt(Stop::gap))
        .map(Stop::offset)
        .toList();
  }

  /** The line's last offset. */
  int lastStop() {
    return last
        ? end
        : letters.reversed().stream()
            .filter(l -> !l.isIsolate())
            .findFirst()
            .map(Letter::from)
            .orElse(start);
  }

  /** The offset nearest to a place, on the side of the letter on which it lies. */
  int offsetAt(float x) {
    if (x < 0 || x >= advance) {
      return (x < 0) == (base == 1) ? end : start;
    }
    for (Letter letter : letters) {
      if (letter.left() <= x && x < letter.right()) {
        boolean leftHalf = x < (letter.left() + letter.right()) / 2;
        return leftHalf == letter.rightToLeft() ? letter.to() : letter.from();
      }
    }
    return start;
  }

  /** What stands between two offsets, as stretches from a left to a right end, in pairs. */
  List<float[]> between(int from, int to) {
    if (from <= start && to >= end) {
      return List.of(new float[] {0, advance});
    }
    List<float[]> stretches = new ArrayList<>();
    for (Letter letter : asSeen()) {
      boolean hangs = letter.right() <= 0 || letter.left() >= advance;
      if (letter.isIsolate() || hangs || letter.from() < from || letter.to() > to) {
        continue;
      }
      if (!stretches.isEmpty() && letter.left() - stretches.getLast()[1] < SAME) {
        stretches.getLast()[1] = Math.max(letter.right(), stretches.getLast()[1]);
      } else {
        stretches.add(new float[] {letter.left(), letter.right()});
      }
    }
    return stretches;
  }

  private boolean against(Direction writing) {
    return (writing == Direction.RIGHT_TO_LEFT ? 1 : 0) != base;
  }

  /** The letter beside an offset of the lowest or the highest level, and the place there. */
  private Edge edge(int offset, boolean high) {
    Edge found = null;
    if (offset <= start) {
      found = base == 1 ? new Edge(base, advance, letters.size()) : new Edge(base, 0, 0);
    }
    for (int index = 0; index < letters.size(); index++) {
      Letter letter = letters.get(index);
      boolean before = letter.to() == offset && !letter.isIsolate();
      if (!before && letter.from() != offset) {
        continue;
      }
      boolean right = before != letter.rightToLeft();
      Edge edge =
          new Edge(
              letter.level(),
              before ? letter.trailing() : letter.leading(),
              places[index] + (right ? 1 : 0));
      if (found == null || (high ? edge.level() > found.level() : edge.level() < found.level())) {
        found = edge;
      }
    }
    Edge outside = base == 1 ? new Edge(base, 0, 0) : new Edge(base, advance, letters.size());
    if (found == null || (offset >= end && (high ? base > found.level() : base < found.level()))) {
      return outside;
    }
    return found;
  }

  private List<Letter> measured(String text, ShownText shown, Line line) {
    List<Letter> found = new ArrayList<>();
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text.substring(start, end));
    int count = shown.end(end) - line.shownStart();
    int raised = shown.levels().length > 0 ? ShownText.RAISED : 0;
    int from = start;
    for (int index = 0; index < count; ) {
      int place = from < end ? shown.shown(from) - line.shownStart() : count;
      int to = from;
      int next = index + 1;
      if (index == place) {
        to = start + graphemes.following(from - start);
        next = shown.shown(to - 1) - line.shownStart() + 1;
      }
      int seen = line.layout().getCharacterCount();
      found.add(
          index < seen
              ? letter(line.layout(), from, to, index, Math.min(next, seen), raised)
              : hanging(from, to, found.isEmpty() ? null : found.getLast()));
      index = next;
      from = to;
    }
    return found;
  }

  /** One of the spaces at which the line was broken, beyond its end. */
  private Letter hanging(int from, int to, @Nullable Letter before) {
    float width = from == to ? 0 : hanging;
    if (base == 1) {
      float right = before == null ? 0 : Math.min(0, before.left());
      return new Letter(from, to, base, right - width, right);
    }
    float left = before == null ? advance : Math.max(advance, before.right());
    return new Letter(from, to, base, left, left + width);
  }

  private Letter letter(TextLayout layout, int from, int to, int first, int next, int raised) {
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    int level = layout.getCharacterLevel(first);
    // A joiner behind a digit is not at the digit's level, and may stand elsewhere: it shows not.
    for (int index = first; index < next && layout.getCharacterLevel(index) == level; index++) {
      float leading = layout.getCaretInfo(TextHitInfo.leading(index))[0];
      float trailing = layout.getCaretInfo(TextHitInfo.trailing(index))[0];
      left = Math.min(left, Math.min(leading, trailing));
      right = Math.max(right, Math.max(leading, trailing));
    }
    return new Letter(from, to, Math.max(base, level - raised), left, right);
  }

  /** Letters that share one glyph, such as لا in some fonts, share its width. */
  private static List<Letter> shared(String text, List<Letter> measured) {
    List<Letter> letters = new ArrayList<>(measured);
    for (int first = 0; first < letters.size(); first++) {
      Letter wide = letters.get(first);
      int count = 1;
      while (wide.right() - wide.left() > SAME
          && first + count < letters.size()
          && joins(text, letters.get(first + count), wide)) {
        count++;
      }
      float width = (wide.right() - wide.left()) / count;
      for (int part = 0; part < count && count > 1; part++) {
        Letter letter = letters.get(first + part);
        float left =
            wide.rightToLeft() ? wide.right() - (part + 1) * width : wide.left() + part * width;
        letters.set(
            first + part,
            new Letter(letter.from(), letter.to(), letter.level(), left, left + width));
      }
      first += count - 1;
    }
    return List.copyOf(letters);
  }

  private static boolean joins(String text, Letter letter, Letter wide) {
    return !letter.isIsolate()
        && letter.right() - letter.left() < SAME
        && letter.level() == wide.level()
        && Math.abs(letter.leading() - wide.trailing()) < SAME
        && Character.isLetter(text.codePointAt(letter.from()));
  }

  /** How many letters stand left of each. */
  private int[] places() {
    byte[] levels = new byte[letters.size()];
    Integer[] order = new Integer[letters.size()];
    for (int index = 0; index < levels.length; index++) {
      levels[index] = (byte) letters.get(index).level();
      order[index] = index;
    }
    Bidi.reorderVisually(levels, 0, order, 0, order.length);
    int[] found = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      found[order[place]] = place;
    }
    return found;
  }
}
