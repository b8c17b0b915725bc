package org.midad.ui.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.midad.deliver.Target;
import org.midad.deliver.Template;
import org.midad.model.Problem;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.TextBlock;

/** A target for those who may not change it, and why they may not. */
final class TargetFacts extends VBox {
  private final Kit kit;
  private final TargetChoices choices;

  TargetFacts(
      Kit kit,
      TargetChoices choices,
      PreviewModel preview,
      TargetsModel.Kept kept,
      Problem hindrance) {
    super(16);
    this.kit = kit;
    this.choices = choices;
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
    if (!target.templates().isEmpty()) {
      VBox templates = new VBox(16);
      target.templates().forEach(template -> templates.getChildren().add(added(template)));
      facts.addRow(facts.getRowCount(), label(kit.messages().of(TargetField.TEMPLATES)), templates);
    }
    facts.setId("target-known");
    ScrollPane room = new ScrollPane(facts);
    room.setFitToWidth(true);
    room.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    room.getStyleClass().addAll("settings", "target-room");
    room.setAccessibleText(target.name());
    room.setMinHeight(0);
    VBox.setVgrow(room, Priority.ALWAYS);
    HBox foot = new HBox(show.button());
    foot.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(why(hindrance), room, show.why(), foot);
  }

  /** What it adds to the stories of a section, each under its name. */
  private Node added(Template template) {
    String section = TargetWords.section(kit, choices, template.section());
    VBox all = new VBox(8, kit.words(section, FontWeight.SEMIBOLD, 14));
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("template.before", template.before());
    lines.put("template.after", template.after());
    lines.put("field.keywords", String.join("، ", template.keywords()));
    lines.forEach((key, text) -> {
      if (!text.isEmpty()) {
        all.getChildren().add(new VBox(2, name(key), words(text)));
      }
    });
    return all;
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
