package org.midad.cli;

import java.io.Console;
import java.util.Optional;

/**
 * Where passwords and passphrases come from. Never from an argument: those stand in the list of
 * processes, and in the history of the shell.
 */
@FunctionalInterface
public interface Secret {
  /** What is asked for. */
  enum Word {
    /** Of whoever acts. */
    PASSWORD("MIDAD_PASSWORD"),
    /** Of the library. */
    PASSPHRASE("MIDAD_PASSPHRASE"),
    /** That the library is to have from now on. */
    NEW_PASSPHRASE("MIDAD_NEW_PASSPHRASE");

    private final String variable;

    Word(String variable) {
      this.variable = variable;
    }

    /** Where it stands in the environment, if nobody is to type it. */
    public String variable() {
      return variable;
    }
  }

  /**
   * @param prompt for somebody who types
   * @return nothing where there is nobody to ask
   */
  Optional<String> ask(Word word, String prompt);

  /** What is known without asking anybody. */
  default Optional<String> known(Word word) {
    return Optional.empty();
  }

  /** From the environment, or else typed at the terminal, which does not show it. */
  static Secret ofProcess() {
    return new Secret() {
      @Override
      public Optional<String> ask(Word word, String prompt) {
        return known(word).or(() -> typed(prompt));
      }

      @Override
      public Optional<String> known(Word word) {
        return Optional.ofNullable(System.getenv(word.variable()));
      }
    };
  }

  private static Optional<String> typed(String prompt) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .map(console -> console.readPassword("%s ", prompt))
        .map(String::new);
  }
}
