package org.midad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.midad.app.LibraryTaken;
import org.midad.model.StoryId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code midad import-library}: what a backup of another library holds, beside what is here. */
@Command(description = "cli.import-library")
final class ImportLibraryVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Parameters(paramLabel = "FILE", descriptionKey = "cli.restore-library.file")
  private Path file = Path.of("");

  ImportLibraryVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    try (Session session = midad.session()) {
      LibraryTaken taken =
          midad
              .unlocking()
              .open(passphrase ->
                  session.useCases().libraryImport().take(file, passphrase, done -> {}));
      List<String> lines = new ArrayList<>();
      lines.add(
          midad
              .messages()
              .of(
                  "library-taken.counts",
                  taken.stories(),
                  taken.fresh(),
                  taken.ahead(),
                  taken.merged(),
                  taken.conflicts()));
      taken
          .leftOut()
          .forEach(
              story -> lines.add(midad.messages().of("library-taken.left-out", story.toString())));
      midad.answer(
          new Answer(
              taken.at().toString(),
              taken.stories(),
              taken.fresh(),
              taken.ahead(),
              taken.merged(),
              taken.conflicts(),
              taken.leftOut().stream().map(StoryId::toString).toList()),
          lines);
    }
    return ExitCode.OK;
  }

  /**
   * What {@code --json} promises.
   *
   * @param at when the backup was made
   * @param fresh how many of the stories the library did not have
   * @param ahead how many had been written on there alone
   * @param merged how many had been written on here and there
   * @param conflicts places where both had written
   * @param leftOut ids of the stories that are as they were
   */
  private record Answer(
      String at,
      int stories,
      int fresh,
      int ahead,
      int merged,
      int conflicts,
      List<String> leftOut) {}
}
