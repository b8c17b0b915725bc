package org.midad.ui.shell;

import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.stage.Stage;
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
    settings.currentProperty().map(Settings::theme).subscribe(this::turn);
    rebuild();
    settings
        .currentProperty()
        .map(Settings::language)
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
    Messages messages = Messages.load(Locale.of(settings.current().language()));
    Kit kit = Kit.of(messages, fonts, notices);
    kit.layer()
        .setNodeOrientation(
            messages.isRightToLeft()
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
    Scene before = stage.getScene();
    Settings.WindowSize size = settings.current().window();
    Scene scene =
        before == null
            ? new Scene(kit.layer(), size.width(), size.height())
            : new Scene(kit.layer(), before.getWidth(), before.getHeight());
    styled.unsubscribe();
    styled = theme.style(scene, "shell.css", "editor.css");
    build.accept(kit, scene);
    String name = messages.of("app.name");
    stage
        .titleProperty()
        .bind(story.map(headline -> headline.isBlank() ? name : headline + " — " + name));
    stage.setScene(scene);
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
      settings.change(now -> now.withWindow(size));
    }
  }
}
