package org.midad.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Something to fill in or choose, under its name. */
public final class Field {
  private Field() {}

  /**
   * @param name which screen readers tell too
   */
  public static VBox of(String name, Node content) {
    Label label = new Label(name);
    label.getStyleClass().add("field-name");
    label.setLabelFor(content);
    return new VBox(4, label, content);
  }
}
