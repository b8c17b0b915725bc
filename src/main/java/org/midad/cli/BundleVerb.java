package org.midad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.midad.model.Head;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code midad bundle}: a story goes into a file for another library («حزمة مادة»). */
@Command(description = "cli.bundle")
final class BundleVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Parameters(paramLabel = "ID", descriptionKey = "cli.show.id")
  private String id = "";

  @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "cli.bundle.out")
  private Path file = Path.of("");

  BundleVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    try (Session session = midad.session()) {
      Head head = session.find(id);
      session.useCases().bundles().send(head.story().id(), file);
      midad.answer(
          new Answer(head.story().id().toString(), file.toString()), List.of(file.toString()));
    }
    return ExitCode.OK;
  }

  /** What {@code --json} promises. */
  private record Answer(String id, String file) {}
}
