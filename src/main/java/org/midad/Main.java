package org.midad;

import java.nio.file.Path;
import org.midad.cli.CommandLineInterface;
import org.midad.cli.Start;
import org.midad.cli.Terminal;
import org.midad.cli.Views;

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
    System.exit(new CommandLineInterface(terminal, views).run(arguments));
  }
}
