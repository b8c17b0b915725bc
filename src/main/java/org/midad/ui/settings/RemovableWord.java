package org.midad.ui.settings;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;

/** A word in a list, with a button at the far end that takes it away. */
abstract class RemovableWord extends ListCell<String> {
  private final Kit kit;
  private final Consumer<String> removal;
  private final HBox content;
  final Button remove = new Button(null, Icons.of(Feather.X));

  /**
   * @param shown what tells the word
   */
  RemovableWord(Kit kit, Consumer<String> removal, Node... shown) {
    this.kit = kit;
    this.removal = removal;
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    remove.getStyleClass().addAll("flat", "icon-only");
    remove.setFocusTraversable(false);
    content = new HBox(8, shown);
    content.getChildren().addAll(space, remove);
    content.setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
  }

  /** Tells a word; returns it as it is read out. */
  abstract String tell(String word);

  @Override
  protected void updateItem(@Nullable String word, boolean empty) {
    super.updateItem(word, empty);
    if (empty || word == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    setAccessibleText(tell(word));
    remove.setAccessibleText(kit.messages().of("settings.remove", word));
    remove.setOnAction(event -> removal.accept(word));
    setGraphic(content);
  }
}
