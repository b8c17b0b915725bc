package org.midad.arabic.typing;

/** Which writing a letter belongs to. */
enum Script {
  ARABIC,
  /** Latin, and whatever else runs from left to right. */
  LATIN,
  /** Digits, spaces, punctuation. */
  NONE;

  static Script of(int codePoint) {
    return switch (Character.getDirectionality(codePoint)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> LATIN;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          ARABIC;
      default -> NONE;
    };
  }
}
