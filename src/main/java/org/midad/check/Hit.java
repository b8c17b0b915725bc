package org.midad.check;

import java.util.List;

/**
 * What a rule found in one text.
 *
 * @param from in UTF-16 units of the text read, of the first letter
 * @param to behind the last letter
 * @param corrections what may stand there instead, the best first
 */
public record Hit(int from, int to, Message message, List<Correction> corrections) {
  /**
   * Words for a stretch of the text read.
   *
   * @param from in UTF-16 units; may reach beyond what is marked
   * @param words empty to take it away
   */
  public record Correction(int from, int to, String words, boolean safe) {}

  public Hit {
    if (from < 0 || from > to) {
      throw new IllegalArgumentException("from " + from + " to " + to);
    }
    corrections = List.copyOf(corrections);
  }

  /** One that a person has to think about. */
  public Hit(int from, int to, Message message) {
    this(from, to, message, List.of());
  }

  /** One that is put right by other words in its place. */
  public Hit(int from, int to, Message message, String words, boolean safe) {
    this(from, to, message, List.of(new Correction(from, to, words, safe)));
  }
}
