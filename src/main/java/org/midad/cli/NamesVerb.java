package org.midad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.midad.app.NameRegister;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code midad names}: the name register. */
@Command(description = "cli.names")
final class NamesVerb {
  private NamesVerb() {}

  static CommandLine of(MidadCommand midad) {
    return new CommandLine(new NamesVerb())
        .addSubcommand(new Check(midad))
        .addSubcommand(new Import(midad))
        .addSubcommand(new Export(midad));
  }

  /** {@code midad names check}: the whole library is held to it. */
  @Command(name = "check", description = "cli.names.check")
  private static final class Check implements Callable<Integer> {
    private final MidadCommand midad;

    Check(MidadCommand midad) {
      this.midad = midad;
    }

    @Override
    public Integer call() {
      try (Session session = midad.session()) {
        List<NameRegister.Misspelt> found = session.useCases().names().check(done -> {});
        midad.answer(
            found.stream().map(Line::of).toList(), found.stream().map(Line::text).toList());
        return found.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
      }
    }
  }

  /**
   * What {@code --json} promises.
   *
   * @param story the whole UUID
   * @param written as it stands in the story
   * @param approved as the register has it
   */
  private record Line(String story, String headline, String written, String approved, int times) {
    static Line of(NameRegister.Misspelt found) {
      return new Line(
          found.story().toString(),
          found.headline(),
          found.written(),
          found.approved(),
          found.times());
    }

    static String text(NameRegister.Misspelt found) {
      return String.join(
          "\t",
          StoryLine.shorten(found.story().toString()),
          found.written(),
          found.approved(),
          Integer.toString(found.times()),
          found.headline());
    }
  }

  /** {@code midad names import FILE}: a table comes into the register. */
  @Command(name = "import", description = "cli.names.import")
  private static final class Import implements Callable<Integer> {
    private final MidadCommand midad;

    @Parameters(paramLabel = "FILE.csv", descriptionKey = "cli.names.import.file")
    private Path file = Path.of("");

    Import(MidadCommand midad) {
      this.midad = midad;
    }

    @Override
    public Integer call() {
      try (Session session = midad.session()) {
        NameRegister.Taken taken = session.useCases().names().take(file);
        midad.answer(
            taken, List.of(midad.messages().of("cli.names.taken", taken.added(), taken.changed())));
      }
      return ExitCode.OK;
    }
  }

  /** {@code midad names export FILE}: the register becomes a table. */
  @Command(name = "export", description = "cli.names.export")
  private static final class Export implements Callable<Integer> {
    private final MidadCommand midad;

    @Parameters(paramLabel = "FILE.csv", descriptionKey = "cli.names.export.file")
    private Path file = Path.of("");

    Export(MidadCommand midad) {
      this.midad = midad;
    }

    @Override
    public Integer call() {
      try (Session session = midad.session()) {
        session.useCases().names().write(file);
        midad.answer(new Written(file.toString()), List.of(file.toString()));
      }
      return ExitCode.OK;
    }
  }

  /** What {@code --json} promises. */
  private record Written(String file) {}
}
