package org.midad.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.midad.app.Acceptance;
import org.midad.app.Bundles;
import org.midad.app.Imported;
import org.midad.app.ImportedFiles;
import org.midad.app.IncomingBundle;
import org.midad.app.TakenIn;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Problem;
import org.midad.model.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code midad import}: other people's files become drafts of whoever imports them, and bundles
 * («حزمة مادة») are taken in.
 */
@Command(description = "cli.import")
final class ImportVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "cli.import.file")
  private List<Path> files = List.of();

  @Option(
      names = "--trust",
      paramLabel = "FINGERPRINT",
      defaultValue = "",
      descriptionKey = "cli.import.trust")
  private String fingerprint = "";

  @Option(
      names = "--trust-as",
      paramLabel = "ROLE",
      defaultValue = "reporter",
      descriptionKey = "cli.import.trust-as")
  private Role role = Role.REPORTER;

  @Option(names = "--as-suggestions", descriptionKey = "cli.import.as-suggestions")
  private boolean suggestions;

  ImportVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    List<Answer> done = new ArrayList<>();
    boolean whole = true;
    try (Session session = midad.session()) {
      for (Path file : files) {
        try {
          if (Bundles.isBundle(file)) {
            done.add(take(session, file));
          } else {
            whole &= bring(session, file, done);
          }
        } catch (Problem problem) {
          // One bad file keeps no good one out.
          midad.refuse(file.toString(), problem);
          whole = false;
        }
      }
    }
    midad.answer(
        done,
        done.stream()
            .map(answer -> StoryLine.shorten(answer.id()) + "\t" + answer.headline())
            .toList());
    return whole ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Whether every story of the file came in: there are several in a package. */
  private boolean bring(Session session, Path file, List<Answer> done) {
    ImportedFiles brought = session.useCases().desk().importFiles(List.of(file), progress -> {});
    for (Imported imported : brought.stories()) {
      tellLeftOut(file, imported.leftOut());
      done.add(Answer.of(file, imported.head(), imported.leftOut(), null));
    }
    brought.refused().forEach(refused -> midad.refuse(file.toString(), refused.problem()));
    return brought.refused().isEmpty();
  }

  private Answer take(Session session, Path file) {
    Bundles bundles = session.useCases().bundles();
    IncomingBundle seen = bundles.look(file);
    boolean compared =
        String.join("", seen.key().fingerprint()).equals(fingerprint.replaceAll("\\s", ""));
    TakenIn taken =
        bundles.take(
            seen,
            new Acceptance(
                suggestions, compared && !seen.known() ? Optional.of(role) : Optional.empty()));
    midad.note(file.toString(), "cli.import.bundle", taken.effect(), seen.name());
    return Answer.of(file, taken.head(), List.of(), taken.effect());
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
   * @param id of the story
   * @param leftOut lines of the file that are not in the story: a page's furniture, comments
   * @param effect of a bundle: name of the {@link IncomingBundle.Effect} in lower case
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Answer(
      String file, String id, String headline, List<String> leftOut, @Nullable String effect) {
    static Answer of(
        Path file, Head head, List<String> leftOut, IncomingBundle.@Nullable Effect effect) {
      return new Answer(
          file.toString(),
          head.story().id().toString(),
          head.story().text(BlockKind.HEADLINE),
          leftOut,
          effect == null ? null : StoryLine.lower(effect));
    }
  }
}
