package org.midad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.midad.model.Head;
import org.midad.model.HistoryEntry;
import org.midad.model.RevisionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code midad history}: a story's revisions, newest first. */
@Command(description = "cli.history")
final class HistoryVerb implements Callable<Integer> {
  /** So much of a revision's name tells it from the others, as a rule. */
  private static final int SHORT = 8;

  private final MidadCommand midad;

  @Parameters(paramLabel = "ID", descriptionKey = "cli.show.id")
  private String id = "";

  HistoryVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    try (Session session = midad.session()) {
      Head head = session.find(id);
      Map<String, String> names = session.useCases().accounts().names();
      List<Shown> shown = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      for (HistoryEntry entry : session.useCases().desk().history(head.story().id())) {
        List<String> parents = entry.parents().stream().map(RevisionId::sha256).toList();
        String name = names.getOrDefault(entry.author(), entry.author());
        shown.add(
            new Shown(
                entry.id().sha256(),
                parents,
                entry.author(),
                name,
                entry.at().toString(),
                StoryLine.lower(entry.reason()),
                StoryLine.lower(entry.stage()),
                entry.note(),
                entry.device().orElse(""),
                entry.thinned()));
        lines.add(line(entry, parents, name));
      }
      midad.answer(shown, lines);
    }
    return ExitCode.OK;
  }

  private String line(HistoryEntry entry, List<String> parents, String name) {
    return String.join(
        "\t",
        entry.id().sha256().substring(0, SHORT),
        entry.at().toString(),
        entry.thinned()
            ? midad.messages().of("cli.history.thinned")
            : midad.messages().of(entry.reason()),
        name,
        midad.messages().of(entry.stage()),
        String.join("+", parents.stream().map(parent -> parent.substring(0, SHORT)).toList()),
        entry.note(),
        entry.device().orElse(""));
  }

  /**
   * What {@code --json} promises.
   *
   * @param revision the SHA-256 that names it
   * @param parents what it was made from
   * @param author id of the person
   * @param at in UTC
   * @param device what the machine is called that it was made on; empty where nobody knows
   * @param thinned whether its content was given up, as there are enough others of its time
   */
  private record Shown(
      String revision,
      List<String> parents,
      String author,
      String name,
      String at,
      String reason,
      String stage,
      String note,
      String device,
      boolean thinned) {}
}
