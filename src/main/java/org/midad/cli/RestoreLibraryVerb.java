package org.midad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.midad.app.Restored;
import org.midad.model.Inspected;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code midad restore-library}: a whole library out of a backup. */
@Command(description = "cli.restore-library")
final class RestoreLibraryVerb implements Callable<Integer> {
  private final MidadCommand midad;
  private final Restoring restoring;

  @Parameters(paramLabel = "FILE", descriptionKey = "cli.restore-library.file")
  private Path file = Path.of("");

  RestoreLibraryVerb(MidadCommand midad, Restoring restoring) {
    this.midad = midad;
    this.restoring = restoring;
  }

  @Override
  public Integer call() {
    Restored restored =
        midad
            .unlocking()
            .open(passphrase -> restoring.restore(file, passphrase, midad.start().library()));
    String aside = restored.aside().map(Path::toString).orElse(null);
    List<String> lines = new ArrayList<>();
    lines.add(midad.messages().of("cli.restore-library.done", restored.folder().toString()));
    if (aside != null) {
      lines.add(midad.messages().of("cli.restore-library.aside", aside));
    }
    lines.addAll(Inspections.lines(restored.inspected(), midad.messages()));
    midad.answer(
        new Answer(
            restored.folder().toString(), aside, restored.at().toString(), restored.inspected()),
        lines);
    return ExitCode.OK;
  }

  /**
   * What {@code --json} promises.
   *
   * @param aside where the library went that was there, or null
   * @param at when the backup was made
   */
  private record Answer(String library, @Nullable String aside, String at, Inspected inspected) {}
}
