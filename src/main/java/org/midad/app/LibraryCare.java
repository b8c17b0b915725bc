package org.midad.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.midad.model.Inspected;
import org.midad.model.Problem;
import org.midad.model.Retention;
import org.midad.model.StoryId;
import org.midad.store.Backups;
import org.midad.store.Library;

/** Keeping a library safe: backups of it, and looking whether all is there. */
public final class LibraryCare {
  private static final Duration DAY = Duration.ofDays(1);

  private final Library library;
  private final CurrentPerson person;
  private final Clock clock;

  LibraryCare(Library library, CurrentPerson person, Clock clock) {
    this.library = library;
    this.person = person;
    this.clock = clock;
  }

  /**
   * A backup that was made.
   *
   * @param size in bytes
   */
  public record BackedUp(Path file, Instant at, long size, long stories, long revisions) {}

  /**
   * Makes a backup where backups lie, beside the library, and takes away those that are too many:
   * all of a week are kept, one a week of a quarter, one a month of a year. Signing keys and
   * targets' passwords are not in it, for whoever gets the file could use them.
   *
   * @throws Problem {@code problem.backup.unwritten}, or that the library cannot be read
   */
  public synchronized BackedUp backUp(Progress progress) {
    Path folder = library.backups().folder();
    BackedUp made = told(library.backups().makeToStay(folder, clock.instant(), progress::at));
    library.backups().thin(folder, made.at());
    return made;
  }

  /**
   * Makes a backup in any folder, where all of them stay. It holds everybody's work and leaves this
   * machine, and so not everybody makes it.
   *
   * @throws Problem a reason that starts with {@code refusal}, or as {@link #backUp}
   */
  public synchronized BackedUp backUpInto(Path folder, Progress progress) {
    Refusal.require(Permissions.overseeing(person.require()));
    return make(folder, progress);
  }

  /**
   * Makes a backup into a file, to be brought into another library or to be kept; one that is there
   * is replaced.
   *
   * @throws Problem as {@link #backUpInto}
   */
  public synchronized BackedUp export(Path file, Progress progress) {
    Refusal.require(Permissions.overseeing(person.require()));
    return told(
        library
            .backups()
            .makeFile(
                file.toAbsolutePath(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                progress::at));
  }

  /**
   * Makes a backup if the last one is older than a day; of a library without stories none. Needs
   * nobody who sits here.
   *
   * @throws Problem as {@link #backUp}
   */
  public synchronized Optional<BackedUp> backUpDaily(Progress progress) {
    Instant now = clock.instant();
    boolean fresh =
        Backups.in(library.backups().folder()).keySet().stream()
            // One from the future tells nothing about the last day.
            .anyMatch(made -> !made.isAfter(now) && made.plus(DAY).isAfter(now));
    return fresh || library.stories().countByStage().isEmpty()
        ? Optional.empty()
        : Optional.of(backUp(progress));
  }

  /**
   * Gives up the text of autosaved revisions that are one among many of their time, as the settings
   * say; each story at once or not at all. Needs nobody who sits here. Nothing else is lost: what
   * somebody did on purpose, and what something else names, is kept.
   *
   * @param open stories that somebody has open; they wait for the next time
   * @param progress told between two stories; what it throws ends the work there
   * @return of how many revisions
   */
  public synchronized int thin(Set<StoryId> open, Progress progress) {
    Retention rule = new SavedSettings(library).load().workplace().keeping().retention();
    if (rule == Retention.EVERYTHING) {
      return 0;
    }
    Instant now = clock.instant();
    List<StoryId> stories = library.thinning().stories(now);
    int thinned = 0;
    for (int done = 0; done < stories.size(); done++) {
      progress.at((double) done / stories.size());
      if (!open.contains(stories.get(done))) {
        thinned += library.thinning().thin(stories.get(done), rule, now, clock.getZone());
      }
    }
    return thinned;
  }

  /** Looks through the whole library, and changes nothing. */
  public Inspected verify(Progress progress) {
    return library.inspection().run(progress::at);
  }

  private BackedUp make(Path folder, Progress progress) {
    return told(library.backups().make(folder, clock.instant(), progress::at));
  }

  private static BackedUp told(Backups.Made made) {
    return new BackedUp(made.file(), made.at(), made.size(), made.stories(), made.revisions());
  }
}
