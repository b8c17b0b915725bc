package org.midad.ui.publish;

import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.deliver.Target;
import org.midad.model.Problem;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** A target for those who may not change it, and why they may not. */
final class TargetFacts extends VBox {
  private final Kit kit;

  TargetFacts(
      Kit kit,
      FormChoices choices,
      PreviewModel preview,
      TargetsModel.Kept kept,
      Problem hindrance) {
    super(16);
    this.kit = kit;
    setId("target-facts");
    Target target = kept.target();
    TargetKind kind = TargetKind.of(target.address());
    GridPane facts = new GridPane(16, 12);
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(28);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    facts.getColumnConstraints().setAll(names, values);
    facts.addRow(0, name("target.kind"), words(kit.messages().of(kind)));
    TextBlock address = TargetWords.leftToRight(kit, TargetWords.address(target));
    facts.addRow(1, name("target.address"), new HBox(address));
    address.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    int row = 2;
    if (kind.takesFiles()) {
      facts.addRow(
          row++,
          label(kit.messages().of(TargetField.FORMS)),
          words(TargetWords.forms(kit, choices, target)));
    }
    if (kept.hasSecret()) {
      TargetDraft.of(target)
          .secret()
          .ifPresent(secret ->
              facts.addRow(
                  facts.getRowCount(),
                  label(kit.messages().of(secret)),
                  words(kit.messages().of("target.secret-kept"))));
    }
    PreviewButton show = new PreviewButton(kit, preview, () -> Optional.of(target));
    Region between = new Region();
    VBox.setVgrow(between, Priority.ALWAYS);
    HBox foot = new HBox(show.button());
    foot.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(why(hindrance), facts, between, show.why(), foot);
  }

  private Node why(Problem hindrance) {
    Node line = PreviewButton.line(kit, Feather.LOCK, TargetWords.hindrance(kit, hindrance));
    line.setId("target-hindrance");
    return line;
  }

  private Node name(String key) {
    return label(kit.messages().of(key));
  }

  private static Node label(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("field-name");
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private TextBlock words(String words) {
    return new TextBlock(kit.fonts(), words);
  }
}
