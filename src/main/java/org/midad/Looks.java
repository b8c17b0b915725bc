package org.midad;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.midad.typeset.FontBook;
import org.midad.ui.kit.Theme;

/**
 * What every window of the program is drawn with, read beside whatever else a start has to do: its
 * fonts and its style sheets.
 */
final class Looks {
  private final CompletableFuture<FontBook> fonts;
  private final CompletableFuture<Theme> theme =
      CompletableFuture.supplyAsync(() -> new Theme(Platform.getPreferences()), Platform::runLater);

  private Looks(CompletableFuture<FontBook> fonts) {
    this.fonts = fonts;
  }

  /**
   * Begins to read the style sheets. JavaFX has been started.
   *
   * @param fonts are being read
   */
  static Looks with(CompletableFuture<FontBook> fonts) {
    return new Looks(fonts);
  }

  /** With fonts that have been read. */
  static Looks with(FontBook fonts) {
    return with(CompletableFuture.completedFuture(fonts));
  }

  /** Waits until they have been read. */
  FontBook fonts() {
    return fonts.join();
  }

  /** Waits for the FX thread. */
  Theme theme() {
    return theme.join();
  }
}
