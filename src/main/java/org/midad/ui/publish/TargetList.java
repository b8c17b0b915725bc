package org.midad.ui.publish;

import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** The targets below each other, of which one is shown beside them. */
final class TargetList extends VBox {
  private static final double WIDTH = 264;
  private static final double ROW = 72;

  private final Kit kit;
  private final TargetChoices choices;
  private final ListView<TargetsModel.Kept> list = new ListView<>();

  /**
   * @param add adds one
   * @param chosen told which one was chosen
   */
  TargetList(Kit kit, TargetChoices choices, Action add, Consumer<TargetsModel.Kept> chosen) {
    super(12);
    this.kit = kit;
    this.choices = choices;
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    list.setId("targets");
    list.setAccessibleText(kit.messages().of("action.targets"));
    list.setFixedCellSize(ROW);
    list.setCellFactory(of -> new Row());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(target -> {
          if (target != null) {
            chosen.accept(target);
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    Button more = kit.actions().button(add);
    more.setId("target-add");
    more.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(list, more);
  }

  /** Shows what there is, and chooses nothing. */
  void fill(TargetsModel.Known known) {
    chooseNone();
    list.getItems().setAll(known.targets());
  }

  void choose(TargetsModel.Kept target) {
    list.getSelectionModel().select(target);
    list.scrollTo(target);
  }

  void chooseNone() {
    list.getSelectionModel().clearSelection();
  }

  private final class Row extends ListCell<TargetsModel.Kept> {
    Row() {
      getStyleClass().add("target-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(TargetsModel.Kept kept, boolean empty) {
      super.updateItem(kept, empty);
      if (empty || kept == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      TargetKind kind = TargetKind.of(kept.target().address());
      Label name = new Label(kept.target().name());
      Label address = new Label(TargetWords.address(kept.target()));
      address.getStyleClass().add("target-address");
      // An address reads from its scheme on, in whatever language the window speaks.
      address.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
      String what =
          kit.messages().of(kind)
              + (kind.takesFiles() ? " · " + TargetWords.forms(kit, choices, kept.target()) : "");
      TextBlock forms = kit.words(what, FontWeight.REGULAR, 12);
      forms.getStyleClass().add("message");
      VBox words = new VBox(2, name, address, forms);
      words.setMinWidth(0);
      words.setAlignment(Pos.CENTER_LEFT);
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox row = new HBox(12, Icons.of(kind.icon()), words);
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
      setAccessibleText(name.getText() + ". " + what + ". " + address.getText());
    }
  }
}
