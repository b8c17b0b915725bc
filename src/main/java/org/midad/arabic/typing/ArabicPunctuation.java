package org.midad.arabic.typing;

import java.util.Optional;

/**
 * Comma, semicolon and question mark in their Arabic forms among Arabic words. Inside a Latin name
 * ("New York, USA"), a number (1,500) or an address they stay. What follows tells: so the mark
 * behind a digit or a Latin word waits for it.
 */
record ArabicPunctuation() implements TypingRule {
  private static final String LATIN = ",;?";
  private static final String ARABIC = "،؛؟";

  /** Where a clause may begin, within which the first word tells a question's language. */
  private static final String OPENING = ".!?؟:«»“”‹›\"()[]";

  @Override
  public Optional<Correction> after(Typed typed) {
    return LATIN.indexOf(typed.letter()) >= 0 ? mark(typed) : waiting(typed);
  }

  private static Optional<Correction> mark(Typed typed) {
    boolean digit = Character.isDigit(typed.before(1));
    boolean amongDigits = digit && (typed.letter() == ',' || Character.isDigit(typed.behind()));
    boolean among =
        typed.scriptBefore(typed.place()) == Script.ARABIC
            || (typed.letter() == '?' && clauseIsArabic(typed));
    return among && !amongDigits && !typed.inAddress()
        ? Optional.of(arabic(typed, typed.place()))
        : Optional.empty();
  }

  private static boolean clauseIsArabic(Typed typed) {
    int start = typed.place();
    while (start > 0 && OPENING.indexOf(typed.text().charAt(start - 1)) < 0) {
      start--;
    }
    return typed.scriptFrom(start) == Script.ARABIC;
  }

  /** The mark before the typed letter, now that it is known what comes behind it. */
  private static Optional<Correction> waiting(Typed typed) {
    if (typed.before(1) == ',' && Character.isDigit(typed.before(2))) {
      boolean ended = !Character.isDigit(typed.letter());
      return ended && typed.scriptBefore(typed.place()) == Script.ARABIC && !typed.inAddress()
          ? Optional.of(arabic(typed, typed.place() - 1))
          : Optional.empty();
    }
    if (Script.of(typed.letter()) != Script.ARABIC || !Typed.isSpace(typed.before(1))) {
      return Optional.empty();
    }
    int mark = typed.place() - 2;
    boolean waits = mark > 0 && ",;".indexOf(typed.text().charAt(mark)) >= 0;
    return waits && typed.scriptFrom(0) == Script.ARABIC
        ? Optional.of(arabic(typed, mark))
        : Optional.empty();
  }

  private static Correction arabic(Typed typed, int at) {
    char mark = ARABIC.charAt(LATIN.indexOf(typed.text().charAt(at)));
    return new Correction(at, at + 1, String.valueOf(mark));
  }
}
