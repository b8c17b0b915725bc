package org.midad;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.midad.cli.Start;
import org.midad.cli.Views;

/**
 * Starts Midad once where nobody sees it, while it is packaged. What Java learns of its classes is
 * kept beside the launcher, and every later start is so much shorter (JEP 514).
 */
public final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] arguments) throws Exception {
    Path library = Files.createTempDirectory("midad-rehearsal");
    System.exit(Main.run(Rehearsed::new, "--library", library.toString()));
  }

  /** The window is opened and closed again. */
  private record Rehearsed(Screen screen) implements Views {
    @Override
    public int window(Start start) throws Exception {
      return screen.rehearse();
    }

    @Override
    public int tour(Start start, Optional<Path> pictures) throws Exception {
      return screen.tour(start, pictures);
    }
  }
}
