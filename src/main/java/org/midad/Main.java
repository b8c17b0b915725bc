package org.midad;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.midad.app.DeskAsLeft;
import org.midad.app.Rebuilt;
import org.midad.app.Restored;
import org.midad.app.SystemKeyRing;
import org.midad.app.UseCases;
import org.midad.cli.CommandLineInterface;
import org.midad.cli.Libraries;
import org.midad.cli.Terminal;
import org.midad.model.Passphrase;
import org.midad.store.DataFolder;
import org.midad.store.Library;

/** Starts Midad. */
public final class Main {
  private final Supplier<Path> usual;
  private final Clock clock = Clock.system(ZoneId.systemDefault());

  private Main(Supplier<Path> usual) {
    this.usual = usual;
  }

  public static void main(String[] arguments) {
    System.exit(run(DataFolder::ofThisUser, arguments));
  }

  /**
   * @param usual the folder of the library that is meant where none is named
   * @return the exit code
   */
  static int run(Supplier<Path> usual, String... arguments) {
    // A menu gives no arguments. Then JavaFX starts first of all; the rest is done beside it.
    Optional<CompletableFuture<Looks>> expected =
        arguments.length == 0 ? Screen.expect() : Optional.empty();
    Main main = new Main(usual);
    Terminal terminal = Terminal.ofProcess();
    Screen screen = new Screen(expected, terminal, main::open, main::take, usual, main.clock);
    return new CommandLineInterface(terminal, main::open, main::restore, main::rebuild, screen)
        .run(arguments);
  }

  private Libraries.Opened open(Optional<Path> folder, Optional<Passphrase> passphrase) {
    Library library = Library.open(folder.orElseGet(usual), passphrase);
    return new Libraries.Opened(
        UseCases.over(library, clock, SystemKeyRing.ofThisMachine()), library::close);
  }

  private TakenLibrary take(Path folder, DeskAsLeft left) {
    Library library = Library.take(folder, Optional.empty());
    UseCases cases = UseCases.over(library, clock, SystemKeyRing.ofThisMachine(), left.person());
    return new TakenLibrary(new Libraries.Opened(cases, library::close), library::connect, left);
  }

  private Rebuilt rebuild(Optional<Path> folder, Optional<Passphrase> passphrase) {
    return Rebuilt.of(folder.orElseGet(usual), passphrase, clock, done -> {});
  }

  private Restored restore(Path backup, Optional<Passphrase> passphrase, Optional<Path> folder) {
    return Restored.from(backup, passphrase, folder.orElseGet(usual), clock.instant(), done -> {});
  }
}
