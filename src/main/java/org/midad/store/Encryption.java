package org.midad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.h2.tools.ChangeFileEncryption;
import org.jspecify.annotations.Nullable;
import org.midad.model.Passphrase;
import org.midad.model.PasswordCost;
import org.midad.model.Problem;

/**
 * Encrypts a library that nobody has open, opens it again for good, or lets another passphrase open
 * it. Whatever stops the work, the library is afterwards as it was, or as it was to be, and opens
 * with the passphrase of the one or of the other; see {@link Switching}.
 *
 * <p>What lay there in plain text is deleted, and not overwritten: on the disks of today that would
 * reach no further. Backups that were made before stay as they are.
 */
public final class Encryption {
  /** Of the work, the part that the database takes. */
  private static final double DATABASE = 0.4;

  private static final List<String> COUNTED = List.of("story", "revision", "audit");

  private Encryption() {}

  /** Whether the library in a folder is encrypted. */
  public static boolean isOn(Path folder) {
    return LibraryKey.isIn(folder);
  }

  /**
   * Encrypts a library; where there is none, makes an encrypted one.
   *
   * @param progress told how far the work is, from 0 to 1; what it throws ends the work, and the
   *     library is as it was
   * @throws Problem {@code problem.encryption.on} if it is encrypted, and as {@link Library#open}
   */
  public static void encrypt(
      Path folder, Passphrase passphrase, PasswordCost cost, DoubleConsumer progress) {
    if (isOn(folder)) {
      throw new Problem("problem.encryption.on", folder);
    }
    change(
        folder,
        Optional.empty(),
        (from, part) -> {
          LibraryKey key = LibraryKey.random();
          key.write(part, passphrase, cost);
          return key.sealing();
        },
        progress);
  }

  /**
   * Lets all of a library lie in plain text again.
   *
   * @param progress as for {@link #encrypt}
   * @throws Problem {@code problem.encryption.off} if it is not encrypted, and as {@link
   *     Library#open}
   */
  public static void decrypt(Path folder, Passphrase passphrase, DoubleConsumer progress) {
    requireOn(folder);
    change(folder, Optional.of(passphrase), (from, part) -> Sealing.PLAIN, progress);
  }

  /**
   * Lets another passphrase open a library, and the one before it no more. Somebody may have it
   * open meanwhile.
   *
   * @throws Problem {@code problem.passphrase.wrong}, {@code problem.encryption.off} if it is not
   *     encrypted, or {@code problem.library.unwritable}; the one before opens it then
   */
  public static void rewrap(Path folder, Passphrase before, Passphrase after, PasswordCost cost) {
    requireOn(folder);
    try {
      LibraryKey.read(folder, before).write(folder, after, cost);
    } catch (IOException e) {
      throw new LibraryProblems(folder).opening(e);
    }
  }

  /**
   * Makes sure that a passphrase is a library's.
   *
   * @throws Problem {@code problem.passphrase.wrong}, or {@code problem.encryption.off} if it is
   *     not encrypted
   */
  public static void check(Path folder, Passphrase passphrase) {
    requireOn(folder);
    try {
      LibraryKey.read(folder, passphrase);
    } catch (IOException e) {
      throw new LibraryProblems(folder).opening(e);
    }
  }

  private static void requireOn(Path folder) {
    if (!isOn(folder)) {
      throw new Problem("problem.encryption.off", folder);
    }
  }

  private interface Aim {
    /**
     * @param part the folder for the library as it is to be
     */
    Sealing of(Sealing from, Path part) throws IOException;
  }

  private static void change(
      Path folder, Optional<Passphrase> passphrase, Aim aim, DoubleConsumer progress) {
    // Whatever was half done before is done or undone, and the database is as this Midad has it.
    Library.open(folder, passphrase).close();
    Path place = folder.toAbsolutePath().normalize();
    LibraryProblems problems = new LibraryProblems(place);
    try (LibraryLock lock = LibraryLock.take(place)) {
      Objects.requireNonNull(lock);
      Sealing from = LibraryKey.sealing(place, passphrase);
      Path part = Switching.begin(place);
      try {
        Sealing to = aim.of(from, part);
        convert(new DatabaseFile(place, from), new DatabaseFile(part, to));
        PrivateFiles.copy(place, from, part, to);
        SealedText.knownHosts(place, from).copy(SealedText.knownHosts(part, to));
        Library.journals(place, from).copyInto(Library.journals(part, to));
        progress.accept(DATABASE);
        convert(place, from, part, to, progress);
        Switching.commit(place, to);
      } finally {
        Switching.undo(place);
      }
    } catch (IOException e) {
      throw problems.opening(e);
    } catch (SQLException e) {
      throw problems.of(e);
    }
  }

  /** H2's own tool reads the one file and writes the other; what came of it is looked at. */
  private static void convert(DatabaseFile from, DatabaseFile to) throws IOException, SQLException {
    List<Long> before = count(from);
    Files.copy(from.path(), to.path());
    ChangeFileEncryption.execute(
        to.folder().toString(), DatabaseFile.FILE, "AES", word(from), word(to), true);
    if (!count(to).equals(before)) {
      throw new IOException("rows are missing in " + to.path());
    }
    Folders.sync(to.path());
  }

  private static char @Nullable [] word(DatabaseFile file) {
    return switch (file.sealing()) {
      case Sealing.Plain any -> null;
      case Sealing.Encrypted encrypted -> encrypted.database().toCharArray();
    };
  }

  private static List<Long> count(DatabaseFile file) throws SQLException {
    List<Long> counts = new ArrayList<>();
    try (Connection connection = file.open();
        Statement statement = connection.createStatement()) {
      for (String table : COUNTED) {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
          rows.next();
          counts.add(rows.getLong(1));
        }
      }
    }
    return counts;
  }

  private static void convert(
      Path place, Sealing from, Path part, Sealing to, DoubleConsumer progress) throws IOException {
    List<Path> pictures = List.copyOf(MediaFiles.all(place).values());
    for (int done = 0; done < pictures.size(); done++) {
      progress.accept(DATABASE + (1 - DATABASE) * done / pictures.size());
      MediaFiles.copy(from, pictures.get(done), to, part);
    }
  }
}
