package org.midad.arabic.typing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * «…» for straight quotation marks, and the house's inner pair inside them. A paragraph in Latin
 * letters keeps its own.
 */
record HouseQuotes(QuotePair inner) implements TypingRule {
  private static final String OPENS_BEHIND = ":،؛([{-–—/";

  /** Words of one letter that are written together with the next: «و«الخليج»». */
  private static final String JOINED = "وفبكل";

  @Override
  public Optional<Correction> after(Typed typed) {
    if (typed.letter() != '"' || typed.scriptFrom(0) == Script.LATIN || straight(typed)) {
      return Optional.empty();
    }
    Deque<QuotePair> open = open(typed);
    boolean begins = open.isEmpty() ? mayBegin(typed) : begins(typed);
    if (begins) {
      QuotePair pair = open.size() % 2 == 0 ? QuotePair.GUILLEMETS : inner;
      return Optional.of(quote(typed, pair.opening()));
    }
    return open.isEmpty() ? Optional.empty() : Optional.of(quote(typed, open.element().closing()));
  }

  /** Whether a straight mark is open, as after an undo: its like closes it. */
  private static boolean straight(Typed typed) {
    return typed.text().substring(0, typed.place()).chars().filter(mark -> mark == '"').count() % 2
        == 1;
  }

  /** The pairs that are open before the typed letter, the innermost first. */
  private static Deque<QuotePair> open(Typed typed) {
    Deque<QuotePair> open = new ArrayDeque<>();
    for (char letter : typed.text().substring(0, typed.place()).toCharArray()) {
      for (QuotePair pair : QuotePair.values()) {
        if (letter == pair.opening()) {
          open.push(pair);
        } else if (letter == pair.closing() && open.contains(pair)) {
          while (open.pop() != pair) {
            // what was opened inside and never closed
          }
        }
      }
    }
    return open;
  }

  /** With no quotation open there is nothing to close; but 15" is a measure. */
  private static boolean mayBegin(Typed typed) {
    return !Character.isDigit(typed.before(1));
  }

  private static boolean begins(Typed typed) {
    char last = typed.before(1);
    return Typed.isSpace(last)
        || OPENS_BEHIND.indexOf(last) >= 0
        || isOpening(last)
        || last == 'ـ'
        || (JOINED.indexOf(last) >= 0 && wordBegins(typed.before(2)));
  }

  private static boolean wordBegins(char before) {
    return Typed.isSpace(before) || isOpening(before);
  }

  private static boolean isOpening(char letter) {
    for (QuotePair pair : QuotePair.values()) {
      if (letter == pair.opening()) {
        return true;
      }
    }
    return false;
  }

  private static Correction quote(Typed typed, char mark) {
    return new Correction(typed.place(), typed.caret(), String.valueOf(mark));
  }
}
