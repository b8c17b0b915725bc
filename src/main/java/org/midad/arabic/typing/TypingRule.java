package org.midad.arabic.typing;

import java.util.Optional;

/** One thing that is put right while somebody types. */
sealed interface TypingRule
    permits ArabicPunctuation,
        Ellipsis,
        HouseDigits,
        HouseQuotes,
        PunctuationWithoutSpace,
        SingleSpace,
        WordCorrection {

  /** What should stand in place of what was typed, all of it before the caret, if anything. */
  Optional<Correction> after(Typed typed);
}
