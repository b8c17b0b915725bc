package org.midad.ui.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.arabic.Messages;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Picker;

/** Everything that can be done, found by a few letters and done with Enter. */
final class CommandPalette {
  private static final PseudoClass HINDERED = PseudoClass.getPseudoClass("hindered");

  private final Kit kit;
  private final Messages other;
  private final CommandSearch search;

  /**
   * @param other the messages of the language that the window does not speak
   */
  CommandPalette(Kit kit, Messages other, List<Action> actions) {
    this.kit = kit;
    this.other = other;
    this.search = new CommandSearch(actions, kit.messages(), other);
  }

  /** Opens over the window. */
  void show() {
    new Picker<>(kit, search::find, Row::new, kit.actions()::run)
        .show(kit.messages().of("palette.prompt"), "command", "commands");
  }

  private final class Row extends ListCell<Action> {
    private final Label name = new Label();
    private final Label otherName = new Label();
    private final Label keys = new Label();
    private final HBox content;

    Row() {
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      otherName.getStyleClass().add("other-name");
      keys.getStyleClass().add("keys");
      name.setMinWidth(Region.USE_PREF_SIZE);
      keys.setMinWidth(Region.USE_PREF_SIZE);
      content = new HBox(10, new Region(), name, otherName, space, keys);
      content.setAlignment(Pos.CENTER_LEFT);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      getStyleClass().add("command-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Action action, boolean empty) {
      super.updateItem(action, empty);
      pseudoClassStateChanged(
          HINDERED, action != null && action.hindranceProperty().get().isPresent());
      if (empty || action == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      name.setText(kit.messages().of(action.key()));
      otherName.setText(other.of(action.key()));
      keys.setText(action.accelerator().map(it -> "\u200E" + it.getDisplayText()).orElse(""));
      Feather usual = action.icon().orElse(Feather.CORNER_DOWN_LEFT);
      Node icon = Icons.of(action.onProperty().get() ? Feather.CHECK : usual);
      content.getChildren().set(0, icon);
      setGraphic(content);
      setAccessibleText(name.getText());
    }
  }
}
