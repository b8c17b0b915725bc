package org.midad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.css.Stylesheet;

/**
 * Gives the window's style sheets, while Midad is packaged, the binary form that JavaFX takes
 * before the text of the same name: reading the text would be a fortieth of a start.
 */
public final class StyleSheets {
  /** Those of pages that browsers show are not for JavaFX. */
  private static final List<String> OF_WINDOWS =
      List.of("tokens", "tokens-dark", "tokens-contrast", "shell", "editor", "text");

  private StyleSheets() {}

  /**
   * @param arguments the folder of the texts, and the one for the binary forms
   */
  public static void main(String[] arguments) throws IOException {
    Path texts = Path.of(arguments[0]);
    Path binaries = Files.createDirectories(Path.of(arguments[1]));
    for (String name : OF_WINDOWS) {
      Stylesheet.convertToBinary(
          texts.resolve(name + ".css").toFile(), binaries.resolve(name + ".bss").toFile());
    }
  }
}
