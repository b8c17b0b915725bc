package org.midad.ui.desk;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.Problem;
import org.midad.model.StoryId;
import org.midad.model.StorySummary;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** How many stories are chosen in the list, and what can be done with all of them at once. */
final class SelectionBar extends VBox {
  private final Kit kit;
  private final MultipleSelectionModel<StorySummary> selected;
  private final TextBlock count;
  private final Action export;
  private final Action bundle;

  /** Does something with stories. */
  interface Deed {
    void with(List<StoryId> stories);
  }

  SelectionBar(
      Kit kit, MultipleSelectionModel<StorySummary> selected, Deed exporting, Deed packaging) {
    this.kit = kit;
    this.selected = selected;
    count = kit.words("", FontWeight.SEMIBOLD, 13);
    export =
        new Action("action.export-selected", () -> exporting.with(chosen()))
            .withIcon(Feather.SHARE);
    bundle =
        new Action("action.package-selected", () -> packaging.with(chosen()))
            .withIcon(Feather.PACKAGE);
    getStyleClass().add("selection-bar");
    setId("selection");
    managedProperty().bind(visibleProperty());
    setVisible(false);
    selected
        .getSelectedItems()
        .addListener((ListChangeListener<StorySummary>) change -> show(chosen().size()));
  }

  /** When several are first chosen: a start has enough to style. */
  private void fill() {
    HBox.setHgrow(count, Priority.ALWAYS);
    Action clear = new Action("action.select-none", this::keepLast).withIcon(Feather.X);
    HBox head = new HBox(8, count, kit.actions().iconButton(clear));
    head.setAlignment(Pos.CENTER_LEFT);
    head.setFillHeight(false);
    Button first = kit.actions().button(export);
    first.setId("selection-export");
    Button second = kit.actions().button(bundle);
    second.setId("selection-package");
    for (Button button : List.of(first, second)) {
      button.setMaxWidth(Double.MAX_VALUE);
    }
    getChildren().addAll(head, first, second);
  }

  /** For keys and the command palette. */
  List<Action> actions() {
    return List.of(export, bundle);
  }

  /** Why the person who sits here may let nothing leave, or empty. */
  void hinder(Optional<Problem> hindrance) {
    export.hindranceProperty().set(hindrance);
    bundle.hindranceProperty().set(hindrance);
  }

  private void show(int stories) {
    if (stories > 1 && getChildren().isEmpty()) {
      fill();
    }
    setVisible(stories > 1);
    count.setText(kit.messages().of("desk.selected", stories));
  }

  private void keepLast() {
    int last = selected.getSelectedIndex();
    selected.clearAndSelect(last);
  }

  /** In the order of the list. */
  private List<StoryId> chosen() {
    return selected.getSelectedItems().stream().map(StorySummary::id).toList();
  }
}
