package org.midad.ui.kit;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.midad.model.Problem;

/**
 * One thing that can be done, said once: it feeds a button, a menu, a key and the command palette.
 * An action that is not allowed now stays where it is, looks so, and says why when tried.
 */
public final class Action {
  private final String key;
  private final @Nullable Feather icon;
  private final @Nullable KeyCombination accelerator;
  private final Runnable work;
  private final ObjectProperty<Optional<Problem>> hindrance =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty on = new SimpleBooleanProperty();

  private Action(
      String key, @Nullable Feather icon, @Nullable KeyCombination accelerator, Runnable work) {
    this.key = key;
    this.icon = icon;
    this.accelerator = accelerator;
    this.work = work;
  }

  /**
   * @param key of its name in {@code assets/i18n}: a verb, as on the button
   */
  public Action(String key, Runnable work) {
    this(key, null, null, work);
  }

  /** The same with a picture. */
  public Action withIcon(Feather picture) {
    return new Action(key, picture, accelerator, work);
  }

  /**
   * The same with a key.
   *
   * @param keys as {@link KeyCombination#valueOf} reads them, such as {@code Shortcut+K}
   */
  public Action withKeys(String keys) {
    return new Action(key, icon, KeyCombination.valueOf(keys), work);
  }

  public String key() {
    return key;
  }

  public Optional<Feather> icon() {
    return Optional.ofNullable(icon);
  }

  public Optional<KeyCombination> accelerator() {
    return Optional.ofNullable(accelerator);
  }

  /** Why it cannot be done now; empty while it can. */
  public ObjectProperty<Optional<Problem>> hindranceProperty() {
    return hindrance;
  }

  /** Whether what it switches is on; never of an action that switches nothing. */
  public BooleanProperty onProperty() {
    return on;
  }

  /**
   * Does it.
   *
   * @throws Problem that hinders it, or that came up
   */
  public void run() {
    hindrance
        .get()
        .ifPresent(problem -> {
          throw problem;
        });
    work.run();
  }
}
