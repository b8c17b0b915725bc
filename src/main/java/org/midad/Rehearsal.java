package org.midad;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.midad.cli.Start;
import org.midad.cli.Views;
import org.midad.ui.tour.Tour;

/**
 * Starts Midad where nobody sees it, while it is packaged: once for there to be a library, and once
 * as on any other day. What Java learns of its classes then is kept beside the launcher, and every
 * later start is so much shorter (JEP 514). How a library is founded must not be learnt with it:
 * what is done once and what a start does are not to be compiled alike.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * @param arguments the library's folder, and {@code found} or {@code start}
   */
  public static void main(String[] arguments) {
    Path library = Path.of(arguments[0]);
    Consumer<Tour> steps = arguments[1].equals("found") ? Tour::found : Tour::begin;
    System.exit(Main.run(screen -> new Rehearsed(screen, library, steps)));
  }

  /** The window is opened and closed again. */
  private record Rehearsed(Screen screen, Path library, Consumer<Tour> steps) implements Views {
    @Override
    public int window(Start start) throws Exception {
      return screen.rehearse(library, steps);
    }

    @Override
    public int tour(Start start, Optional<Path> pictures) throws Exception {
      return screen.tour(start, pictures);
    }
  }
}
