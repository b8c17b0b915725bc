package org.midad.ui.text;

import javafx.scene.paint.Color;

/** The same colours for both painters. */
final class AwtColors {
  private AwtColors() {}

  static java.awt.Color of(Color color) {
    return new java.awt.Color(
        (float) color.getRed(),
        (float) color.getGreen(),
        (float) color.getBlue(),
        (float) color.getOpacity());
  }
}
