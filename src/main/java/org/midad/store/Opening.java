package org.midad.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.midad.model.Passphrase;
import org.midad.model.Problem;

/**
 * A library that nobody else can have any more, and whose database is still closed. Whatever was
 * stopped in the middle the last time is finished or taken back first.
 */
record Opening(DatabaseFile file, LibraryProblems problems, LibraryLock lock) {

  /**
   * @throws Problem as {@link Library#open(Path, Optional)}
   */
  static Opening of(Path folder, Optional<Passphrase> passphrase) {
    Path place = folder.toAbsolutePath().normalize();
    LibraryProblems problems = new LibraryProblems(place);
    LibraryLock lock;
    try {
      RestoredLibrary.finish(place);
      Files.createDirectories(place);
      lock = LibraryLock.take(place);
    } catch (IOException e) {
      throw problems.opening(e);
    }
    try {
      RebuiltLibrary.finish(place);
      Switching.finish(place);
      DatabaseFile file = new DatabaseFile(place, LibraryKey.sealing(place, passphrase));
      if (Files.exists(file.path()) && !Files.isWritable(file.path())) {
        // H2 would open it for reading alone, and every save would fail.
        throw new AccessDeniedException(file.path().toString());
      }
      if (Damage.isKnown(file)) {
        throw problems.damaged(null);
      }
      MediaFiles.sweep(place);
      MediaFiles.sweep(MediaFiles.folder(place));
      MediaFiles.sweep(place.resolve(Library.SCRATCH));
      UnpackedLibrary.sweep(place.resolve(Library.SCRATCH));
      return new Opening(file, problems, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e instanceof IOException io ? problems.opening(io) : problems.unopened(e);
    }
  }

  /**
   * Opens the database.
   *
   * @throws Problem as {@link Library#open(Path, Optional)}
   */
  Transactions connect() {
    try {
      HikariDataSource pool = new Migrations(problems).open(file);
      try {
        return new Transactions(pool, file.beside());
      } catch (IOException e) {
        pool.close();
        throw e;
      }
    } catch (IOException e) {
      throw problems.opening(e);
    } catch (RuntimeException e) {
      throw problems.unopened(e);
    }
  }
}
