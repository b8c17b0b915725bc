package org.midad.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.midad.app.CheckedFile;
import org.midad.app.Judged;
import org.midad.arabic.Messages;
import org.midad.check.Finding;
import org.midad.check.Fix;
import org.midad.check.Place;
import org.midad.check.Severity;
import org.midad.edit.Span;
import org.midad.model.BlockKind;
import org.midad.model.Head;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.model.Waiver;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code midad check}: what the house's rules find in stories, or in files that are none yet. */
@Command(description = "cli.check")
final class CheckVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Parameters(paramLabel = "FILE|ID", arity = "1..*", descriptionKey = "cli.check.what")
  private List<String> asked = List.of();

  CheckVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    List<Answer> answers = new ArrayList<>();
    boolean whole = true;
    try (Session session = midad.session()) {
      for (String one : asked) {
        try {
          whole &= check(session, one, answers);
        } catch (Problem problem) {
          midad.refuse(one, problem);
          whole = false;
        }
      }
    }
    midad.answer(answers, answers.stream().flatMap(answer -> lines(answer).stream()).toList());
    boolean clean = answers.stream().flatMap(one -> one.findings().stream()).noneMatch(Told::bars);
    return whole && clean ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private boolean check(Session session, String one, List<Answer> answers) {
    Path file = Path.of(one);
    if (!Files.exists(file)) {
      Head head = session.find(one);
      answers.add(answer(head.story(), one, session.useCases().checking().check(head)));
      return true;
    }
    CheckedFile checked = session.useCases().checking().check(file);
    checked.stories().forEach(story -> answers.add(answer(story.story(), one, story.found())));
    checked.refused().forEach(problem -> midad.refuse(one, problem));
    return checked.refused().isEmpty();
  }

  private Answer answer(Story story, String asked, List<Judged> found) {
    return new Answer(
        asked,
        story.id().toString(),
        story.text(BlockKind.HEADLINE),
        found.stream().map(judged -> Told.of(judged, story, midad.messages())).toList());
  }

  private List<String> lines(Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add(answer.asked() + "\t" + answer.headline());
    for (Told told : answer.findings()) {
      lines.add(
          String.join(
              "\t",
              midad.messages().of(told.severity()),
              told.part() == null ? "" : told.part() + ":" + told.from(),
              told.message(),
              told.text() == null ? "" : told.text(),
              told.waived() == null ? "" : midad.messages().of("cli.check.waived", told.waived())));
    }
    return lines;
  }

  /**
   * What {@code --json} promises.
   *
   * @param asked as it was typed
   * @param id of the story; of a file's, it is not known anywhere else
   */
  private record Answer(String asked, String id, String headline, List<Told> findings) {}

  /**
   * One finding.
   *
   * @param severity ERROR, WARNING or NOTE
   * @param place where it leads: text, picture, missing, field or story
   * @param part which part of the story it is in, from 1
   * @param from in UTF-16 units of the part's text, of the first letter
   * @param to behind the last letter
   * @param waived why it may stand; empty where nobody had to say
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Told(
      String rule,
      Severity severity,
      String message,
      String place,
      @Nullable Integer part,
      @Nullable Integer from,
      @Nullable Integer to,
      @Nullable String text,
      @Nullable String waived,
      List<Way> fixes) {

    static Told of(Judged judged, Story story, Messages messages) {
      Finding finding = judged.finding();
      Optional<Span> span = finding.span();
      return new Told(
          finding.rule(),
          finding.severity(),
          messages.of(finding.message().key(), finding.message().arguments().toArray()),
          place(finding.place()),
          span.map(one -> story.indexOf(one.block()) + 1).orElse(null),
          span.map(Span::from).orElse(null),
          span.map(Span::to).orElse(null),
          span.map(one -> story.block(one.block()).text().substring(one.from(), one.to()))
              .orElse(null),
          judged.waiver().map(Waiver::reason).orElse(null),
          finding.fixes().stream().map(Way::of).toList());
    }

    private static String place(Place place) {
      return switch (place) {
        case Place.Letters letters -> "text";
        case Place.Picture picture -> "picture";
        case Place.Missing missing -> "missing";
        case Place.Field field -> "field";
      };
    }

    boolean bars() {
      return severity == Severity.ERROR && waived == null;
    }
  }

  /**
   * A way to put it right.
   *
   * @param words that stand there then
   * @param safe whether it is right wherever the rule speaks
   */
  private record Way(String words, boolean safe) {
    static Way of(Fix fix) {
      return new Way(fix.words(), fix.safe());
    }
  }
}
