package org.midad;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.midad.app.Rebuilt;
import org.midad.app.Restored;
import org.midad.app.SystemKeyRing;
import org.midad.app.UseCases;
import org.midad.cli.CommandLineInterface;
import org.midad.cli.Libraries;
import org.midad.cli.Terminal;
import org.midad.cli.Views;
import org.midad.model.Passphrase;
import org.midad.store.DataFolder;
import org.midad.store.Library;

/** Starts Midad. */
public final class Main {
  private final Clock clock = Clock.system(ZoneId.systemDefault());

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(screen -> screen, arguments));
  }

  /**
   * @param views what the command line opens, made of what opens windows
   * @return the exit code
   */
  static int run(Function<Screen, Views> views, String... arguments) {
    Main main = new Main();
    Terminal terminal = Terminal.ofProcess();
    Screen screen = new Screen(terminal, main::open, main.clock);
    return new CommandLineInterface(
            terminal, main::open, main::restore, main::rebuild, views.apply(screen))
        .run(arguments);
  }

  private Libraries.Opened open(Optional<Path> folder, Optional<Passphrase> passphrase) {
    Library library = Library.open(folder.orElseGet(DataFolder::ofThisUser), passphrase);
    return new Libraries.Opened(
        UseCases.over(library, clock, SystemKeyRing.ofThisMachine()), library::close);
  }

  private Rebuilt rebuild(Optional<Path> folder, Optional<Passphrase> passphrase) {
    return Rebuilt.of(folder.orElseGet(DataFolder::ofThisUser), passphrase, clock, done -> {});
  }

  private Restored restore(Path backup, Optional<Passphrase> passphrase, Optional<Path> folder) {
    return Restored.from(
        backup, passphrase, folder.orElseGet(DataFolder::ofThisUser), clock.instant(), done -> {});
  }
}
