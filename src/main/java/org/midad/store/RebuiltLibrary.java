package org.midad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.midad.model.Fault;
import org.midad.model.Inspected;
import org.midad.model.Passphrase;
import org.midad.model.Problem;
import org.midad.model.RevisionId;
import org.midad.model.StoryId;
import org.midad.store.journal.RevisionLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A library whose database was damaged, cut short or deleted, and is whole again as far as that can
 * be: from what can be read of the damaged file, from the newest backup, and from the log of
 * revisions. Journals of stories that were being written are brought back by the next opening, as
 * after every interruption.
 *
 * <p>All is done beside the damaged file, which is then set aside in the library's folder; whatever
 * stops this between two steps, the next opening goes on.
 *
 * @param aside where the damaged file lies; empty if there was none
 * @param from when the backup was made that the rest was added to, if a backup was needed: people,
 *     settings, deliveries and what was decided are as they were then
 * @param added revisions that were found elsewhere
 * @param healed revisions that were broken in the file: whole elsewhere, or told wrong by their
 *     rows
 * @param lost revisions of which the content is gone
 * @param shortened stories of which some history is gone, and the newest words are there
 * @param inspected what is in the library now, and what is still wrong with it
 */
public record RebuiltLibrary(
    Optional<Path> aside,
    Optional<Instant> from,
    long added,
    long healed,
    long lost,
    List<StoryId> shortened,
    Inspected inspected) {
  private static final Logger LOG = LoggerFactory.getLogger(RebuiltLibrary.class);

  private static final String WORKSHOP = "rebuilding";

  /** What the folder of a damaged file begins with. */
  static final String ASIDE = "damaged-";

  private static final String WHOLE = "rebuilt.mv.db";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** The part of the work that is done once there is something to add the rest to. */
  private static final double FOUND = 0.3;

  private static final double COMPLETED = 0.7;

  /**
   * Rebuilds a library. Nobody has it open meanwhile.
   *
   * @param now gives what is set aside its name
   * @param progress told how far the work is, from 0 to 1
   * @throws Problem {@code problem.library.locked}, {@code problem.passphrase.needed} or {@code
   *     -wrong}, {@code problem.rebuild.unwritten}; the library is as it was then
   */
  public static RebuiltLibrary of(
      Path folder, Optional<Passphrase> passphrase, Instant now, DoubleConsumer progress) {
    Path place = folder.toAbsolutePath().normalize();
    Rebuilding rebuilding;
    try {
      LibraryLock lock = LibraryLock.take(place);
      try {
        finish(place);
        rebuilding = new Rebuilding(place, passphrase);
        rebuilding.run(now, progress);
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw new Problem(e, "problem.rebuild.unwritten", place);
    }
    try (Library library = Library.open(place, passphrase)) {
      return rebuilding.told(
          library.inspection().run(done -> progress.accept(COMPLETED + (1 - COMPLETED) * done)));
    }
  }

  /**
   * Puts a rebuilt database into its place, if there is one that was stopped from getting there.
   */
  static Optional<Path> finish(Path place) throws IOException {
    Path whole = place.resolve(WHOLE);
    if (!Files.exists(whole)) {
      Folders.remove(place.resolve(WORKSHOP));
      return Optional.empty();
    }
    Path file = place.resolve(DatabaseFile.NAME);
    Path kept =
        Files.createDirectories(
            place.resolve(ASIDE + NAME.format(Files.getLastModifiedTime(whole).toInstant())));
    Optional<Path> aside = Optional.empty();
    if (Files.exists(file)) {
      Files.move(file, kept.resolve(DatabaseFile.NAME), StandardCopyOption.ATOMIC_MOVE);
      aside = Optional.of(kept);
    }
    // What of it found no place in the history would else be missed at every opening.
    RevisionLog.moveAll(place.resolve(Library.JOURNALS), kept);
    Folders.sync(kept);
    Damage.clear(place);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    Folders.sync(place);
    Folders.remove(place.resolve(WORKSHOP));
    return aside;
  }

  private static final class Rebuilding {
    /** What can be mended; the pictures lie elsewhere. */
    private static final Set<Fault.Flaw> OF_REVISIONS =
        EnumSet.of(
            Fault.Flaw.REVISION_CHANGED,
            Fault.Flaw.REVISION_UNREADABLE,
            Fault.Flaw.REVISION_DIFFERS,
            Fault.Flaw.HEAD_DIFFERS,
            Fault.Flaw.CONTENT_MISSING,
            Fault.Flaw.PICTURE_MISSING);

    /** What nobody has any more; of it is told. */
    private static final Set<Fault.Flaw> OF_LOSS =
        EnumSet.of(Fault.Flaw.CONTENT_MISSING, Fault.Flaw.PICTURE_MISSING);

    private final Path place;
    private final Optional<Passphrase> passphrase;
    private final Sealing sealing;
    private final Path workshop;
    private @Nullable Instant from;

    /** Whether the damaged database itself is what the rest is added to. */
    private boolean mending;

    private Optional<Path> aside = Optional.empty();
    private Salvage.@Nullable Outcome outcome;

    Rebuilding(Path place, Optional<Passphrase> passphrase) throws IOException {
      this.place = place;
      this.passphrase = passphrase;
      sealing = LibraryKey.sealing(place, passphrase);
      workshop = place.resolve(WORKSHOP);
    }

    void run(Instant now, DoubleConsumer progress) throws IOException {
      Path damaged = copyOfDamaged();
      Optional<Path> kept = base(damaged);
      progress.accept(FOUND);
      Path base;
      if (kept.isPresent() && isCompleted(kept.get(), damaged)) {
        base = kept.get();
      } else {
        // Broken in a way that only showed when it was added to, or mended.
        mending = false;
        base = newestBackup().orElse(workshop("base"));
        complete(base, damaged);
      }
      Path built = base.resolve(DatabaseFile.NAME);
      progress.accept(COMPLETED);
      Path whole = place.resolve(WHOLE);
      Files.setLastModifiedTime(built, FileTime.from(now));
      Folders.sync(built);
      Files.move(built, whole, StandardCopyOption.ATOMIC_MOVE);
      Folders.sync(place);
      aside = finish(place);
      bringPictures();
    }

    RebuiltLibrary told(Inspected inspected) {
      Salvage.Outcome done = Objects.requireNonNull(outcome);
      return new RebuiltLibrary(
          aside,
          mending ? Optional.empty() : Optional.ofNullable(from),
          done.added(),
          done.healed(),
          done.lost(),
          List.copyOf(done.shortened()),
          inspected);
    }

    private Path copyOfDamaged() throws IOException {
      Path copy = workshop("damaged");
      Path file = place.resolve(DatabaseFile.NAME);
      if (Files.exists(file)) {
        Files.copy(file, copy.resolve(DatabaseFile.NAME));
      }
      return copy;
    }

    private boolean isCompleted(Path base, Path damaged) throws IOException {
      try {
        complete(base, damaged);
        // What else is wrong with a row may only show once its content is right.
        return !mending || hasOnly(base, OF_LOSS) || newestBackup().isEmpty();
      } catch (Problem e) {
        LOG.warn("nothing can be added to what was damaged", e);
        return false;
      }
    }

    private void complete(Path base, Path damaged) throws IOException {
      try (Library library = Library.open(base, passphrase)) {
        outcome = complete(library, damaged);
      }
    }

    /** The damaged database itself, where what is broken of it can be mended. */
    private Optional<Path> base(Path damaged) throws IOException {
      Optional<Path> backup = newestBackup();
      boolean newer = backup.isEmpty() || revisions(damaged) >= revisions(backup.get());
      boolean readable = open(damaged).map(this::isReadable).orElse(false);
      if (newer && readable) {
        Path copy = workshop("base", damaged);
        // What is broken of revisions is mended. What else is broken, a backup has whole.
        if (hasOnly(copy, OF_REVISIONS) || backup.isEmpty()) {
          mending = true;
          return Optional.of(copy);
        }
      }
      return backup;
    }

    private boolean hasOnly(Path folder, Set<Fault.Flaw> faults) {
      try (Library library = Library.open(folder, passphrase)) {
        return library.inspection().run(done -> {}).faults().stream()
            .map(Fault::kind)
            .allMatch(faults::contains);
      } catch (Problem e) {
        LOG.info("the damaged database is not sound", e);
        return false;
      }
    }

    private Optional<DamagedDatabase> open(Path folder) {
      return Files.exists(folder.resolve(DatabaseFile.NAME))
          ? DamagedDatabase.open(new DatabaseFile(folder, sealing))
          : Optional.empty();
    }

    private long revisions(Path folder) {
      return open(folder)
          .map(database -> {
            try (database) {
              return database.revisions();
            }
          })
          .orElse(0L);
    }

    /** The newest one that opens, unpacked; the others are as good as none. */
    private Optional<Path> newestBackup() throws IOException {
      for (Map.Entry<Instant, Path> each : Backups.of(place).descendingMap().entrySet()) {
        Path folder = workshop("backup");
        try {
          BackupFile.unpack(each.getValue(), folder, DatabaseFile.NAME::equals);
          if (open(folder).map(this::isReadable).orElse(false)) {
            from = each.getKey();
            return Optional.of(folder);
          }
        } catch (Problem e) {
          LOG.warn("the backup {} is of no use", each.getValue(), e);
        }
      }
      return Optional.empty();
    }

    private boolean isReadable(DamagedDatabase database) {
      try (database) {
        return database.isReadable();
      }
    }

    private Salvage.Outcome complete(Library library, Path damaged) throws IOException {
      Salvage salvage = new Salvage(library);
      try (RevisionLog log = Library.log(place, sealing)) {
        log.read(
            new RevisionLog.Reader() {
              @Override
              public void revision(RevisionId id, byte[] json) {
                salvage.offer(id, json);
              }

              @Override
              public void broken(Path file) {
                LOG.warn("a record in {} is broken", file);
              }
            });
      }
      if (!mending) {
        open(damaged).ifPresent(database -> offerAll(salvage, database));
      } else if (!salvage.wanted().isEmpty()) {
        newestBackup().flatMap(this::open).ifPresent(database -> offerWanted(salvage, database));
      }
      if (mending) {
        salvage.mend();
      }
      return salvage.finish();
    }

    private static void offerAll(Salvage salvage, DamagedDatabase database) {
      try (database) {
        for (RevisionId id : database.names()) {
          if (salvage.wanted().contains(id) || !salvage.isKnown(id)) {
            database.content(id).ifPresent(json -> salvage.offer(id, json));
          }
        }
      }
    }

    private static void offerWanted(Salvage salvage, DamagedDatabase database) {
      try (database) {
        for (RevisionId id : salvage.wanted()) {
          database.content(id).ifPresent(json -> salvage.offer(id, json));
        }
      }
    }

    /** Pictures that are gone or changed come back from whatever backup has them. */
    private void bringPictures() throws IOException {
      for (Path backup : Backups.of(place).descendingMap().values()) {
        Path unpacked = workshop("pictures");
        try {
          BackupFile.unpack(
              backup,
              unpacked,
              name -> name.startsWith(MediaFiles.FOLDER + "/") && !isWhole(place.resolve(name)));
          for (Path picture : MediaFiles.all(unpacked).values()) {
            Path file = place.resolve(unpacked.relativize(picture));
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.move(picture, file, StandardCopyOption.REPLACE_EXISTING);
          }
        } catch (Problem e) {
          LOG.warn("the backup {} is of no use", backup, e);
        }
      }
    }

    private boolean isWhole(Path picture) {
      return Files.exists(picture) && MediaFiles.isWhole(sealing, picture);
    }

    private Path workshop(String name) throws IOException {
      Path folder = workshop.resolve(name);
      Folders.remove(folder);
      Files.createDirectories(folder);
      Path key = place.resolve(LibraryKey.FILE);
      if (Files.exists(key)) {
        Files.copy(key, folder.resolve(LibraryKey.FILE));
      }
      return folder;
    }

    private Path workshop(String name, Path database) throws IOException {
      Path folder = workshop(name);
      Files.copy(database.resolve(DatabaseFile.NAME), folder.resolve(DatabaseFile.NAME));
      return folder;
    }
  }
}
