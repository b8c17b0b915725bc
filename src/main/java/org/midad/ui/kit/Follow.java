package org.midad.ui.kit;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * Lets a view follow a view model that outlives it: a change of language builds the window anew,
 * and what was there before must not go on listening.
 */
public final class Follow {
  private Follow() {}

  /** Tells the value now, and each later one for as long as the node is in a scene. */
  public static <T> void value(Node node, ObservableValue<T> value, Consumer<? super T> then) {
    // Not sceneProperty().isNotNull(): such a binding is held weakly, and where the collector runs
    // before the node comes into its scene, the value would never be told.
    ObservableValue<Boolean> shown = node.sceneProperty().map(scene -> true).orElse(false);
    value.when(shown).subscribe(then);
  }
}
