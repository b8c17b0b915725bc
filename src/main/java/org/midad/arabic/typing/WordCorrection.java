package org.midad.arabic.typing;

import java.util.Map;
import java.util.Optional;

/**
 * A word of the house's list for a slip of the fingers, once the word has ended.
 *
 * @param words the right word for each wrong one, both as they are written
 */
record WordCorrection(Map<String, String> words) implements TypingRule {
  WordCorrection {
    words = Map.copyOf(words);
  }

  @Override
  public Optional<Correction> after(Typed typed) {
    if (belongsToWord(typed.letter()) || typed.inAddress()) {
      return Optional.empty();
    }
    int start = typed.place();
    while (start > 0 && belongsToWord(typed.text().charAt(start - 1))) {
      start--;
    }
    String word = typed.text().substring(start, typed.place());
    String right = words.get(word);
    return right == null || right.equals(word)
        ? Optional.empty()
        : Optional.of(Correction.of(start, word, right));
  }

  private static boolean belongsToWord(char letter) {
    return Character.isLetterOrDigit(letter)
        || Character.getType(letter) == Character.NON_SPACING_MARK;
  }
}
