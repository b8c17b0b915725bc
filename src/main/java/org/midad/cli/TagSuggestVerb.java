package org.midad.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.midad.app.SuggestedTags;
import org.midad.app.TagSuggestions;
import org.midad.model.BlockKind;
import org.midad.model.Problem;
import org.midad.model.Story;
import org.midad.model.Tag;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code midad tag-suggest}: what stories, or files that are none yet, may be filed under. */
@Command(description = "cli.tag-suggest")
final class TagSuggestVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Parameters(paramLabel = "FILE|ID", arity = "1..*", descriptionKey = "cli.tag-suggest.what")
  private List<String> asked = List.of();

  TagSuggestVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    List<Answer> answers = new ArrayList<>();
    boolean whole = true;
    try (Session session = midad.session()) {
      TagSuggestions suggestions = session.useCases().tagSuggestions();
      suggestions.learn(done -> {});
      for (String one : asked) {
        try {
          for (Story story : stories(session, one)) {
            answers.add(Answer.of(one, story, suggestions.suggest(story)));
          }
        } catch (Problem problem) {
          midad.refuse(one, problem);
          whole = false;
        }
      }
    }
    midad.answer(answers, answers.stream().flatMap(answer -> lines(answer).stream()).toList());
    return whole ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static List<Story> stories(Session session, String one) {
    Path file = Path.of(one);
    return Files.exists(file)
        ? session.useCases().tagSuggestions().read(file)
        : List.of(session.find(one).story());
  }

  private List<String> lines(Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add(answer.asked() + "\t" + answer.headline());
    if (answer.learned() < answer.needed()) {
      lines.add(midad.messages().of("tags.too-few", answer.needed(), answer.learned()));
    }
    for (Told tag : answer.tags()) {
      lines.add(
          String.join(
              "\t", midad.messages().of("house-field." + tag.scheme()), tag.code(), tag.name()));
    }
    return lines;
  }

  /**
   * What {@code --json} promises.
   *
   * @param asked as it was typed
   * @param id of the story; of a file's, it is not known anywhere else
   * @param learned stories with a section that the archive has, as far as they matter
   * @param needed so many are needed before anything is suggested
   */
  private record Answer(
      String asked, String id, String headline, int learned, int needed, List<Told> tags) {
    static Answer of(String asked, Story story, SuggestedTags suggested) {
      return new Answer(
          asked,
          story.id().toString(),
          story.text(BlockKind.HEADLINE),
          suggested.learned(),
          suggested.needed(),
          suggested.tags().stream().map(Told::of).toList());
    }
  }

  /** One tag; its vocabulary is section, topic, keyword, person, place or body. */
  private record Told(String scheme, String code, String name) {
    static Told of(Tag tag) {
      return new Told(StoryLine.lower(tag.scheme()), tag.code(), tag.name());
    }
  }
}
