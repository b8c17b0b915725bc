package org.midad.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code midad restore}: what a story said once is the newest again. */
@Command(description = "cli.restore")
final class RestoreVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "cli.show.id")
  private String id = "";

  @Parameters(index = "1", paramLabel = "REVISION", descriptionKey = "cli.restore.revision")
  private String revision = "";

  RestoreVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    try (Session session = midad.session()) {
      Head head = session.find(id);
      RevisionId earlier = find(session, head);
      Head now = session.useCases().desk().restore(head.story().id(), head.id(), earlier);
      midad.answer(
          new Answer(now.story().id().toString(), now.id().sha256(), earlier.sha256()),
          List.of(now.id().sha256()));
    }
    return ExitCode.OK;
  }

  private RevisionId find(Session session, Head head) {
    String asked = revision.toLowerCase(Locale.ROOT);
    List<RevisionId> found =
        session.useCases().desk().history(head.story().id()).stream()
            .map(HistoryEntry::id)
            .filter(each -> each.sha256().startsWith(asked))
            .toList();
    if (found.isEmpty()) {
      throw new Problem("problem.revision.unknown", revision);
    }
    if (found.size() > 1) {
      throw new Problem("problem.revision.ambiguous", revision);
    }
    return found.getFirst();
  }

  /**
   * What {@code --json} promises.
   *
   * @param revision the newest now
   * @param restored the one that it repeats
   */
  private record Answer(String id, String revision, String restored) {}
}
