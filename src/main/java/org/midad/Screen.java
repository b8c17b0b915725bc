package org.midad;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.midad.app.Conversion;
import org.midad.app.DeskAsLeft;
import org.midad.app.OpenRequests;
import org.midad.app.Restored;
import org.midad.cli.Libraries;
import org.midad.cli.Start;
import org.midad.cli.Terminal;
import org.midad.cli.Views;
import org.midad.model.Passphrase;
import org.midad.model.Problem;
import org.midad.typeset.FontBook;
import org.midad.ui.text.TextBlock;
import org.midad.ui.tour.Tour;

/** Opens the window for the command line, or takes it on a tour where nobody can see it. */
final class Screen implements Views {
  private final Terminal terminal;
  private final Libraries libraries;
  private final TakenLibrary.Taking taking;
  private final Supplier<Path> usual;
  private final Clock clock;
  private final Optional<CompletableFuture<Looks>> expected;

  /**
   * @param expected if JavaFX has been started for a window
   * @param usual the folder of the library that is meant where none is named
   */
  Screen(
      Optional<CompletableFuture<Looks>> expected,
      Terminal terminal,
      Libraries libraries,
      TakenLibrary.Taking taking,
      Supplier<Path> usual,
      Clock clock) {
    this.expected = expected;
    this.terminal = terminal;
    this.libraries = libraries;
    this.taking = taking;
    this.usual = usual;
    this.clock = clock;
  }

  /**
   * A window is about to be asked for: starts JavaFX, if there is a display, and waits for nothing.
   */
  static Optional<CompletableFuture<Looks>> expect() {
    return hasDisplay()
        ? Optional.of(
            CompletableFuture.supplyAsync(
                Screen::launch, work -> Thread.ofPlatform().name("midad-launch").start(work)))
        : Optional.empty();
  }

  @Override
  public int window(Start start) throws Exception {
    if (!hasDisplay()) {
      terminal.out().println(start.messages().of("window.no-display", pictures().toAbsolutePath()));
      return tour(start, Optional.empty());
    }
    Looks looks = expected.map(CompletableFuture::join).orElseGet(Screen::launch);
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
    Optional<Session> opened = asLeft(start, looks);
    if (opened.isEmpty()) {
      opened = over(door.open(start.library(), passphrase), start.person(), looks);
    }
    Optional<Restored> restored = Optional.empty();
    while (opened.isPresent()) {
      Path folder;
      Optional<Conversion> wished;
      Optional<Path> backup;
      try (Session session = opened.get()) {
        folder = session.library();
        session.open(start.bundles());
        restored.ifPresent(session::tell);
        session.await();
        wished = session.wished();
        backup = session.restoring();
      }
      restored = Optional.empty();
      Optional<Libraries.Opened> next = Optional.empty();
      if (backup.isPresent()) {
        restored = door.restore(folder, backup.get(), passphrase);
        next = door.open(Optional.of(folder), passphrase);
      } else if (wished.isPresent()) {
        next = door.open(Optional.of(folder), door.convert(folder, wished.get()));
      }
      opened = over(next, start.person(), looks);
    }
  }

  private Optional<Session> over(
      Optional<Libraries.Opened> library, Optional<String> person, Looks looks) {
    return library.map(opened -> Session.over(opened, person, clock, looks));
  }

  /** The quick way in, if how the desk was left is known and nobody asks for anything else. */
  private Optional<Session> asLeft(Start start, Looks looks) {
    return start.passphrase().isPresent() || start.person().isPresent()
        ? Optional.empty()
        : asLeft(start.library().orElseGet(usual), looks);
  }

  private Optional<Session> asLeft(Path folder, Looks looks) {
    try {
      return DeskAsLeft.find(folder)
          .map(left -> Session.over(taking.take(folder, left), clock, looks));
    } catch (Problem problem) {
      // Whoever goes in by the door meets it again, and there it can be dealt with.
      return Optional.empty();
    }
  }

  @Override
  public int tour(Start start, Optional<Path> pictures) throws Exception {
    return visit(
        pictures.orElseGet(Screen::pictures), Files.createTempDirectory("midad-tour"), Tour::walk);
  }

  private int visit(Path folder, Path library, Consumer<Tour> steps) throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Looks looks = launch();
    try {
      Files.createDirectories(folder);
      steps.accept(new Tour(folder, new Visited(library, looks), terminal.out()::println));
    } finally {
      Platform.exit();
    }
    return 0;
  }

  /** The tour's program: the same window over the same library, as often as it is opened. */
  private final class Visited implements Tour.Program {
    private final Path library;
    private final Looks looks;
    private Optional<Session> session = Optional.empty();

    Visited(Path library, Looks looks) {
      this.library = library;
      this.looks = looks;
    }

    @Override
    public Stage open() {
      Session opened =
          asLeft(library, looks)
              .orElseGet(() ->
                  Session.over(
                      libraries.open(Optional.of(library), Optional.empty()),
                      Optional.empty(),
                      clock,
                      looks));
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
  private static Path pictures() {
    Path built = Path.of("target");
    return Files.isDirectory(built) ? built.resolve("tour") : Path.of("tour");
  }

  /** Does not wait for JavaFX: what is given to its thread is done when it runs. */
  private static Looks launch() {
    // The text engine draws with java.awt into pictures; no AWT window is ever opened.
    System.setProperty("java.awt.headless", "true");
    // Before the fonts are read, which would take the processor from what everything waits for.
    Platform.startup(() -> {});
    Platform.setImplicitExit(false);
    CompletableFuture<FontBook> fonts = CompletableFuture.supplyAsync(FontBook::load);
    // What goes wrong there goes wrong again with the first text that somebody sees.
    var _ = fonts.thenAcceptAsync(TextBlock::rehearse);
    return Looks.with(fonts);
  }

  private static boolean hasDisplay() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    return !linux
        || System.getenv("DISPLAY") != null
        || System.getenv("WAYLAND_DISPLAY") != null
        || "Headless".equals(System.getProperty("glass.platform"));
  }
}
