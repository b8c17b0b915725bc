package org.midad.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
   * @param missed where it should lie, if that is not there
   */
  public record BackedUp(
      Path file, Instant at, long size, long stories, long revisions, Optional<Path> missed) {
    BackedUp without(Optional<Path> folder) {
      return new BackedUp(file, at, size, stories, revisions, folder);
    }
  }

  /**
   * Makes a backup where backups lie, and takes away those that are too many: all of a week are
   * kept, one a week of a quarter, one a month of a year. If the folder that was chosen for them is
   * not there, as when a disk is not plugged in, it lies beside the library, and the chosen one is
   * tried the next time. Signing keys and targets' passwords are not in it, for whoever gets the
   * file could use them.
   *
   * @throws Problem {@code problem.backup.unwritten}, or that the library cannot be read
   */
  public synchronized BackedUp backUp(Progress progress) {
    Optional<Path> missed = chosen().filter(folder -> !Files.isDirectory(folder));
    Path folder = chosen().filter(Files::isDirectory).orElseGet(() -> library.backups().folder());
    BackedUp made = told(library.backups().makeToStay(folder, clock.instant(), progress::at));
    library.backups().thin(folder, made.at());
    return made.without(missed);
  }

  private Optional<Path> chosen() {
    return new SavedSettings(library).load().workplace().keeping().backups();
  }

  /**
   * The backups there are, where they are chosen to lie and beside the library, the newest first.
   * One that cannot be understood is left out.
   *
   * @throws Problem {@code problem.backup.unreadable}
   */
  public List<BackedUp> backups() {
    SortedMap<Instant, Path> found = new TreeMap<>(Comparator.reverseOrder());
    for (Path folder :
        Stream.concat(chosen().stream(), Stream.of(library.backups().folder())).toList()) {
      if (Files.isDirectory(folder)) {
        found.putAll(Backups.in(folder));
      }
    }
    return found.values().stream().flatMap(file -> look(file).stream()).toList();
  }

  private static Optional<BackedUp> look(Path file) {
    try {
      return Optional.of(told(Backups.look(file)));
    } catch (Problem e) {
      return Optional.empty();
    }
  }

  /**
   * Makes sure that a backup may take this library's place, and is whole. Restoring itself, {@link
   * Restored#from}, waits until nobody has the library open.
   *
   * @throws Problem a reason that starts with {@code refusal} if the person may not decide so;
   *     where nobody works yet everybody may. {@code problem.backup.missing}, {@code -damaged} or
   *     {@code -newer}
   */
  public BackedUp restorable(Path backup) {
    if (!library.people().all().isEmpty()) {
      Refusal.require(Permissions.overseeing(person.require()));
    }
    Backups.check(backup);
    return told(Backups.look(backup));
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
        backups().stream()
            .map(BackedUp::at)
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
    return new BackedUp(
        made.file(), made.at(), made.size(), made.stories(), made.revisions(), Optional.empty());
  }
}
