package org.midad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.midad.arabic.Messages;
import org.midad.codec.StoryJson;
import org.midad.model.Block;
import org.midad.model.Head;
import org.midad.model.Tag;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code midad show}: one story, as a reader meets it, and what is known of it. */
@Command(description = "cli.show")
final class ShowVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Parameters(paramLabel = "ID", descriptionKey = "cli.show.id")
  private String id = "";

  ShowVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    try (Session session = midad.session()) {
      Head head = session.find(id);
      midad.answer(Shown.of(head), text(head, midad.messages()));
    }
    return ExitCode.OK;
  }

  private static List<String> text(Head head, Messages messages) {
    List<String> lines = new ArrayList<>();
    lines.add(messages.of("cli.show.story", head.story().id()));
    lines.add(messages.of("cli.show.stage", head.stage()));
    lines.add(messages.of("cli.show.slug", head.story().meta().slug()));
    String tags = String.join("، ", head.story().meta().tags().stream().map(Tag::name).toList());
    lines.add(messages.of("cli.show.tags", tags));
    for (Block block : head.story().blocks()) {
      if (!block.text().isEmpty()) {
        lines.add("");
        lines.add(block.text());
      }
    }
    return lines;
  }

  /**
   * What {@code --json} promises.
   *
   * @param revision the SHA-256 that names this state of the story
   * @param story in the form in which Midad keeps it
   */
  private record Shown(
      String id,
      String revision,
      String stage,
      String publication,
      String creator,
      JsonNode story) {

    static Shown of(Head head) {
      return new Shown(
          head.story().id().toString(),
          head.id().sha256(),
          StoryLine.lower(head.stage()),
          StoryLine.lower(head.revision().publication()),
          head.creator(),
          JsonMapper.shared().readTree(StoryJson.write(head.story())));
    }
  }
}
