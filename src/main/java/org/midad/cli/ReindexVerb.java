package org.midad.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code midad reindex}: makes the search index anew. */
@Command(description = "cli.reindex")
final class ReindexVerb implements Callable<Integer> {
  private final MidadCommand midad;

  ReindexVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    try (Session session = midad.session()) {
      int stories = session.useCases().search().rebuild(done -> {});
      midad.answer(new Answer(stories), List.of(midad.messages().of("cli.reindex.done", stories)));
    }
    return ExitCode.OK;
  }

  /**
   * What {@code --json} promises.
   *
   * @param stories that were read
   */
  private record Answer(int stories) {}
}
