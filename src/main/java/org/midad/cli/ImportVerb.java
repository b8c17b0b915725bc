package org.midad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.midad.app.Imported;
import org.midad.model.BlockKind;
import org.midad.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code midad import}: other people's files become drafts of whoever imports them. */
@Command(name = "import", description = "cli.import")
final class ImportVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "cli.import.file")
  private List<Path> files = List.of();

  ImportVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    List<Answer> done = new ArrayList<>();
    try (Session session = midad.session()) {
      for (Path file : files) {
        try {
          Imported imported = session.useCases().desk().importFile(file);
          done.add(Answer.of(file, imported));
          tellLeftOut(file, imported.leftOut());
        } catch (Problem problem) {
          // One bad file keeps no good one out.
          midad.refuse(file.toString(), problem);
        }
      }
    }
    midad.answer(
        done,
        done.stream()
            .map(answer -> StoryLine.shorten(answer.id()) + "\t" + answer.headline())
            .toList());
    return done.size() == files.size() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** What a reader of the lines would miss; a program finds it in its answer. */
  private void tellLeftOut(Path file, List<String> lines) {
    if (!lines.isEmpty()) {
      midad.note(file.toString(), "cli.import.left-out", lines.size(), String.join(" | ", lines));
    }
  }

  /**
   * What {@code --json} promises.
   *
   * @param id of the new story
   * @param leftOut lines of the file that are not in the story: a page's furniture, comments
   */
  private record Answer(String file, String id, String headline, List<String> leftOut) {
    static Answer of(Path file, Imported imported) {
      return new Answer(
          file.toString(),
          imported.head().story().id().toString(),
          imported.head().story().text(BlockKind.HEADLINE),
          imported.leftOut());
    }
  }
}
