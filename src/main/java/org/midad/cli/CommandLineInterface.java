package org.midad.cli;

import java.util.List;
import java.util.Optional;
import org.midad.arabic.Messages;
import org.midad.model.Passphrase;
import org.midad.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the arguments of {@code midad} and does what they ask. The exit code is 0 when it was done,
 * 1 when it was refused or failed, with a sentence on {@code err} that says why, 2 when the
 * arguments were not understood, and 3 when the library did not open for want of its passphrase.
 */
public final class CommandLineInterface {
  private static final Logger LOG = LoggerFactory.getLogger(CommandLineInterface.class);

  private static final int REFUSED = 1;
  private static final int LOCKED_OUT = 3;

  private final Terminal terminal;
  private final Libraries libraries;
  private final Restoring restoring;
  private final Rebuilding rebuilding;
  private final Views views;

  public CommandLineInterface(
      Terminal terminal,
      Libraries libraries,
      Restoring restoring,
      Rebuilding rebuilding,
      Views views) {
    this.terminal = terminal;
    this.libraries = libraries;
    this.restoring = restoring;
    this.rebuilding = rebuilding;
    this.views = views;
  }

  /**
   * @return the exit code for the process
   */
  public int run(String... arguments) {
    Messages messages = Messages.load(Language.of(arguments).locale());
    if (arguments.length == 0) {
      return open(messages);
    }
    return new Arguments(
            terminal, libraries, restoring, rebuilding, views, error -> failed(error, messages))
        .obey(messages, arguments);
  }

  /** As a menu starts Midad. */
  private int open(Messages messages) {
    try {
      return views.window(
          new Start(
              Optional.empty(),
              new Unlocking(Optional.empty(), terminal.secret(), messages).known(),
              Optional.empty(),
              List.of(),
              messages));
    } catch (Exception e) {
      return failed(e, messages);
    }
  }

  private int failed(Exception error, Messages messages) {
    Problem problem;
    if (error instanceof Problem told) {
      problem = told;
    } else {
      LOG.error("a verb failed", error);
      problem = new Problem(error, "problem.unexpected", error.toString());
    }
    terminal.err().println(messages.of(problem.key(), problem.arguments().toArray()));
    return Passphrase.isLacking(problem) ? LOCKED_OUT : REFUSED;
  }
}
