package org.midad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.midad.app.LibraryCare;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code midad export-library}: the whole library in one file, for another library. */
@Command(description = "cli.export-library")
final class ExportLibraryVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Parameters(paramLabel = "FILE", descriptionKey = "cli.export-library.file")
  private Path file = Path.of("");

  ExportLibraryVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    try (Session session = midad.session()) {
      LibraryCare.BackedUp made = session.useCases().care().export(file, done -> {});
      midad.answer(
          BackedUpAnswer.of(made),
          List.of(
              made.file().toString(),
              midad.messages().of("cli.backup.done", made.stories(), made.revisions())));
    }
    return ExitCode.OK;
  }
}
