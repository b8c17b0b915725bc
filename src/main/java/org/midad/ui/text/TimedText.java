package org.midad.ui.text;

import org.midad.model.Problem;

/**
 * A text that ceases to answer after a while, so that a pattern which would try for years ((a+)+b)
 * comes to an end: the engine asks for a letter at every try.
 */
final class TimedText implements CharSequence {
  private static final int LETTERS_BETWEEN_LOOKS = 1024;

  private final String text;
  private final Deadline deadline;
  private int asked;

  TimedText(String text, Deadline deadline) {
    this.text = text;
    this.deadline = deadline;
  }

  /**
   * @throws Problem if the time is over
   */
  @Override
  public char charAt(int index) {
    if (++asked % LETTERS_BETWEEN_LOOKS == 0 && deadline.passed()) {
      throw new Problem("find.slow");
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
