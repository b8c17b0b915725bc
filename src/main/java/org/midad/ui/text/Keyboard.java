package org.midad.ui.text;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.midad.model.Direction;

/**
 * The direction in which the keyboard writes. Neither JavaFX nor, without a display, AWT tells
 * which layout it has ({@code InputContext.getLocale()} gives null), so the last letter typed that
 * has a direction tells.
 */
final class Keyboard {
  private final ReadOnlyObjectWrapper<Optional<Direction>> direction =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Empty until a letter that has a direction was typed. */
  ReadOnlyObjectProperty<Optional<Direction>> directionProperty() {
    return direction.getReadOnlyProperty();
  }

  Optional<Direction> direction() {
    return direction.get();
  }

  void typed(String letters) {
    letters
        .codePoints()
        .mapToObj(Keyboard::of)
        .flatMap(Optional::stream)
        .reduce((first, second) -> second)
        .ifPresent(last -> direction.set(Optional.of(last)));
  }

  private static Optional<Direction> of(int letter) {
    return switch (Character.getDirectionality(letter)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Optional.of(Direction.LEFT_TO_RIGHT);
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          Optional.of(Direction.RIGHT_TO_LEFT);
      default -> Optional.empty();
    };
  }
}
