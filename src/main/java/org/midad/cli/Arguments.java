package org.midad.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.midad.arabic.Messages;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Understands what was typed behind {@code midad}. Whoever starts it from a menu never meets this
 * class: Picocli's own are from before Java 6, which Java's cache takes none of.
 *
 * @param failed tells why a verb was not done, and what the exit code is
 */
record Arguments(
    Terminal terminal,
    Libraries libraries,
    Restoring restoring,
    Rebuilding rebuilding,
    Views views,
    Function<Exception, Integer> failed) {

  /**
   * @return the exit code for the process
   */
  int obey(Messages messages, String... arguments) {
    MidadCommand midad = new MidadCommand(terminal, messages, libraries, views);
    CommandLine line = new CommandLine(midad);
    List<String> given = List.of(arguments);
    boolean all = given.contains("--help") || given.contains("-h");
    verbs(midad)
        .forEach((name, verb) -> {
          if (all || given.contains(name)) {
            line.addSubcommand(name, verb.get());
          }
        });
    // What is set here, the verbs have from it.
    line.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setParameterExceptionHandler((error, unread) -> misunderstood(error, messages))
        .setExecutionExceptionHandler((error, verb, parsed) -> failed.apply(error));
    HelpTexts.tell(line, messages);
    return line.execute(arguments);
  }

  /**
   * In the order of the help. None is made that nobody named: reading all their annotations takes a
   * tenth of a second, which a start has not.
   */
  private Map<String, Supplier<Object>> verbs(MidadCommand midad) {
    Map<String, Supplier<Object>> verbs = new LinkedHashMap<>();
    verbs.put("import", () -> new ImportVerb(midad));
    verbs.put("list", () -> new ListVerb(midad));
    verbs.put("search", () -> SearchVerb.of(midad));
    verbs.put("show", () -> new ShowVerb(midad));
    verbs.put("tag-suggest", () -> new TagSuggestVerb(midad));
    verbs.put("vocabulary", () -> new VocabularyVerb(midad));
    verbs.put("check", () -> new CheckVerb(midad));
    verbs.put("export", () -> new ExportVerb(midad));
    verbs.put("deliver", () -> new DeliverVerb(midad));
    verbs.put("bundle", () -> new BundleVerb(midad));
    verbs.put("names", () -> NamesVerb.of(midad));
    verbs.put("audit", () -> new AuditVerb(midad));
    verbs.put("reindex", () -> new ReindexVerb(midad));
    verbs.put("backup", () -> new BackupVerb(midad));
    verbs.put("restore-library", () -> new RestoreLibraryVerb(midad, restoring));
    verbs.put("rebuild-library", () -> new RebuildLibraryVerb(midad, rebuilding));
    verbs.put("export-library", () -> new ExportLibraryVerb(midad));
    verbs.put("import-library", () -> new ImportLibraryVerb(midad));
    verbs.put("verify", () -> new VerifyVerb(midad));
    verbs.put("encrypt", () -> new EncryptVerb(midad));
    verbs.put("history", () -> new HistoryVerb(midad));
    verbs.put("restore", () -> new RestoreVerb(midad));
    verbs.put("tour", () -> new TourVerb(midad, views));
    return verbs;
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
}
