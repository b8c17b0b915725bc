package org.midad.arabic.typing;

/**
 * Letters for those between two offsets.
 *
 * @param from in UTF-16 units
 * @param to in UTF-16 units, not before from
 * @param letters in their place; none to take them away
 */
public record Correction(int from, int to, String letters) {
  public Correction {
    if (from < 0 || from > to) {
      throw new IllegalArgumentException("from " + from + " to " + to);
    }
  }

  /** Of the letters that differ alone, so that the others keep what they carry. */
  static Correction of(int from, String old, String wanted) {
    int same = 0;
    int shorter = Math.min(old.length(), wanted.length());
    while (same < shorter && old.charAt(same) == wanted.charAt(same)) {
      same++;
    }
    int tail = 0;
    while (tail < shorter - same
        && old.charAt(old.length() - 1 - tail) == wanted.charAt(wanted.length() - 1 - tail)) {
      tail++;
    }
    return new Correction(
        from + same, from + old.length() - tail, wanted.substring(same, wanted.length() - tail));
  }

  /** What is typed once this is done. */
  Typed apply(Typed typed) {
    String text = typed.text().substring(0, from) + letters + typed.text().substring(to);
    return new Typed(text, Math.max(1, typed.caret() - to + from + letters.length()));
  }
}
