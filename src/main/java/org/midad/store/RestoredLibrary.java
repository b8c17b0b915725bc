package org.midad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.midad.codec.BackupManifest;
import org.midad.model.Inspected;
import org.midad.model.Passphrase;
import org.midad.model.Problem;

/**
 * A library that came back from a backup.
 *
 * <p>It is unpacked beside its place, opened and looked through there, and takes the place once it
 * is whole. A library that stands there is set aside beside it, with another name; nothing of it is
 * changed. What was left out of the backup on purpose, the signing keys and the targets' passwords,
 * is taken over from it: it is the same machine. If that is encrypted with a key that the backup
 * does not have, they stay where they are, for nobody here can open them.
 *
 * @param folder where it is now
 * @param aside where the library went that was there, if one was
 * @param at when the backup was made
 * @param inspected what is in it, and what is wrong with it
 */
public record RestoredLibrary(Path folder, Optional<Path> aside, Instant at, Inspected inspected) {
  private static final String WHOLE = "-restored";

  /** The part of the work that is done once all is unpacked. */
  private static final double UNPACKED = 0.4;

  private static final String ASIDE = "-aside-";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Restores a library where nobody waits to be told how far it is. */
  static RestoredLibrary from(
      Path backup, Optional<Passphrase> passphrase, Path wanted, Instant now) {
    return from(backup, passphrase, wanted, now, done -> {});
  }

  /**
   * Restores a library. Nobody has it open meanwhile.
   *
   * @param wanted where: a folder that is not there, an empty one, or a library
   * @param passphrase that opened the library when the backup was made, if it was encrypted
   * @param now gives what is set aside its name
   * @param progress told how far the work is, from 0 to 1
   * @throws Problem {@code problem.backup.missing}, {@code -damaged} or {@code -newer}, {@code
   *     problem.restore.folder} if other things lie in the folder, {@code problem.library.locked}
   *     if it is open, {@code problem.passphrase.needed} or {@code -wrong}, {@code
   *     problem.restore.unwritten}; the place is as it was then
   */
  public static RestoredLibrary from(
      Path backup,
      Optional<Passphrase> passphrase,
      Path wanted,
      Instant now,
      DoubleConsumer progress) {
    Path place = wanted.toAbsolutePath().normalize();
    try {
      finish(place);
      boolean present = isLibrary(place);
      Path part = beside(place, "-restoring-" + UUID.randomUUID());
      try {
        BackupManifest manifest =
            present
                ? unpackBeside(backup, passphrase, place, part)
                : unpack(backup, passphrase, part);
        progress.accept(UNPACKED);
        Inspected inspected;
        try (Library library = Library.open(part, passphrase)) {
          inspected =
              library.inspection().run(done -> progress.accept(UNPACKED + (1 - UNPACKED) * done));
        }
        Folders.syncAll(part);
        Optional<Path> aside = putInPlace(part, place, present, now);
        return new RestoredLibrary(place, aside, manifest.at(), inspected);
      } finally {
        Folders.remove(part);
      }
    } catch (IOException e) {
      throw new Problem(e, "problem.restore.unwritten", place);
    }
  }

  private static boolean isLibrary(Path place) throws IOException {
    if (Files.exists(place.resolve(DatabaseFile.NAME))) {
      return true;
    }
    if (Files.exists(place) && (!Files.isDirectory(place) || !Folders.list(place).isEmpty())) {
      throw new Problem("problem.restore.folder", place);
    }
    return false;
  }

  private static BackupManifest unpack(Path backup, Optional<Passphrase> passphrase, Path part)
      throws IOException {
    Files.createDirectories(part);
    BackupManifest manifest = BackupFile.unpack(backup, part);
    try {
      BackupFile.check(backup, LibraryKey.sealing(part, passphrase));
    } catch (Problem problem) {
      throw Passphrase.isLacking(problem) ? new Problem(problem, problem.key(), backup) : problem;
    }
    return manifest;
  }

  /** Beside a library that nobody else opens meanwhile. */
  private static BackupManifest unpackBeside(
      Path backup, Optional<Passphrase> passphrase, Path place, Path part) throws IOException {
    LibraryLock lock = LibraryLock.take(place);
    try {
      Switching.finish(place);
      BackupManifest manifest = unpack(backup, passphrase, part);
      if (LibraryKey.id(place).equals(LibraryKey.id(part))) {
        for (String secret : PrivateFiles.FOLDERS) {
          Folders.copyFiles(place.resolve(secret), part.resolve(secret));
        }
      } else if (!LibraryKey.isIn(place)) {
        PrivateFiles.copy(place, Sealing.PLAIN, part, LibraryKey.sealing(part, passphrase));
      }
      return manifest;
    } finally {
      lock.close();
    }
  }

  /**
   * Once it is whole, it has a name by which {@link #finish} knows it: whatever stops this between
   * two steps, the next opening of the library goes on from there.
   */
  private static Optional<Path> putInPlace(Path part, Path place, boolean present, Instant now)
      throws IOException {
    Path whole = beside(place, WHOLE);
    Folders.remove(whole);
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    Optional<Path> aside = Optional.empty();
    if (present) {
      Path kept = free(place, NAME.format(now));
      Files.move(place, kept, StandardCopyOption.ATOMIC_MOVE);
      aside = Optional.of(kept);
    }
    finish(place);
    return aside;
  }

  /** Puts a restored library into its place, if it was stopped from getting there. */
  static void finish(Path place) throws IOException {
    if (place.getParent() == null) {
      return;
    }
    Path whole = beside(place, WHOLE);
    if (!Files.isDirectory(whole)) {
      return;
    }
    if (Files.isDirectory(place) && Folders.list(place).isEmpty()) {
      Files.delete(place);
    }
    if (!Files.exists(place)) {
      Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
      Folders.sync(Objects.requireNonNull(place.getParent()));
    }
  }

  private static Path free(Path place, String moment) {
    Path kept = beside(place, ASIDE + moment);
    for (int more = 2; Files.exists(kept); more++) {
      kept = beside(place, ASIDE + moment + "-" + more);
    }
    return kept;
  }

  /** What was set aside for the library in a place, beside it or in it, and is not encrypted. */
  static List<Path> asideInPlain(Path place) throws IOException {
    List<Path> aside = new ArrayList<>();
    aside.addAll(named(Objects.requireNonNull(place.getParent()), place.getFileName() + ASIDE));
    aside.addAll(named(place, RebuiltLibrary.ASIDE));
    List<Path> plain = new ArrayList<>();
    for (Path other : aside) {
      if (!DatabaseFile.looksEncrypted(other)) {
        plain.add(other);
      }
    }
    return plain;
  }

  private static List<Path> named(Path folder, String beginning) throws IOException {
    return Folders.list(folder).stream()
        .filter(Files::isDirectory)
        .filter(other -> String.valueOf(other.getFileName()).startsWith(beginning))
        .toList();
  }

  private static Path beside(Path place, String ending) {
    return place.resolveSibling(place.getFileName() + ending);
  }
}
