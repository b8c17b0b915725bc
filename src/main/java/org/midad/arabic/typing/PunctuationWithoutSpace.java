package org.midad.arabic.typing;

import java.util.Optional;

/** Punctuation close to the word that it ends. */
record PunctuationWithoutSpace() implements TypingRule {
  private static final String CLOSING = ".,;:!?،؛؟…»”›)]";

  @Override
  public Optional<Correction> after(Typed typed) {
    int start = typed.place();
    while (start > 0 && Typed.isSpace(typed.text().charAt(start - 1))) {
      start--;
    }
    return CLOSING.indexOf(typed.letter()) >= 0 && start > 0 && start < typed.place()
        ? Optional.of(new Correction(start, typed.place(), ""))
        : Optional.empty();
  }
}
