package org.midad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.midad.app.LibraryCare;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code midad backup}: the whole library in one dated file. */
@Command(description = "cli.backup")
final class BackupVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.backup.out")
  private @Nullable Path folder;

  BackupVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    try (Session session = midad.session()) {
      LibraryCare care = session.useCases().care();
      LibraryCare.BackedUp made =
          folder == null ? care.backUp(done -> {}) : care.backUpInto(folder, done -> {});
      midad.answer(
          BackedUpAnswer.of(made),
          List.of(
              made.file().toString(),
              midad.messages().of("cli.backup.done", made.stories(), made.revisions())));
    }
    return ExitCode.OK;
  }
}
