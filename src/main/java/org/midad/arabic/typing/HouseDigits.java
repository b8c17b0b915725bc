package org.midad.arabic.typing;

import java.util.Optional;
import org.midad.arabic.Numerals;

/** Digits as the house writes them. Those of a Latin name, such as F-16, are always Western. */
record HouseDigits(Digits digits) implements TypingRule {

  @Override
  public Optional<Correction> after(Typed typed) {
    String letter = String.valueOf(typed.letter());
    String wanted =
        switch (digits) {
          case AS_TYPED -> letter;
          case WESTERN -> Numerals.toWestern(letter);
          case ARABIC_INDIC -> belongsToLatin(typed) ? letter : Numerals.toArabicIndic(letter);
        };
    return wanted.equals(letter)
        ? Optional.empty()
        : Optional.of(new Correction(typed.place(), typed.caret(), wanted));
  }

  private static boolean belongsToLatin(Typed typed) {
    return typed.scriptBefore(typed.place()) == Script.LATIN || typed.inAddress();
  }
}
