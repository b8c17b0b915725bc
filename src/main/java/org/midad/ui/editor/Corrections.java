package org.midad.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.midad.app.Checking;
import org.midad.check.Finding;
import org.midad.check.Fix;
import org.midad.model.Problem;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.StoryEditor;
import org.midad.ui.text.TextBlock;

/** A menu of what can be done about the finding at the caret. */
final class Corrections {
  private static final double WIDTH = 300;

  /** For so long the menu waits for corrections that have to be thought of. */
  private static final Duration PATIENCE = Duration.millis(250);

  /** As many ways to put something right as the eye takes in at once. */
  private static final int MOST = 7;

  private final Kit kit;
  private final StoryEditor page;
  private final FindingsModel findings;
  private final FindingActions actions;
  private final FindingWords words;
  private final ContextMenu menu = new ContextMenu();
  final Action show;

  Corrections(
      Kit kit,
      StoryEditor page,
      FindingsModel findings,
      FindingActions actions,
      FindingMarks marks,
      FindingWords words) {
    this.kit = kit;
    this.page = page;
    this.findings = findings;
    this.actions = actions;
    this.words = words;
    menu.setId("corrections");
    show =
        new Action("action.corrections", this::show)
            .withIcon(Feather.CHECK_SQUARE)
            .withKeys("Alt+Enter");
    marks
        .currentProperty()
        .subscribe(current ->
            show.hindranceProperty()
                .set(
                    current.isPresent()
                        ? Optional.empty()
                        : Optional.of(new Problem("refusal.no-finding"))));
  }

  /** Opens at the caret. */
  private void show() {
    Finding finding = actions.current();
    PauseTransition patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(any -> open(finding, finding.fixes()));
    patience.play();
    findings.think(
        finding,
        fixes -> {
          patience.stop();
          open(finding, fixes);
        });
  }

  private void open(Finding finding, List<Fix> fixes) {
    set(menu, finding, fixes, List.of());
    Bounds caret = page.caretBounds();
    Point2D place = page.localToScreen(page.sceneToLocal(caret.getMinX(), caret.getMaxY()));
    menu.show(page, place.getX(), place.getY());
  }

  /**
   * Fills a menu; what takes longer to think of comes into it while it is open.
   *
   * @param rest what the menu offers besides
   */
  void fill(ContextMenu into, Finding finding, List<MenuItem> rest) {
    set(into, finding, finding.fixes(), rest);
    findings.think(
        finding,
        fixes -> {
          if (into.isShowing() && fixes.size() > finding.fixes().size()) {
            set(into, finding, fixes, rest);
          }
        });
  }

  private void set(ContextMenu into, Finding finding, List<Fix> fixes, List<MenuItem> rest) {
    List<MenuItem> items = new ArrayList<>();
    items.add(text(words.message(finding), FontWeight.MEDIUM, "finding-message"));
    fixes.stream().limit(MOST).forEach(fix -> items.add(correction(fix)));
    items.add(new SeparatorMenuItem());
    int alike = actions.safe(finding.rule()).size();
    if (alike > 1) {
      items.add(
          item(
              kit.messages().of("finding.fix-all", alike),
              new Action("action.fix-kind", () -> actions.fixKind(finding.rule())),
              true));
    }
    if (Checking.isOfWord(finding)) {
      items.add(named(actions.learn));
    }
    if (!Checking.namesIn(finding).isEmpty()) {
      items.add(named(actions.register));
    }
    items.add(named(actions.passOver));
    items.add(named(actions.letBeHere));
    items.add(named(actions.letBeEverywhere));
    items.add(named(actions.override));
    words
        .reason(finding.rule())
        .ifPresent(reason -> {
          items.add(new SeparatorMenuItem());
          items.add(text(reason, FontWeight.REGULAR, "finding-reason"));
        });
    if (!rest.isEmpty()) {
      items.add(new SeparatorMenuItem());
      items.addAll(rest);
    }
    into.getItems().setAll(items);
  }

  private MenuItem correction(Fix fix) {
    MenuItem item =
        item(words.fix(fix), new Action("action.fix-finding", () -> actions.put(fix)), true);
    item.getStyleClass().add("correction");
    return item;
  }

  /** Without its keys: they would leave the scene together with the item. */
  private MenuItem named(Action action) {
    return item(kit.messages().of(action.key()), action, false);
  }

  private MenuItem item(String name, Action action, boolean changes) {
    if (changes) {
      action.hindranceProperty().set(actions.hindrance());
    }
    MenuItem item = new MenuItem(name);
    item.setOnAction(event -> kit.actions().run(action));
    if (action.hindranceProperty().get().isPresent()) {
      item.getStyleClass().add("hindered");
    }
    return item;
  }

  private MenuItem text(String said, FontWeight weight, String style) {
    TextBlock block = new TextBlock(kit.fonts(), said);
    block.setFont(FontFamily.PLEX, weight);
    block.setSize(13);
    block.setPrefWidth(WIDTH);
    // A menu asks for heights before it knows widths.
    block.setPrefHeight(block.prefHeight(WIDTH));
    CustomMenuItem item = new CustomMenuItem(block, false);
    item.getStyleClass().addAll("menu-text", style);
    item.setDisable(true);
    return item;
  }
}
