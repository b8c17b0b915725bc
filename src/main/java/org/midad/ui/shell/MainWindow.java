package org.midad.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.midad.app.Settings;
import org.midad.arabic.Messages;
import org.midad.typeset.FontBook;
import org.midad.ui.kit.Kit;
import org.midad.ui.kit.Notices;
import org.midad.ui.kit.Theme;
import org.midad.ui.settings.SettingsModel;

/**
 * The one window: its size, which is remembered, its title, its look, and the direction in which
 * everything in it runs. Where the language changes its scene is built anew.
 */
public final class MainWindow {
  private static final double LEAST_WIDTH = 860;
  private static final double LEAST_HEIGHT = 600;

  private final Stage stage;
  private final Theme theme;
  private final SettingsModel settings;
  private final FontBook fonts;
  private final Notices notices;
  private final BiConsumer<Kit, Scene> build;
  private final StringProperty story = new SimpleStringProperty("");
  private Subscription styled = Subscription.EMPTY;
  private Subscription coverStyled = Subscription.EMPTY;
  private Optional<Scene> covered = Optional.empty();

  /**
   * @param build puts content into a kit's layer and binds the keys of its scene; called again when
   *     the language changes
   */
  public MainWindow(
      Stage stage,
      Theme theme,
      SettingsModel settings,
      FontBook fonts,
      Notices notices,
      BiConsumer<Kit, Scene> build) {
    this.stage = stage;
    this.theme = theme;
    this.settings = settings;
    this.fonts = fonts;
    this.notices = notices;
    this.build = build;
  }

  /** The headline in the title; empty while no story is open. */
  public StringProperty storyProperty() {
    return story;
  }

  /** Opens the window. */
  public void show() {
    settings.currentProperty().map(now -> now.look().theme()).subscribe(this::turn);
    rebuild();
    settings
        .currentProperty()
        .map(now -> now.look().language())
        .subscribe((was, is) -> {
          if (!is.equals(was)) {
            rebuild();
          }
        });
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setOnHiding(event -> remember());
    stage.show();
  }

  /** Builds the scene anew, as when somebody has begun to work here. */
  public void rebuild() {
    Kit kit = kit(notices);
    Scene before = stage.getScene();
    Settings.WindowSize size = settings.current().look().window();
    Scene scene =
        before == null
            ? new Scene(kit.layer(), size.width(), size.height())
            : new Scene(kit.layer(), before.getWidth(), before.getHeight());
    styled.unsubscribe();
    styled = theme.style(scene, "shell.css", "editor.css");
    build.accept(kit, scene);
    endCover();
    showTitle();
    stage.setScene(scene);
  }

  /**
   * Puts something else into the window in place of the work. The work stays as it is, in a scene
   * that neither keys nor the mouse nor screen readers reach.
   *
   * @param told of what goes wrong meanwhile; the work's own notices wait
   * @param cover puts content into a kit's layer
   */
  public void cover(Notices told, Consumer<Kit> cover) {
    Scene work = stage.getScene();
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
    if (!stage.isMaximized() && !stage.isFullScreen()) {
      // Otherwise the window would take the size that the work's scene was made with.
      stage.setWidth(stage.getWidth());
      stage.setHeight(stage.getHeight());
    }
    Kit kit = kit(told);
    Scene scene = new Scene(kit.layer(), work.getWidth(), work.getHeight());
    coverStyled = theme.style(scene, "shell.css");
    cover.accept(kit);
    covered = Optional.of(work);
    stage.titleProperty().unbind();
    stage.setTitle(kit.messages().of("app.name"));
    stage.setScene(scene);
  }

  /** Shows the work again, as it was left. */
  public void uncover() {
    covered.ifPresent(work -> {
      endCover();
      showTitle();
      stage.setScene(work);
    });
  }

  private void endCover() {
    coverStyled.unsubscribe();
    covered = Optional.empty();
  }

  private void showTitle() {
    String name = messages().of("app.name");
    stage
        .titleProperty()
        .bind(story.map(headline -> headline.isBlank() ? name : headline + " — " + name));
  }

  private Messages messages() {
    return Messages.load(Locale.of(settings.current().look().language()));
  }

  private Kit kit(Notices told) {
    Messages messages = messages();
    Kit kit = Kit.of(messages, fonts, told);
    kit.layer()
        .setNodeOrientation(
            messages.isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
    return kit;
  }

  private void turn(Settings.Theme chosen) {
    theme
        .choiceProperty()
        .set(
            switch (chosen) {
              case SYSTEM -> Theme.Choice.SYSTEM;
              case LIGHT -> Theme.Choice.LIGHT;
              case DARK -> Theme.Choice.DARK;
              case HIGH_CONTRAST -> Theme.Choice.HIGH_CONTRAST;
            });
  }

  private void remember() {
    Scene scene = stage.getScene();
    if (!stage.isMaximized() && !stage.isFullScreen() && scene != null) {
      Settings.WindowSize size =
          new Settings.WindowSize((int) scene.getWidth(), (int) scene.getHeight());
      settings.change(now -> now.withLook(look -> look.withWindow(size)));
    }
  }
}
