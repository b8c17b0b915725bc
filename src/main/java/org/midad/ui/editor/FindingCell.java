package org.midad.ui.editor;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.midad.arabic.Messages;
import org.midad.check.Finding;
import org.midad.check.Severity;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Icons;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.WrappingCell;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;

/** Shows a row of the list of findings. */
final class FindingCell extends WrappingCell<FindingRow> {
  private final Kit kit;
  private final StoryEditor page;
  private final FindingsModel findings;
  private final FindingActions actions;
  private final Corrections corrections;
  private final FindingWords words;
  private final Messages messages;

  FindingCell(
      Kit kit,
      StoryEditor page,
      FindingsModel findings,
      FindingActions actions,
      Corrections corrections,
      FindingWords words) {
    this.kit = kit;
    this.page = page;
    this.findings = findings;
    this.actions = actions;
    this.corrections = corrections;
    this.words = words;
    messages = kit.messages();
  }

  @Override
  protected void updateItem(@Nullable FindingRow row, boolean empty) {
    super.updateItem(row, empty);
    getStyleClass().removeAll("finding-kind", "finding-item");
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (row) {
      case FindingRow.Kind kind -> show(kind);
      case FindingRow.Item(var finding) -> show(finding);
      case FindingRow.LetBe(var count) -> head(messages.of("findings.waived", count), new Region());
      case FindingRow.Waived waived -> show(waived);
    }
  }

  private void show(FindingRow.Kind kind) {
    String title = messages.of("findings.kind", words.title(kind.rule()), kind.count());
    HBox line = head(title, sign(kind.severity()));
    if (actions.safe(kind.rule()).size() > 1) {
      Button all =
          kit.actions()
              .flatButton(changing("finding.fix-kind", () -> actions.fixKind(kind.rule())));
      all.setFocusTraversable(false);
      all.setMinWidth(Region.USE_PREF_SIZE);
      all.getStyleClass().add("finding-fix-kind");
      line.getChildren().add(all);
    }
    setAccessibleText(messages.of(kind.severity()) + ", " + title);
  }

  private HBox head(String title, Node sign) {
    TextBlock name = new TextBlock(kit.fonts(), title);
    name.setFont(FontFamily.PLEX, FontWeight.SEMIBOLD);
    name.setSize(12.5);
    name.setMaxLines(2);
    name.setSide(TextBlock.Side.SCENE);
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox line = new HBox(6, sign, name);
    line.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("finding-kind");
    setAccessibleText(title);
    setGraphic(line);
    return line;
  }

  private void show(Finding finding) {
    VBox box = item(finding, more(finding));
    finding.fixes().stream()
        .findFirst()
        .ifPresent(fix -> {
          Button put =
              kit.actions().flatButton(changing("action.fix-finding", () -> actions.put(fix)));
          put.setText(words.fix(fix));
          put.getStyleClass().add("finding-fix");
          put.setFocusTraversable(false);
          box.getChildren().add(new HBox(put));
        });
    setAccessibleText(words.told(finding));
  }

  /** What can be done besides. */
  private Button more(Finding finding) {
    ContextMenu menu = new ContextMenu();
    Button more =
        kit.actions()
            .iconButton(new Action("finding.more", () -> {}).withIcon(Feather.MORE_HORIZONTAL));
    more.getStyleClass().add("finding-more");
    more.setFocusTraversable(false);
    more.setOnAction(event -> {
      actions.go(finding);
      corrections.fill(menu, finding, List.of());
      menu.show(more, Side.BOTTOM, 0, 0);
    });
    return more;
  }

  private void show(FindingRow.Waived waived) {
    VBox box = item(waived.finding(), new Region());
    if (!waived.waiver().reason().isEmpty()) {
      box.getChildren().add(quiet(messages.of("findings.reason", waived.waiver().reason())));
    }
    Button insist =
        kit.actions()
            .flatButton(new Action("finding.insist", () -> findings.insist(waived.waiver())));
    insist.setFocusTraversable(false);
    insist.getStyleClass().add("finding-fix");
    box.getChildren().add(new HBox(insist));
    setAccessibleText(words.told(waived.finding()));
  }

  /**
   * @param beside what stands at the end of the first line
   */
  private VBox item(Finding finding, Node beside) {
    TextBlock said = new TextBlock(kit.fonts(), words.message(finding));
    said.setSize(13);
    said.setMaxLines(4);
    said.setSide(TextBlock.Side.SCENE);
    HBox.setHgrow(said, Priority.ALWAYS);
    VBox box = new VBox(2, new HBox(4, said, beside));
    words.excerpt(finding, page.getStory()).map(this::quiet).ifPresent(box.getChildren()::add);
    getStyleClass().add("finding-item");
    setGraphic(box);
    return box;
  }

  private TextBlock quiet(String text) {
    TextBlock quiet = new TextBlock(kit.fonts(), text);
    quiet.getStyleClass().add("quiet-text");
    quiet.setSize(12);
    quiet.setMaxLines(2);
    quiet.setSide(TextBlock.Side.SCENE);
    return quiet;
  }

  private Action changing(String key, Runnable work) {
    Action action = new Action(key, work);
    action.hindranceProperty().set(actions.hindrance());
    return action;
  }

  /** Its form tells as much as its colour. */
  private static FontIcon sign(Severity severity) {
    FontIcon icon =
        Icons.of(
            switch (severity) {
              case ERROR -> Feather.X_CIRCLE;
              case WARNING -> Feather.ALERT_TRIANGLE;
              case NOTE -> Feather.INFO;
            });
    icon.getStyleClass()
        .add(
            switch (severity) {
              case ERROR -> "weight-error";
              case WARNING -> "weight-warning";
              case NOTE -> "weight-note";
            });
    return icon;
  }
}
