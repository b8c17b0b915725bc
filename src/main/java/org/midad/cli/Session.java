package org.midad.cli;

import java.util.List;
import java.util.Locale;
import org.midad.app.Queue;
import org.midad.app.UseCases;
import org.midad.model.Head;
import org.midad.model.Problem;
import org.midad.model.StorySummary;

/** A library while a verb works in it, in the name of whoever was asked for. */
final class Session implements AutoCloseable {
  private final Libraries.Opened library;

  /**
   * @throws Problem if the library cannot be opened, or knows no such person
   */
  Session(Libraries libraries, Start start) {
    this.library = libraries.open(start.library());
    try {
      start.person().ifPresent(person -> useCases().accounts().actAs(person));
    } catch (RuntimeException e) {
      library.close();
      throw e;
    }
  }

  UseCases useCases() {
    return library.useCases();
  }

  List<StorySummary> list(Queue queue) {
    return useCases().desk().list(queue, 0, Integer.MAX_VALUE);
  }

  /**
   * The story whose id begins so.
   *
   * @throws Problem {@code problem.story.unknown} if there is none, {@code problem.story.ambiguous}
   *     if there are several
   */
  Head find(String beginning) {
    String asked = beginning.toLowerCase(Locale.ROOT);
    List<StorySummary> found =
        list(Queue.ARCHIVE).stream()
            .filter(story -> story.id().toString().startsWith(asked))
            .toList();
    if (found.isEmpty()) {
      throw new Problem("problem.story.unknown", beginning);
    }
    if (found.size() > 1) {
      throw new Problem("problem.story.ambiguous", beginning, found.size());
    }
    return useCases().desk().open(found.getFirst().id());
  }

  @Override
  public void close() {
    library.close();
  }
}
