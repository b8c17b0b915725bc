package org.midad.ui.text;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Screen pixels to a scene pixel where a node is shown; 1 while it is shown nowhere. */
public final class OutputScale {
  private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper(1);

  public OutputScale(Node node) {
    ObservableValue<Number> scale =
        node.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty)
            .orElse(1.0);
    value.bind(Bindings.createDoubleBinding(() -> scale.getValue().doubleValue(), scale));
  }

  public ReadOnlyDoubleProperty property() {
    return value.getReadOnlyProperty();
  }

  public double get() {
    return value.get();
  }
}
