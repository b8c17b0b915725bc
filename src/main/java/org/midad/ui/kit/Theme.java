package org.midad.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;
import org.midad.typeset.FontBook;
import org.midad.typeset.FontFamily;
import org.midad.typeset.FontWeight;

/**
 * Light and dark: AtlantaFX Primer with our tokens over it, switching while windows are open. To be
 * made and used on the FX thread, once per program.
 */
public final class Theme {
  /** What the reader asked for. */
  public enum Choice {
    /** As the operating system shows its own windows. */
    SYSTEM,
    LIGHT,
    DARK
  }

  private static final String STYLES = "/org/midad/assets/css/";

  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
  private final BooleanBinding dark;

  /** Loads the interface's fonts and takes the whole program's look in hand. */
  public Theme(Platform.Preferences preferences) {
    for (FontWeight weight : FontWeight.values()) {
      load(FontBook.file(FontFamily.PLEX, weight));
    }
    dark =
        Bindings.createBooleanBinding(
            () ->
                switch (choice.get()) {
                  case LIGHT -> false;
                  case DARK -> true;
                  case SYSTEM -> preferences.getColorScheme() == ColorScheme.DARK;
                },
            choice,
            preferences.colorSchemeProperty());
    dark.subscribe(isDark ->
        Application.setUserAgentStylesheet(
            isDark
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet()));
  }

  public ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  /** Whether windows are dark now. */
  public ObservableBooleanValue dark() {
    return dark;
  }

  /**
   * Puts the tokens on a scene and keeps them in step from now on.
   *
   * @param more style sheets of the scene's own, by their names in {@code assets/css}
   * @return ends it, for a scene that is given up
   */
  public Subscription style(Scene scene, String... more) {
    return dark.subscribe(isDark -> {
      List<String> sheets = new ArrayList<>();
      sheets.add(sheet("tokens.css"));
      if (isDark) {
        sheets.add(sheet("tokens-dark.css"));
      }
      for (String name : more) {
        sheets.add(sheet(name));
      }
      scene.getPreferences().setColorScheme(isDark ? ColorScheme.DARK : ColorScheme.LIGHT);
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
