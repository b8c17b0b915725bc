package org.midad.arabic.typing;

import java.util.Optional;

/** One character for three full stops. */
record Ellipsis() implements TypingRule {

  @Override
  public Optional<Correction> after(Typed typed) {
    boolean three =
        typed.letter() == '.'
            && typed.before(1) == '.'
            && typed.before(2) == '.'
            && typed.before(3) != '.';
    return three && !typed.inAddress()
        ? Optional.of(new Correction(typed.caret() - 3, typed.caret(), "…"))
        : Optional.empty();
  }
}
