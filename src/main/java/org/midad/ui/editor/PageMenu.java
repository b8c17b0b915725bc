package org.midad.ui.editor;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import org.midad.ui.kit.Action;
import org.midad.ui.kit.Kit;
import org.midad.ui.text.StoryEditor;

/** What the page offers where the mouse or the caret is. */
final class PageMenu {
  private final Kit kit;
  private final StoryEditor page;
  private final Checks checks;
  private final ContextMenu menu = new ContextMenu();
  private final List<MenuItem> always;

  PageMenu(
      Kit kit, StoryEditor page, ExchangeActions exchange, WritingActions writing, Checks checks) {
    this.kit = kit;
    this.page = page;
    this.checks = checks;
    menu.setId("page-menu");
    Menu kinds = new Menu(kit.messages().of("page-menu.kind"));
    writing.kinds.values().forEach(kind -> kinds.getItems().add(kit.actions().menuItem(kind)));
    menu.getItems()
        .addAll(
            item(exchange.cut, "Shortcut+X"),
            item(exchange.copy, "Shortcut+C"),
            item(exchange.copyMarkdown, "Shortcut+Shift+C"),
            item(exchange.paste, "Shortcut+V"),
            item(exchange.pasteText, "Shortcut+Shift+V"),
            new SeparatorMenuItem(),
            kit.actions().menuItem(writing.link),
            kinds,
            new SeparatorMenuItem(),
            kit.actions().menuItem(exchange.picture));
    always = List.copyOf(menu.getItems());
  }

  /** Shows it whenever the page is asked for a menu. */
  void offer() {
    page.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::show);
    page.addEventHandler(MouseEvent.MOUSE_PRESSED, any -> menu.hide());
  }

  /** With the key that the page itself listens to. */
  private MenuItem item(Action action, String keys) {
    MenuItem item = kit.actions().menuItem(action);
    item.setAccelerator(KeyCombination.valueOf(keys));
    return item;
  }

  private void show(ContextMenuEvent event) {
    Point2D place = new Point2D(event.getScreenX(), event.getScreenY());
    if (event.isKeyboardTrigger()) {
      Bounds caret = page.caretBounds();
      place = page.localToScreen(page.sceneToLocal(caret.getMinX(), caret.getMaxY()));
    }
    checks
        .marks()
        .currentProperty()
        .get()
        .ifPresentOrElse(
            finding -> checks.corrections().fill(menu, finding, always),
            () -> menu.getItems().setAll(always));
    menu.show(page, place.getX(), place.getY());
    event.consume();
  }
}
