package org.midad;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.midad.app.UseCases;
import org.midad.cli.CommandLineInterface;
import org.midad.cli.Libraries;
import org.midad.cli.Start;
import org.midad.cli.Terminal;
import org.midad.cli.Views;
import org.midad.store.DataFolder;
import org.midad.store.Library;

/** Starts Midad. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    Views views =
        new Views() {
          @Override
          public int window(Start start) {
            terminal.out().println("Midad");
            return 0;
          }

          @Override
          public int tour(Start start, Path pictures) {
            terminal.out().println("Midad");
            return 0;
          }
        };
    System.exit(new CommandLineInterface(terminal, Main::open, views).run(arguments));
  }

  private static Libraries.Opened open(Optional<Path> folder) {
    Library library = Library.open(folder.orElseGet(DataFolder::ofThisUser));
    return new Libraries.Opened(
        UseCases.over(library, Clock.system(ZoneId.systemDefault())), library::close);
  }
}
