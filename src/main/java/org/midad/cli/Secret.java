package org.midad.cli;

import java.io.Console;
import java.util.Optional;

/**
 * Where a password comes from. Never from an argument: those stand in the list of processes, and in
 * the history of the shell.
 */
@FunctionalInterface
public interface Secret {
  /** In the environment. */
  String VARIABLE = "MIDAD_PASSWORD";

  /**
   * @param prompt for somebody who types
   * @return nothing where there is nobody to ask
   */
  Optional<String> ask(String prompt);

  /** From the environment, or else typed at the terminal, which does not show it. */
  static Secret ofProcess() {
    return prompt -> Optional.ofNullable(System.getenv(VARIABLE)).or(() -> typed(prompt));
  }

  private static Optional<String> typed(String prompt) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readPassword("%s ", prompt))
        .map(String::new);
  }
}
