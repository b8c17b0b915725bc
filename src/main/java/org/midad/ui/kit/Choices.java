package org.midad.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One of a few: buttons side by side, of which exactly one is down. */
public final class Choices {
  private Choices() {}

  /** A row of choices that share its width. */
  public static <T> HBox row(
      String id, List<T> values, T chosen, Function<T, String> name, Consumer<T> onChosen) {
    HBox row = new HBox();
    row.getStyleClass().add("choices");
    fill(row, id, values, chosen, name, onChosen);
    row.getChildren().forEach(button -> HBox.setHgrow(button, Priority.ALWAYS));
    return row;
  }

  /** Puts a button for each value into a pane; the id of each is the given one and its place. */
  public static <T> void fill(
      Pane pane,
      String id,
      List<T> values,
      T chosen,
      Function<T, String> name,
      Consumer<T> onChosen) {
    ToggleGroup group = new ToggleGroup();
    for (T value : values) {
      ToggleButton button = new ToggleButton(name.apply(value));
      button.getStyleClass().add("choice");
      button.setId(id + "-" + values.indexOf(value));
      button.setMaxWidth(Double.MAX_VALUE);
      button.setPrefWidth(0);
      button.setMinWidth(ToggleButton.USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setSelected(value.equals(chosen));
      button.setOnAction(event -> {
        button.setSelected(true);
        onChosen.accept(value);
      });
      pane.getChildren().add(button);
    }
  }

  /** A field under its name. */
  public static VBox field(String name, Node field) {
    return Field.of(name, field);
  }
}
