package org.midad.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.midad.app.UseCases;
import org.midad.model.Head;
import org.midad.model.Plan;
import org.midad.model.Publication;
import org.midad.model.Retention;
import org.midad.model.Revision;
import org.midad.model.Stage;
import org.midad.model.StoryId;

/** A Midad that cares for a library without end, and saves meanwhile where one can. */
final class CaringMidad {
  private CaringMidad() {}

  /** What it does until it is killed. */
  enum Care {
    BACKING_UP,
    THINNING,
    IMPORTING,
    COMPACTING,
    RESTORING
  }

  /**
   * @param arguments what to do, the library's folder, the story to save, and the folder or the
   *     file that the care needs
   */
  public static void main(String[] arguments) throws SQLException {
    Path place = Path.of(arguments[1]);
    StoryId story = StoryId.parse(arguments[2]);
    Path file = Path.of(arguments[3]);
    switch (Care.valueOf(arguments[0])) {
      case BACKING_UP -> {
        Library library = open(place);
        meanwhile(() -> library.backups().make(file, Instant.now(), done -> {}));
        save(library, story);
      }
      case THINNING -> {
        Library library = open(place);
        meanwhile(() ->
            library
                .thinning()
                .thin(
                    story,
                    Retention.USUAL,
                    library.stories().head(story).revision().at().plus(Duration.ofDays(2)),
                    ZoneOffset.UTC));
        save(library, story);
      }
      case IMPORTING -> {
        Library library = open(place);
        UseCases cases = UseCases.over(library, Clock.systemUTC());
        cases.accounts().become("salma");
        cases.libraryImport().take(file, Optional.empty(), done -> {});
        System.out.println("done");
      }
      case COMPACTING -> compact(place, story);
      case RESTORING -> {
        System.out.println("open");
        while (true) {
          RestoredLibrary.from(file, Optional.empty(), place, Instant.now());
        }
      }
    }
  }

  private static Library open(Path place) {
    Library library = Library.open(place);
    System.out.println("open");
    return library;
  }

  private static void meanwhile(Runnable care) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          while (true) {
            care.run();
          }
        });
  }

  private static void compact(Path place, StoryId story) throws SQLException {
    while (true) {
      try (Library library = open(place)) {
        for (int turn = 0; turn < 5; turn++) {
          saveOnce(library, story, turn);
        }
      }
      new DatabaseFile(place, Sealing.PLAIN).tidy();
    }
  }

  private static void save(Library library, StoryId story) {
    for (int turn = 0; ; turn++) {
      saveOnce(library, story, turn);
    }
  }

  /** As it is saved by itself every ten minutes; says so once it is acknowledged. */
  private static void saveOnce(Library library, StoryId story, int turn) {
    Head head = library.stories().head(story);
    System.out.println(
        library
            .stories()
            .save(
                new Revision(
                    LibraryTest.story(story, "عنوان " + turn + " " + "طويل ".repeat(turn % 400)),
                    Stage.DRAFT,
                    Publication.NONE,
                    Plan.NONE,
                    List.of(head.id()),
                    "zaidan",
                    head.revision().at().plus(Duration.ofMinutes(10)),
                    Revision.Reason.AUTOSAVED,
                    "",
                    null)));
  }
}
