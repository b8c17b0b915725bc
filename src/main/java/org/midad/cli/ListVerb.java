package org.midad.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.midad.app.Queue;
import org.midad.model.StorySummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code midad list}: a queue's stories, newest first. */
@Command(description = "cli.list")
final class ListVerb implements Callable<Integer> {
  private final MidadCommand midad;

  @Option(names = "--queue", paramLabel = "QUEUE", descriptionKey = "cli.list.queue")
  private Queue queue = Queue.ARCHIVE;

  ListVerb(MidadCommand midad) {
    this.midad = midad;
  }

  @Override
  public Integer call() {
    try (Session session = midad.session()) {
      List<StorySummary> stories = session.list(queue);
      midad.answer(
          stories.stream().map(StoryLine::of).toList(),
          stories.stream().map(story -> StoryLine.text(story, midad.messages())).toList());
    }
    return ExitCode.OK;
  }
}
