package org.midad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.midad.app.KnownTags;
import org.midad.app.Vocabularies;
import org.midad.model.Tag;
import org.midad.model.Term;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code midad vocabulary}: takes a vocabulary in from a file, writes it into one, or lists what it
 * offers.
 */
@Command(description = "cli.vocabulary")
final class VocabularyVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Parameters(paramLabel = "VOCABULARY", descriptionKey = "cli.vocabulary.which")
  private Tag.Scheme scheme = Tag.Scheme.KEYWORD;

  @Option(names = "--import", paramLabel = "FILE", descriptionKey = "cli.vocabulary.import")
  private @Nullable Path taken;

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.vocabulary.export")
  private @Nullable Path written;

  VocabularyVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    try (Session session = midad.session()) {
      Vocabularies vocabularies = session.useCases().vocabularies();
      int added = 0;
      int changed = 0;
      List<String> lines = new ArrayList<>();
      if (taken != null) {
        Vocabularies.Taken came = vocabularies.take(scheme, taken);
        added = came.added();
        changed = came.changed();
        lines.add(midad.messages().of("cli.vocabulary.taken", added, changed));
      }
      if (written != null) {
        int count = vocabularies.write(scheme, written);
        lines.add(midad.messages().of("cli.vocabulary.written", count));
      }
      KnownTags known = vocabularies.known();
      if (lines.isEmpty()) {
        tree(known, known.below(scheme, Optional.empty()), "", lines);
      }
      List<Told> terms = known.offered(scheme).stream().map(Told::of).toList();
      midad.answer(new Answer(added, changed, terms), lines);
    }
    return ExitCode.OK;
  }

  /** Whatever is narrower stands below, two spaces further in. */
  private void tree(KnownTags known, List<Term> level, String indent, List<String> lines) {
    for (Term term : level) {
      lines.add(indent + String.join("\t", term.code(), term.arabic(), term.english()));
      tree(known, known.below(scheme, Optional.of(term)), indent + "  ", lines);
    }
  }

  /**
   * What {@code --json} promises.
   *
   * @param added entries that a file brought
   * @param changed entries that a file has otherwise than they were
   * @param terms what the vocabulary offers now
   */
  private record Answer(int added, int changed, List<Told> terms) {}

  /** One entry. */
  private record Told(
      String code, String arabic, String english, List<String> synonyms, @Nullable String broader) {
    static Told of(Term term) {
      return new Told(term.code(), term.arabic(), term.english(), term.synonyms(), term.broader());
    }
  }
}
