package org.midad.ui.publish;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.midad.deliver.Target;
import org.midad.model.Problem;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** Asks what a target would get of the open story; where none is open, it says so in its place. */
final class PreviewButton {
  private final Button button;
  private final Node why;

  /**
   * @param target that is asked about; empty while it is not filled in
   */
  PreviewButton(Kit kit, PreviewModel preview, Supplier<Optional<Target>> target) {
    Optional<Problem> hindrance = preview.hindrance();
    Action action = new Action("target.preview", () -> target.get().ifPresent(preview::show));
    action.hindranceProperty().set(hindrance);
    button = kit.actions().button(action);
    button.setId("target-preview");
    button.setMinWidth(Region.USE_PREF_SIZE);
    why = line(kit, Feather.INFO, hindrance.map(kit::told).orElse(""));
    why.setId("preview-hindrance");
    TargetWords.show(why, false);
    if (hindrance.isPresent()) {
      // Told at the foot of the window it would lie over the sheet's own buttons.
      button.setOnAction(event -> TargetWords.show(why, true));
    }
  }

  Button button() {
    return button;
  }

  /** Why nothing can be shown; takes no room until somebody has asked. */
  Node why() {
    return why;
  }

  /** A sentence that stands in a sheet, with its mark. */
  static Node line(Kit kit, Feather mark, String words) {
    TextBlock text = new TextBlock(kit.fonts(), words);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(8, Icons.of(mark), text);
    line.getStyleClass().addAll("trial", "trial-line");
    return line;
  }
}
