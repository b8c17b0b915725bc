package org.midad.ui.kit;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Pictures for actions. An icon that means a direction is mirrored where the interface runs from
 * right to left; a clock, a check mark or a magnifying glass is not.
 */
public final class Icons {
  private static final Set<Feather> DIRECTED =
      Set.copyOf(
          EnumSet.of(
              Feather.ARROW_LEFT,
              Feather.ARROW_RIGHT,
              Feather.CHEVRON_LEFT,
              Feather.CHEVRON_RIGHT,
              Feather.CORNER_UP_LEFT,
              Feather.CORNER_UP_RIGHT,
              Feather.CORNER_DOWN_LEFT,
              Feather.CORNER_DOWN_RIGHT,
              Feather.SEND,
              Feather.SHARE,
              Feather.SIDEBAR,
              Feather.LIST,
              Feather.LOG_IN,
              Feather.LOG_OUT,
              Feather.EDIT,
              Feather.EDIT_2,
              Feather.EDIT_3,
              Feather.EXTERNAL_LINK));

  private Icons() {}

  /** A new icon of 16 px in the colour of the text around it. */
  public static FontIcon of(Feather picture) {
    FontIcon icon = new FontIcon(picture);
    if (DIRECTED.contains(picture)) {
      icon.scaleXProperty()
          .bind(
              Bindings.when(
                      icon.effectiveNodeOrientationProperty()
                          .isEqualTo(NodeOrientation.RIGHT_TO_LEFT))
                  .then(-1)
                  .otherwise(1));
    }
    return icon;
  }
}
