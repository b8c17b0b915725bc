package org.midad.ui.kit;

import java.util.Collection;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.midad.arabic.Messages;
import org.midad.model.Problem;
import org.midad.typeset.FontBook;
import org.midad.ui.text.TextBlock;

/** Shows actions as buttons and menu items, binds their keys, and runs them. */
public final class Actions {
  private static final PseudoClass HINDERED = PseudoClass.getPseudoClass("hindered");

  private static final double REASON_WIDTH = 320;

  private final Messages messages;
  private final FontBook fonts;
  private final Notices notices;

  public Actions(Messages messages, FontBook fonts, Notices notices) {
    this.messages = messages;
    this.fonts = fonts;
    this.notices = notices;
  }

  /** Runs an action; what goes wrong, and why it may not run, is told to the reader. */
  public void run(Action action) {
    try {
      action.run();
    } catch (RuntimeException thrown) {
      // What nobody foresaw too: a click that does nothing and says nothing would be worse.
      notices.problem(thrown);
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

  /** As {@link #iconButton}, of an action that switches something: down while it is on. */
  public ToggleButton switchButton(Action action) {
    ToggleButton button = new ToggleButton(messages.of(action.key()));
    action.icon().map(Icons::of).ifPresent(button::setGraphic);
    button.getStyleClass().addAll("flat", "icon-only");
    button.setOnAction(event -> {
      run(action);
      // A click turns the button by itself, whether or not the action did its work.
      button.setSelected(action.onProperty().get());
    });
    follow(button, action);
    action.onProperty().subscribe(button::setSelected);
    return button;
  }

  public MenuItem menuItem(Action action) {
    MenuItem item = new MenuItem(messages.of(action.key()));
    action
        .onProperty()
        .subscribe(on -> {
          Optional<Feather> picture = on ? Optional.of(Feather.CHECK) : action.icon();
          item.setGraphic(picture.map(Icons::of).orElse(null));
        });
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

  private void follow(ButtonBase button, Action action) {
    Tip tip = Tip.on(button, shown -> tell(shown, action));
    button.setAccessibleText(messages.of(action.key()));
    action
        .hindranceProperty()
        .subscribe(hindrance -> {
          button.pseudoClassStateChanged(HINDERED, hindrance.isPresent());
          button.setAccessibleHelp(hindrance.map(this::words).orElse(nameAndKeys(action)));
          tip.renew();
        });
  }

  private void tell(Tooltip shown, Action action) {
    Optional<Problem> hindrance = action.hindranceProperty().get();
    shown.setText(hindrance.isPresent() ? "" : nameAndKeys(action));
    shown.setGraphic(hindrance.map(this::words).map(this::reason).orElse(null));
  }

  private String words(Problem problem) {
    return messages.of(problem.key(), problem.arguments().toArray());
  }

  /** Words for a tooltip: a sentence or three, which a tooltip of its own would not wrap. */
  public TextBlock reason(String words) {
    TextBlock text = new TextBlock(fonts, words);
    text.setPrefWidth(Math.min(REASON_WIDTH, text.prefWidth(-1)));
    return text;
  }

  /** What a tooltip says of an action: its name, and the keys that do the same. */
  public String nameAndKeys(Action action) {
    String name = messages.of(action.key());
    return action.accelerator().map(keys -> name + "  \u200E" + keys.getDisplayText()).orElse(name);
  }
}
