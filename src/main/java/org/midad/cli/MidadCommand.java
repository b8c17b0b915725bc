package org.midad.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.midad.arabic.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code midad} alone opens the window; what it understands, every verb understands too. */
@Command(name = "midad", description = "cli.midad")
final class MidadCommand implements Callable<Integer> {
  private final Messages messages;
  private final Views views;

  @Option(
      names = "--library",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      descriptionKey = "cli.option.library")
  private @Nullable Path library;

  @Option(
      names = "--as",
      paramLabel = "PERSON",
      scope = ScopeType.INHERIT,
      descriptionKey = "cli.option.as")
  private @Nullable String person;

  @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "cli.option.machine")
  private boolean json;

  // Read before all the rest, by Language.of; it stands here for the help and the parser.
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = "--language",
      paramLabel = "ar|en",
      scope = ScopeType.INHERIT,
      descriptionKey = "cli.option.language")
  private Language language = Language.AR;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      descriptionKey = "cli.option.help")
  private boolean help;

  MidadCommand(Messages messages, Views views) {
    this.messages = messages;
    this.views = views;
  }

  @Override
  public Integer call() throws Exception {
    return views.window(start());
  }

  Start start() {
    return new Start(Optional.ofNullable(library), Optional.ofNullable(person), messages);
  }

  boolean json() {
    return json;
  }
}
