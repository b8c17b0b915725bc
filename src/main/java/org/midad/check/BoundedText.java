package org.midad.check;

/**
 * Letters that may be looked at so many times and no more: a regular expression that goes round in
 * circles comes to an end.
 */
final class BoundedText implements CharSequence {
  /** Tells whoever matches that it is enough. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("too many steps", null, false, false);
    }
  }

  private final CharSequence letters;
  private final int[] left;

  BoundedText(CharSequence letters, int steps) {
    this(letters, new int[] {steps});
  }

  /** Parts of a text share its steps. */
  private BoundedText(CharSequence letters, int[] left) {
    this.letters = letters;
    this.left = left;
  }

  @Override
  public char charAt(int index) {
    if (--left[0] < 0) {
      throw new Exhausted();
    }
    return letters.charAt(index);
  }

  @Override
  public int length() {
    return letters.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new BoundedText(letters.subSequence(start, end), left);
  }

  @Override
  public String toString() {
    return letters.toString();
  }
}
