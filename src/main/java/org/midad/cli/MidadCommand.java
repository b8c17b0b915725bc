package org.midad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.midad.app.Bundles;
import org.midad.app.Recovered;
import org.midad.arabic.Messages;
import org.midad.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code midad} alone opens the window; what it understands, every verb understands too. */
@Command(name = "midad", description = "cli.midad")
final class MidadCommand implements Callable<Integer> {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final Terminal terminal;
  private final Messages messages;
  private final Libraries libraries;
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

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      descriptionKey = "cli.option.passphrase")
  private @Nullable Path passphrase;

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

  @Parameters(paramLabel = "FILE.midad", arity = "0..*", descriptionKey = "cli.midad.bundles")
  private List<Path> bundles = List.of();

  @Spec private @Nullable CommandSpec spec;

  private @Nullable Unlocking unlocking;

  MidadCommand(Terminal terminal, Messages messages, Libraries libraries, Views views) {
    this.terminal = terminal;
    this.messages = messages;
    this.libraries = libraries;
    this.views = views;
  }

  @Override
  public Integer call() throws Exception {
    List<String> others =
        bundles.stream().filter(file -> !Bundles.isBundle(file)).map(Path::toString).toList();
    if (!others.isEmpty()) {
      // A verb that we do not know, for all we know.
      throw new UnmatchedArgumentException(Objects.requireNonNull(spec).commandLine(), others);
    }
    return views.window(start());
  }

  Start start() {
    return new Start(
        Optional.ofNullable(library),
        unlocking().known(),
        Optional.ofNullable(person),
        bundles.stream().map(Path::toAbsolutePath).toList(),
        messages);
  }

  /** Opens the library, and tells what came back of what was not saved. */
  Session session() {
    Session session = new Session(libraries, start(), unlocking(), terminal.secret());
    session.useCases().recovery().run().forEach(this::tell);
    return session;
  }

  private void tell(Recovered recovered) {
    switch (recovered) {
      case Recovered.Unreadable(var file) -> note(file.toString(), "cli.recovered.unreadable");
      case Recovered.Story story -> {
        note(story.story().toString(), "cli.recovered", story.headline());
        story.rest().ifPresent(rest -> note(rest.toString(), "cli.recovered.unreadable"));
      }
    }
  }

  /** One for the whole command: whoever is asked is asked once. */
  Unlocking unlocking() {
    if (unlocking == null) {
      unlocking = new Unlocking(Optional.ofNullable(passphrase), terminal.secret(), messages);
    }
    return unlocking;
  }

  Optional<Path> passphraseFile() {
    return Optional.ofNullable(passphrase);
  }

  Messages messages() {
    return messages;
  }

  /**
   * Says what a verb found out.
   *
   * @param value for a program, as JSON
   * @param lines the same for a reader
   */
  void answer(Object value, List<String> lines) {
    if (json) {
      terminal.out().println(JSON.writeValueAsString(value));
    } else {
      lines.forEach(terminal.out()::println);
    }
  }

  /**
   * Tells a reader something about one thing among several; programs have it in their answer.
   *
   * @param what as it was typed
   */
  void note(String what, String key, Object... arguments) {
    if (!json) {
      terminal.err().println(what + "\t" + messages.of(key, arguments));
    }
  }

  /** Says why something was not done. */
  void refuse(Problem problem) {
    terminal.err().println(messages.of(problem.key(), problem.arguments().toArray()));
  }

  /**
   * The same, of one thing among several.
   *
   * @param what as it was typed
   */
  void refuse(String what, Problem problem) {
    terminal.err().print(what + "\t");
    refuse(problem);
  }
}
