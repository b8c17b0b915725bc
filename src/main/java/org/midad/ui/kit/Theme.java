package org.midad.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;
import org.midad.ui.text.PageColors;

/**
 * Light, dark and high contrast: AtlantaFX Primer with our tokens over it, switching while windows
 * are open. To be made and used on the FX thread, once per program.
 */
public final class Theme {
  /** What the reader asked for. */
  public enum Choice {
    /** As the operating system shows its own windows. */
    SYSTEM,
    LIGHT,
    DARK,
    HIGH_CONTRAST
  }

  /** How windows look. */
  public enum Look {
    LIGHT,
    DARK,
    HIGH_CONTRAST;

    /** The colours of a story's page. */
    public PageColors page() {
      return switch (this) {
        case LIGHT -> PageColors.LIGHT;
        case DARK -> PageColors.DARK;
        case HIGH_CONTRAST -> PageColors.HIGH_CONTRAST;
      };
    }

    /** What is laid over the light tokens: style sheets of {@code assets/css}. */
    List<String> over() {
      return switch (this) {
        case LIGHT -> List.of();
        case DARK -> List.of("tokens-dark.css");
        case HIGH_CONTRAST -> List.of("tokens-dark.css", "tokens-contrast.css");
      };
    }

    private ColorScheme scheme() {
      return this == LIGHT ? ColorScheme.LIGHT : ColorScheme.DARK;
    }
  }

  static final String TOKENS = "tokens.css";

  private static final String STYLES = "/org/midad/assets/css/";

  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
  private final ObjectBinding<Look> look;

  /** Loads the interface's fonts and takes the whole program's look in hand. */
  public Theme(Platform.Preferences preferences) {
    // JavaFX knows a family's regular and its bold face, and no weight between them.
    load(FontBook.file(FontFamily.PLEX, FontWeight.REGULAR));
    load(FontBook.file(FontFamily.PLEX, FontWeight.BOLD));
    look =
        Bindings.createObjectBinding(
            () ->
                switch (choice.get()) {
                  case LIGHT -> Look.LIGHT;
                  case DARK -> Look.DARK;
                  case HIGH_CONTRAST -> Look.HIGH_CONTRAST;
                  case SYSTEM -> system(preferences);
                },
            choice,
            preferences,
            preferences.colorSchemeProperty());
    look.subscribe(now ->
        Application.setUserAgentStylesheet(
            now.scheme() == ColorScheme.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet()));
  }

  /** Windows and GTK tell of high contrast, each in its own way; macOS does not. */
  private static Look system(Platform.Preferences preferences) {
    if (preferences.getBoolean("Windows.SPI.HighContrast").orElse(false)
        || preferences.getString("GTK.theme_name").orElse("").startsWith("HighContrast")) {
      return Look.HIGH_CONTRAST;
    }
    return preferences.getColorScheme() == ColorScheme.DARK ? Look.DARK : Look.LIGHT;
  }

  public ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  /** How windows look now. */
  public ObservableValue<Look> look() {
    return look;
  }

  /**
   * Puts the tokens on a scene and keeps them in step from now on.
   *
   * @param more style sheets of the scene's own, by their names in {@code assets/css}
   * @return ends it, for a scene that is given up
   */
  public Subscription style(Scene scene, String... more) {
    return look.subscribe(now -> {
      scene.getPreferences().setColorScheme(now.scheme());
      List<String> sheets = new ArrayList<>(List.of(sheet(TOKENS)));
      Stream.of(more).map(Theme::sheet).forEach(sheets::add);
      now.over().stream().map(Theme::sheet).forEach(sheets::add);
      scene.getStylesheets().setAll(sheets);
    });
  }

  private static String sheet(String name) {
    URL url = Theme.class.getResource(STYLES + name);
    if (url == null) {
      throw new IllegalStateException("the program is incomplete: " + name);
    }
    return url.toExternalForm();
  }

  private static void load(String name) {
    try (InputStream bytes = Theme.class.getResourceAsStream(name)) {
      if (bytes == null || Font.loadFont(bytes, 13) == null) {
        throw new IllegalStateException("the program is incomplete: " + name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
