package org.midad.ui.kit;

import java.util.Locale;
import javafx.scene.layout.Region;
import org.midad.model.InkColor;

/** A small dot in the colour of a person. The colour never speaks alone: the name stands beside. */
public final class InkMark extends Region {
  public InkMark(InkColor color) {
    getStyleClass().setAll("ink-mark", color.name().toLowerCase(Locale.ROOT));
    setMouseTransparent(true);
  }
}
