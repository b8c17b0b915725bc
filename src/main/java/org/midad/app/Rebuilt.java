package org.midad.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midad.model.Inspected;
import org.midad.model.Passphrase;
import org.midad.model.Problem;
import org.midad.store.Library;
import org.midad.store.RebuiltLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A library whose database was damaged or gone, and is whole again as far as that can be.
 *
 * @param aside the folder in which the damaged file lies, if there was one
 * @param from when the backup was made that the rest was added to, if one was needed
 * @param added revisions that were found elsewhere
 * @param healed revisions that were broken and whole elsewhere
 * @param lost revisions of which the content is gone
 * @param shortened stories of which the newest words are there, and some history is not
 * @param inspected what is in the library now, and what is still wrong with it
 */
public record Rebuilt(
    Optional<Path> aside,
    Optional<ZonedDateTime> from,
    long added,
    long healed,
    long lost,
    int shortened,
    Inspected inspected) {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuilt.class);

  /**
   * A sentence of the report.
   *
   * @param key of its words in {@code assets/i18n}
   */
  public record Sentence(String key, List<Object> arguments) {
    private static Sentence of(String key, Object... arguments) {
      return new Sentence(key, List.of(arguments));
    }
  }

  /** Whether opening a library failed for a reason that rebuilding it mends. */
  public static boolean isNeeded(Problem problem) {
    return problem.key().equals("problem.library.damaged");
  }

  /**
   * Rebuilds a library that nobody has open, and backs it up.
   *
   * @param clock gives what is set aside its name, and the newsroom's time zone
   * @throws Problem {@code problem.library.locked}, {@code problem.passphrase.needed} or {@code
   *     -wrong}, {@code problem.rebuild.unwritten}; the library is as it was then
   */
  public static Rebuilt of(
      Path folder, Optional<Passphrase> passphrase, Clock clock, Progress progress) {
    RebuiltLibrary rebuilt = RebuiltLibrary.of(folder, passphrase, clock.instant(), progress::at);
    backUp(folder, passphrase, clock);
    return new Rebuilt(
        rebuilt.aside(),
        rebuilt.from().map(at -> at.atZone(clock.getZone())),
        rebuilt.added(),
        rebuilt.healed(),
        rebuilt.lost(),
        rebuilt.shortened().size(),
        rebuilt.inspected());
  }

  /** What brought it back was set aside with the damaged file, and cannot do it twice. */
  private static void backUp(Path folder, Optional<Passphrase> passphrase, Clock clock) {
    try (Library library = Library.open(folder, passphrase)) {
      library.backups().makeToStay(library.backups().folder(), clock.instant(), done -> {});
    } catch (Problem e) {
      LOG.warn("the rebuilt library has no backup yet", e);
    }
  }

  /** What was saved and what was not, for the person in front of it. */
  public List<Sentence> report() {
    List<Sentence> report = new ArrayList<>();
    report.add(Sentence.of("rebuilt.stories", inspected.stories(), inspected.revisions()));
    from.ifPresent(at -> report.add(Sentence.of("rebuilt.from-backup", at)));
    if (added + healed > 0) {
      report.add(Sentence.of("rebuilt.added", added + healed));
    }
    if (shortened > 0) {
      report.add(Sentence.of("rebuilt.shortened", shortened));
    }
    if (lost > 0) {
      report.add(Sentence.of("rebuilt.lost", lost));
    }
    from.ifPresent(at -> report.add(Sentence.of("rebuilt.decided", at)));
    if (shortened + lost == 0 && inspected.faults().isEmpty()) {
      report.add(Sentence.of("rebuilt.whole"));
    }
    if (!inspected.faults().isEmpty()) {
      report.add(Sentence.of("rebuilt.faults", inspected.faults().size()));
    }
    aside.ifPresent(kept -> report.add(Sentence.of("rebuilt.aside", kept)));
    return report;
  }
}
