package org.midad;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.midad.app.Conversion;
import org.midad.app.OpenRequests;
import org.midad.app.Restored;
import org.midad.cli.Libraries;
import org.midad.cli.Start;
import org.midad.cli.Terminal;
import org.midad.cli.Views;
import org.midad.model.Passphrase;
import org.midad.model.Problem;
import org.midad.ui.tour.Tour;

/** Opens the window for the command line, or takes it on a tour where nobody can see it. */
final class Screen implements Views {
  private final Terminal terminal;
  private final Libraries libraries;
  private final Clock clock;

  Screen(Terminal terminal, Libraries libraries, Clock clock) {
    this.terminal = terminal;
    this.libraries = libraries;
    this.clock = clock;
  }

  @Override
  public int window(Start start) throws Exception {
    if (!hasDisplay()) {
      terminal.out().println(start.messages().of("window.no-display", usual().toAbsolutePath()));
      return tour(start, Optional.empty());
    }
    launch();
    Looks looks = Looks.load();
    Door door = new Door(libraries, start.messages(), looks, clock);
    try {
      work(start, door, looks);
    } catch (Problem problem) {
      if (problem.key().equals("problem.library.locked") && !start.bundles().isEmpty()) {
        // The window that holds the library shows them.
        Path held = Path.of(String.valueOf(problem.arguments().getFirst()));
        new OpenRequests(held).ask(start.bundles());
        return 0;
      }
      // Whoever starts Midad from a menu has no terminal to read.
      door.tell(problem);
      throw problem;
    } finally {
      Platform.exit();
    }
    return 0;
  }

  /** Until the window is closed for good, and not only for the library to be exchanged. */
  private void work(Start start, Door door, Looks looks) throws InterruptedException {
    Optional<Passphrase> passphrase = start.passphrase();
    Optional<Libraries.Opened> opened = door.open(start.library(), passphrase);
    Optional<Restored> restored = Optional.empty();
    while (opened.isPresent()) {
      Path folder = opened.get().useCases().secrecy().folder();
      Optional<Conversion> wished;
      Optional<Path> backup;
      try (Session session = new Session(opened.get(), start.person(), clock, looks)) {
        session.open(start.bundles());
        restored.ifPresent(session::tell);
        session.await();
        wished = session.wished();
        backup = session.restoring();
      }
      restored = Optional.empty();
      if (backup.isPresent()) {
        restored = door.restore(folder, backup.get(), passphrase);
        opened = door.open(Optional.of(folder), passphrase);
      } else {
        opened =
            wished.isPresent()
                ? door.open(Optional.of(folder), door.convert(folder, wished.get()))
                : Optional.empty();
      }
    }
  }

  @Override
  public int tour(Start start, Optional<Path> pictures) throws Exception {
    return visit(
        pictures.orElseGet(Screen::usual), Files.createTempDirectory("midad-tour"), Tour::walk);
  }

  /**
   * Starts the program as people do, where nobody sees it.
   *
   * @param steps what is done in it
   */
  int rehearse(Path library, Consumer<Tour> steps) throws Exception {
    return visit(Files.createTempDirectory("midad-rehearsal"), library, steps);
  }

  private int visit(Path folder, Path library, Consumer<Tour> steps) throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    launch();
    try {
      Files.createDirectories(folder);
      steps.accept(new Tour(folder, new Visited(library), terminal.out()::println));
    } finally {
      Platform.exit();
    }
    return 0;
  }

  /** The tour's program: the same window over the same library, as often as it is opened. */
  private final class Visited implements Tour.Program {
    private final Path library;
    private final Looks looks = Looks.load();
    private Optional<Session> session = Optional.empty();

    Visited(Path library) {
      this.library = library;
    }

    @Override
    public Stage open() {
      Session opened =
          new Session(
              libraries.open(Optional.of(library), Optional.empty()),
              Optional.empty(),
              clock,
              looks);
      session = Optional.of(opened);
      return opened.stage();
    }

    @Override
    public void close() {
      session.ifPresent(Session::close);
      session = Optional.empty();
    }
  }

  /** In a checkout where everything goes that can be made again. */
  private static Path usual() {
    Path built = Path.of("target");
    return Files.isDirectory(built) ? built.resolve("tour") : Path.of("tour");
  }

  /** Does not wait for JavaFX: what is given to its thread is done when it runs. */
  private static void launch() {
    // The text engine draws with java.awt into pictures; no AWT window is ever opened.
    System.setProperty("java.awt.headless", "true");
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
  }

  private static boolean hasDisplay() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    return !linux
        || System.getenv("DISPLAY") != null
        || System.getenv("WAYLAND_DISPLAY") != null
        || "Headless".equals(System.getProperty("glass.platform"));
  }
}
