package org.midad.ui.kit;

import java.util.Locale;
import javafx.scene.layout.Region;
import org.midad.model.Stage;

/** A small dot in the colour of a stage. The colour never speaks alone: the name stands beside. */
public final class StageMark extends Region {
  public StageMark() {
    getStyleClass().add("stage-mark");
  }

  public StageMark(Stage stage) {
    this();
    setStage(stage);
  }

  public void setStage(Stage stage) {
    getStyleClass().setAll("stage-mark", stage.name().toLowerCase(Locale.ROOT));
  }
}
