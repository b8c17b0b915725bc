package org.midad.model;

import java.util.Optional;

/** Base direction of a block: where its lines begin. */
public enum Direction {
  RIGHT_TO_LEFT,
  LEFT_TO_RIGHT;

  /**
   * By the first letter that has a direction (rule P2 of Unicode's bidirectional algorithm, UAX 9);
   * letters inside isolates do not count. Empty for a text without any such letter, such as «13».
   */
  static Optional<Direction> told(String text) {
    int isolates = 0;
    for (int index = 0; index < text.length(); ) {
      int letter = text.codePointAt(index);
      index += Character.charCount(letter);
      switch (Character.getDirectionality(letter)) {
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
            Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE ->
            isolates++;
        case Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
            isolates = Math.max(0, isolates - 1);
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          if (isolates == 0) {
            return Optional.of(LEFT_TO_RIGHT);
          }
        }
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          if (isolates == 0) {
            return Optional.of(RIGHT_TO_LEFT);
          }
        }
        default -> {
          // a digit, a mark, a space: it goes with its neighbours
        }
      }
    }
    return Optional.empty();
  }

  /**
   * By the first letter that has a direction.
   *
   * @param otherwise of a text without any such letter
   */
  public static Direction of(String text, Direction otherwise) {
    return told(text).orElse(otherwise);
  }

  public Direction opposite() {
    return switch (this) {
      case RIGHT_TO_LEFT -> LEFT_TO_RIGHT;
      case LEFT_TO_RIGHT -> RIGHT_TO_LEFT;
    };
  }

  /** By the first letter that has a direction, and right to left where none has. */
  public static Direction of(String text) {
    return of(text, RIGHT_TO_LEFT);
  }
}
