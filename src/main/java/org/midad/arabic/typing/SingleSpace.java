package org.midad.arabic.typing;

import java.util.Optional;

/** One space between words. */
record SingleSpace() implements TypingRule {

  @Override
  public Optional<Correction> after(Typed typed) {
    boolean second = typed.letter() == ' ' && typed.place() > 0 && Typed.isSpace(typed.before(1));
    return second
        ? Optional.of(new Correction(typed.place(), typed.caret(), ""))
        : Optional.empty();
  }
}
