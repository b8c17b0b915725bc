package org.midad.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.midad.model.Excerpt;
import org.midad.model.Found;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code midad search}: the stories that fit best, the best first. */
@Command(description = "cli.search")
final class SearchVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Parameters(paramLabel = "QUERY", arity = "1..*", descriptionKey = "cli.search.query")
  private List<String> query = List.of();

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.search.limit")
  private int limit = 50;

  @Spec private @Nullable CommandSpec spec;

  private SearchVerb(MidadCommand midad) {
    this.midad = midad;
  }

  /** A word with a minus is one that is not wanted, and no option that nobody knows. */
  static CommandLine of(MidadCommand midad) {
    return new CommandLine(new SearchVerb(midad)).setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() {
    List<String> unknown = query.stream().filter(word -> word.startsWith("--")).toList();
    if (!unknown.isEmpty()) {
      throw new UnmatchedArgumentException(Objects.requireNonNull(spec).commandLine(), unknown);
    }
    try (Session session = midad.session()) {
      List<Found> found =
          session.useCases().search().search(String.join(" ", query), Math.max(1, limit));
      midad.answer(
          found.stream().map(FoundLine::of).toList(),
          found.stream()
              .map(one ->
                  StoryLine.text(one.story(), midad.messages()) + "\t" + one.excerpt().text())
              .toList());
    }
    return ExitCode.OK;
  }

  /**
   * What {@code --json} promises.
   *
   * @param headlineMarks what the headline was found by
   * @param excerpt a part of the text
   * @param marks what that was found by; from and to in UTF-16 units
   */
  private record FoundLine(
      StoryLine story,
      List<Excerpt.Place> headlineMarks,
      String excerpt,
      List<Excerpt.Place> marks) {
    static FoundLine of(Found found) {
      return new FoundLine(
          StoryLine.of(found.story()),
          found.headline().places(),
          found.excerpt().text(),
          found.excerpt().places());
    }
  }
}
