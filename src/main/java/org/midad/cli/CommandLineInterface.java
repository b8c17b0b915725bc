package org.midad.cli;

import org.midad.arabic.Messages;
import org.midad.model.Passphrase;
import org.midad.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reads the arguments of {@code midad} and does what they ask. The exit code is 0 when it was done,
 * 1 when it was refused or failed, with a sentence on {@code err} that says why, 2 when the
 * arguments were not understood, and 3 when the library did not open for want of its passphrase.
 */
public final class CommandLineInterface {
  private static final Logger LOG = LoggerFactory.getLogger(CommandLineInterface.class);

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
    MidadCommand midad = new MidadCommand(terminal, messages, libraries, views);
    CommandLine line =
        new CommandLine(midad)
            .addSubcommand(new ImportVerb(midad))
            .addSubcommand(new ListVerb(midad))
            .addSubcommand(new SearchVerb(midad))
            .addSubcommand(new ShowVerb(midad))
            .addSubcommand(new TagSuggestVerb(midad))
            .addSubcommand(new VocabularyVerb(midad))
            .addSubcommand(new CheckVerb(midad))
            .addSubcommand(new ExportVerb(midad))
            .addSubcommand(new DeliverVerb(midad))
            .addSubcommand(new BundleVerb(midad))
            .addSubcommand(NamesVerb.of(midad))
            .addSubcommand(new AuditVerb(midad))
            .addSubcommand(new ReindexVerb(midad))
            .addSubcommand(new BackupVerb(midad))
            .addSubcommand(new RestoreLibraryVerb(midad, restoring))
            .addSubcommand(new RebuildLibraryVerb(midad, rebuilding))
            .addSubcommand(new ExportLibraryVerb(midad))
            .addSubcommand(new ImportLibraryVerb(midad))
            .addSubcommand(new VerifyVerb(midad))
            .addSubcommand(new EncryptVerb(midad))
            .addSubcommand(new HistoryVerb(midad))
            .addSubcommand(new RestoreVerb(midad))
            .addSubcommand(new TourVerb(midad, views))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(terminal.out())
            .setErr(terminal.err())
            .setParameterExceptionHandler((error, given) -> misunderstood(error, messages))
            .setExecutionExceptionHandler((error, verb, parsed) -> failed(error, midad));
    HelpTexts.tell(line, messages);
    return line.execute(arguments);
  }

  private int misunderstood(ParameterException error, Messages messages) {
    String command = error.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println(sentence(error, messages));
    terminal.err().println(messages.of("cli.usage.help", command + " --help"));
    return CommandLine.ExitCode.USAGE;
  }

  private static String sentence(ParameterException error, Messages messages) {
    return switch (error) {
      case UnmatchedArgumentException unknown ->
          messages.of("cli.usage.unknown", String.join(" ", unknown.getUnmatched()));
      case MissingParameterException missing ->
          messages.of("cli.usage.missing", name(missing.getMissing().getFirst()));
      default -> messages.of("cli.usage.value", String.valueOf(error.getValue()));
    };
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static int failed(Exception error, MidadCommand midad) {
    if (error instanceof Problem problem) {
      midad.refuse(problem);
      if (Passphrase.isLacking(problem)) {
        return LOCKED_OUT;
      }
    } else {
      LOG.error("a verb failed", error);
      midad.refuse(new Problem(error, "problem.unexpected", error.toString()));
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
