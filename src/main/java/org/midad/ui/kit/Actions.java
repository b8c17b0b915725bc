package org.midad.ui.kit;

import java.util.Collection;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.midad.arabic.Messages;
import org.midad.model.Problem;

/** Shows actions as buttons and menu items, binds their keys, and runs them. */
public final class Actions {
  private static final PseudoClass HINDERED = PseudoClass.getPseudoClass("hindered");

  private final Messages messages;
  private final Notices notices;

  public Actions(Messages messages, Notices notices) {
    this.messages = messages;
    this.notices = notices;
  }

  /** Runs an action; what goes wrong, and why it may not run, is told to the reader. */
  public void run(Action action) {
    try {
      action.run();
    } catch (Problem problem) {
      notices.problem(problem);
    }
  }

  /** A button with the action's name and icon. */
  public Button button(Action action) {
    Button button = new Button(messages.of(action.key()));
    action.icon().map(Icons::of).ifPresent(button::setGraphic);
    button.setOnAction(event -> run(action));
    follow(button, action);
    return button;
  }

  /** The button of the one main action of a screen: filled. */
  public Button mainButton(Action action) {
    Button button = button(action);
    button.getStyleClass().add("accent");
    return button;
  }

  /** A quiet button. */
  public Button flatButton(Action action) {
    Button button = button(action);
    button.getStyleClass().add("flat");
    return button;
  }

  /** A quiet button that shows its icon alone, and its name to those who point at it or listen. */
  public Button iconButton(Action action) {
    Button button = flatButton(action);
    button.getStyleClass().add("icon-only");
    return button;
  }

  public MenuItem menuItem(Action action) {
    MenuItem item = new MenuItem(messages.of(action.key()));
    action.icon().map(Icons::of).ifPresent(item::setGraphic);
    action.accelerator().ifPresent(item::setAccelerator);
    item.setOnAction(event -> run(action));
    action
        .hindranceProperty()
        .subscribe(hindrance -> {
          item.getStyleClass().remove("hindered");
          if (hindrance.isPresent()) {
            item.getStyleClass().add("hindered");
          }
        });
    return item;
  }

  /** Binds the keys of actions for as long as the scene lives. */
  public void bindKeys(Scene scene, Collection<Action> actions) {
    for (Action action : actions) {
      action.accelerator().ifPresent(keys -> scene.getAccelerators().put(keys, () -> run(action)));
    }
  }

  private void follow(Button button, Action action) {
    Tooltip tooltip = new Tooltip();
    button.setTooltip(tooltip);
    action
        .hindranceProperty()
        .subscribe(hindrance -> {
          button.pseudoClassStateChanged(HINDERED, hindrance.isPresent());
          tooltip.setText(explain(action));
          Node graphic = button.getGraphic();
          button.setAccessibleText(messages.of(action.key()));
          button.setAccessibleHelp(hindrance.map(notices::words).orElse(""));
          if (graphic != null) {
            graphic.setMouseTransparent(true);
          }
        });
  }

  private String explain(Action action) {
    String name = messages.of(action.key());
    String keys = action.accelerator().map(it -> "  " + it.getDisplayText()).orElse("");
    return name + keys;
  }
}
