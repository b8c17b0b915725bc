package org.midad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.midad.app.Audit;
import org.midad.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code midad audit}: what was decided, as a table for a spreadsheet. */
@Command(description = "cli.audit")
final class AuditVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "cli.audit.out")
  private Path file = Path.of("");

  AuditVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    try (Session session = midad.session()) {
      Audit.Written written = session.useCases().audit().export(file);
      Long broken = written.broken().isPresent() ? written.broken().getAsLong() : null;
      midad.answer(
          new Answer(file.toString(), written.entries(), broken), List.of(file.toString()));
      if (broken != null) {
        midad.refuse(new Problem("problem.audit.broken", broken));
        return ExitCode.SOFTWARE;
      }
    }
    return ExitCode.OK;
  }

  /**
   * What {@code --json} promises.
   *
   * @param broken number of the first entry that was changed or taken away from outside, or null
   */
  private record Answer(String file, int entries, @Nullable Long broken) {}
}
